/**
 * What a page hands to the browser of the course: ids, hashes, titles and links, no wording of
 * items and no key. A lesson page carries its own module only, so pages stay light.
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
  /** Title and address in the language of the page, by lesson id. */
  readonly lessons: Readonly<Record<string, LessonLink>>;
}

/** The block for one module, or for the whole course. */
export function courseBlock(locale: Locale, moduleId?: string): CourseBlock {
  const { course, items } = courseContent().model;
  const modules = course.modules.filter((module) => (moduleId ? module.id === moduleId : module.lessons.length > 0));
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
    lessons: Object.fromEntries(
      lessons.map(({ module, lesson }) => {
        const { wording, standIn } = lessonTitle(lesson.id, locale);
        const language = standIn && { lang: standIn.tag, dir: standIn.dir };
        return [lesson.id, { title: wording, href: lessonHref(locale, module, lesson.slug), ...language }];
      }),
    ),
  };
}

/** Address of a lesson in a language. */
export function lessonHref(locale: Locale, module: Module, slug: string): string {
  return hrefOf(locale, `${module.slug}/${slug}/`);
}
