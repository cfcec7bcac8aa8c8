/**
 * The lessons of the course as its files have them: addresses, and the items each page asks in
 * its order. Read without the site's own code, so that a page which loses an item is found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A lesson as far as the journeys ask. */
export interface CourseLesson {
  readonly id: string;
  /** Below the language, with a slash at the end. */
  readonly path: string;
  /** Ids of its items, in the order of the page. */
  readonly items: readonly string[];
}

interface CourseFile {
  readonly masteryScore: number;
  readonly modules: readonly Readonly<{ id: string; lessons: readonly Readonly<{ id: string; slug: string }>[]; test?: Readonly<{ size: number }> }>[];
}

const content = join(import.meta.dirname, '../../../content');
const course = parse(readFileSync(join(content, 'course/course.yaml'), 'utf8')) as CourseFile;

/** All lessons, in the order of the course. */
export const courseLessons: readonly CourseLesson[] = course.modules.flatMap(({ id: module, lessons }) =>
  lessons.map(({ id, slug }) => ({ id, path: `${module}/${slug}/`, items: itemsIn(`${module}/${slug}`) })),
);

/** The scaled score an attempt needs. */
export const { masteryScore } = course;

/** How many items one attempt of the test of a module asks. */
export function testSize(module: string): number {
  const size = course.modules.find(({ id }) => id === module)?.test?.size;
  if (size === undefined) throw new Error(`content/course/course.yaml has no test of the module ${module}.`);
  return size;
}

function itemsIn(path: string): readonly string[] {
  const text = readFileSync(join(content, 'docs/en', `${path}.mdx`), 'utf8');
  const ids = [...text.matchAll(/<Item id="([\w.-]+)"/g)].map(([, id = '']) => id);
  if (ids.length === 0) throw new Error(`content/docs/en/${path}.mdx asks no item: has it another form now?`);
  return ids;
}
