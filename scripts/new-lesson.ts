/**
 * `npm run new:lesson safety referral`: an English stub, and what its author writes next.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { courseSchema } from '../src/content/schemas.ts';
import { makeLesson } from '../src/packaging/lesson-stub.ts';

const root = join(import.meta.dirname, '..');
const [module = '', slug = ''] = process.argv.slice(2);
try {
  const course = courseSchema.parse(parse(readFileSync(join(root, 'content/course/course.yaml'), 'utf8')));
  const modules = new Map(course.modules.map(({ id, lessons }) => [id, lessons.map((lesson) => lesson.id)]));
  const lesson = makeLesson({ module, slug }, modules);
  mkdirSync(dirname(join(root, lesson.path)), { recursive: true });
  // `wx` refuses to write over a lesson that is there and not yet in course.yaml.
  writeFileSync(join(root, lesson.path), lesson.text, { flag: 'wx' });
  console.log(`Wrote ${lesson.path}. Next:\n\n${lesson.next}`);
} catch (error) {
  // The message says what to do; the stack of this script would hide it.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
