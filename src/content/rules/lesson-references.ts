/** What a lesson names must exist: items, figures and facts, in every language. */
import { localeKeys } from '../../domain/locale.ts';
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import { allTexts, type Content } from '../content.ts';
import { lessonComponents, lessonSegments, type LessonText } from '../mdx-lesson.ts';
import { segmentFacts } from '../segment-facts.ts';
import type { ContentRule } from './content-rule.ts';

/** Items, figures and facts that a lesson names and nothing defines. */
export const checkLessonReferences: ContentRule = (content) =>
  localeKeys.flatMap((locale) =>
    allTexts(content.locales[locale]).flatMap((lesson) => [...unknownTags(content, lesson), ...unknownFacts(content, lesson)]),
  );

function unknownTags(content: Content, lesson: LessonText): readonly ContentProblem[] {
  const known: Readonly<Record<string, ReadonlyMap<string, unknown>>> = { Item: content.items, Figure: content.figures };
  const home: Readonly<Record<string, string>> = { Item: 'content/course/items', Figure: 'content/course/figures' };
  return lessonComponents(lesson).flatMap(({ name, form, props, line }) => {
    const ids = known[name];
    if (!ids || form === 'close') return [];
    const where = placeIn(lesson.path, `<${name}>`, line);
    const id = props['id'];
    if (id === undefined) return [contentError(where, `<${name}> has no id`, `write <${name} id="…" />`)];
    if (ids.has(id)) return [];
    return [contentError(where, `unknown ${name.toLowerCase()} "${id}"`, `define it in ${home[name] ?? ''}, or name one of: ${listIds(ids.keys())}`)];
  });
}

function unknownFacts({ facts }: Content, lesson: LessonText): readonly ContentProblem[] {
  return lessonSegments(lesson).flatMap(({ id, text, line }) =>
    segmentFacts(text)
      .facts.flatMap((span) => span.ids)
      .filter((fact) => !facts.has(fact))
      .map((fact) => contentError(placeIn(lesson.path, `#${id}`, line), `unknown fact "${fact}"`, 'define it in content/course/facts.yaml, or mend the id')),
  );
}
