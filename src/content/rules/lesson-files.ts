/** The lessons of course.yaml and the MDX files are the same, and each file stands at its address. */
import { localeKeys } from '../../domain/locale.ts';
import { contentError, listIds, placeIn } from '../content-problem.ts';
import type { ContentRule } from './content-rule.ts';

/** Lessons without an English text, texts without a lesson, and files at another lesson's address. */
export const checkLessonFiles: ContentRule = (content) => {
  const addresses = new Map(content.course.modules.flatMap(({ id, lessons }) => lessons.map((lesson) => [lesson.id, `${id}/${lesson.slug}.mdx`] as const)));
  const unwritten = [...addresses].filter(([id]) => !content.locales.en.lessons.has(id));
  const known = `name one of: ${listIds(addresses.keys())}`;
  return [
    ...unwritten.map(([id, address]) => contentError(`content/docs/en/${address}`, `the lesson "${id}" of course.yaml has no English text`, 'write this file, or remove the lesson from course.yaml')),
    ...localeKeys.flatMap((locale) =>
      [...content.locales[locale].lessons].flatMap(([id, { path }]) => {
        const address = addresses.get(id);
        const where = placeIn(path, 'lesson');
        if (address === undefined) return [contentError(where, `course.yaml knows no lesson "${id}"`, `add it there, or ${known}`)];
        const right = `content/docs/${locale}/${address}`;
        return path === right ? [] : [contentError(where, `the lesson "${id}" stands at another lesson's address`, `move the file to ${right}`)];
      }),
    ),
  ];
};
