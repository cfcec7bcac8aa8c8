/**
 * What a page hands to the browser of the course: ids, hashes, titles and links, no wording of
 * items and no key. A lesson page carries its own module, and the items of its own lesson only, so
 * pages stay light: of other lessons it shows whether they are completed, and that needs no item.
 */
import type { AskedItem, Course, Module } from '../domain/course.ts';
import type { Locale } from '../domain/locale.ts';
import { courseContent, lessonTitle } from './course-content.ts';
import { hrefOf } from './links.ts';

export interface LessonLink {
  readonly title: string;
  readonly href: string;
  /** Set when the title stands in from another language. */
  readonly lang?: string;
  readonly dir?: string;
}

export interface CourseBlock {
  readonly course: Course;
  /** Hash and whether it is scored, by item id. */
  readonly items: Readonly<Record<string, AskedItem>>;
  /** Title and address in the language of the page, by lesson id; empty on a lesson, which names no other. */
  readonly lessons: Readonly<Record<string, LessonLink>>;
}

/** The block for one lesson in its module, or for the whole course. */
export function courseBlock(locale: Locale, lessonId?: string): CourseBlock {
  const { course, items } = courseContent().model;
  const modules = lessonId === undefined ? course.modules.filter(({ lessons }) => lessons.length > 0).map(withoutPool) : [moduleAround(lessonId, course)];
  const lessons = modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));
  return {
    course: { ...course, modules },
    items: Object.fromEntries(
      lessons.flatMap(({ lesson }) =>
        lesson.items.flatMap((id) => {
          const one = items.get(id);
          return one ? [[id, { hash: one.hash, item: { scored: one.item.scored } }]] : [];
        }),
      ),
    ),
    lessons: lessonId !== undefined ? {} : Object.fromEntries(
      lessons.map(({ module, lesson }) => {
        const { wording, standIn } = lessonTitle(lesson.id, locale);
        const language = standIn && { lang: standIn.tag, dir: standIn.dir };
        return [lesson.id, { title: wording, href: lessonHref(locale, module, lesson.slug), ...language }];
      }),
    ),
  };
}

function moduleAround(lessonId: string, { modules }: Course): Module {
  const module = modules.find(({ lessons }) => lessons.some(({ id }) => id === lessonId));
  if (!module) throw new Error(`The lesson "${lessonId}" is in no module. Its front matter names it; course.yaml must have it.`);
  return { ...withoutPool(module), lessons: module.lessons.map((lesson) => (lesson.id === lessonId ? lesson : { ...lesson, items: [] })) };
}

function withoutPool(module: Module): Module {
  return module.test ? { ...module, test: { ...module.test, pool: [] } } : module;
}

/** Address of a lesson in a language. */
export function lessonHref(locale: Locale, module: Module, slug: string): string {
  return hrefOf(locale, `${module.slug}/${slug}/`);
}
