/**
 * A translated lesson has the parts of the English one: the same segments, and the same component
 * tags in the same order. Otherwise no block could stand in for another.
 */
import { localeKeys } from '../../domain/locale.ts';
import { contentError, placeIn, type ContentProblem } from '../content-problem.ts';
import { allTexts, translationKeys } from '../content.ts';
import { lessonComponents, lessonSegments, type LessonComponent, type LessonText } from '../mdx-lesson.ts';
import type { ContentRule } from './content-rule.ts';

/** Segment ids that stand twice in one lesson. */
export const checkSegmentIds: ContentRule = (content) =>
  localeKeys.flatMap((locale) =>
    allTexts(content.locales[locale]).flatMap((lesson) => {
      const segments = lessonSegments(lesson);
      const ids = segments.map(({ id }) => id);
      return segments
        .filter(({ id }, index) => ids.indexOf(id) !== index)
        .map(({ id, line }) => contentError(placeIn(lesson.path, `#${id}`, line), `the segment id "${id}" stands twice`, 'give the second block another id (title and description belong to the front matter)'));
    }),
  );

/** Differences between a translated lesson and the English one. */
export const checkLessonParity: ContentRule = (content) =>
  translationKeys.flatMap((locale) =>
    allTexts(content.locales[locale]).flatMap((text) => {
      const english = allTexts(content.locales.en).find((one) => addressOf(one) === addressOf(text));
      if (!english) return [contentError(text.path, 'there is no English text at this address', 'move it to the address of the English text, or remove it')];
      return [...compareSegments(english, text), ...compareComponents(english, text)];
    }),
  );

/** `safety/needle-stick.mdx`, the same in all languages. */
function addressOf({ path }: LessonText): string {
  return path.split('/').slice(3).join('/');
}

function compareSegments(english: LessonText, lesson: LessonText): readonly ContentProblem[] {
  const [source, target] = [english, lesson].map((text) => new Map(lessonSegments(text).map(({ id, line }) => [id, line])));
  if (!source || !target) return [];
  const missing = [...source.keys()].filter((id) => !target.has(id));
  const surplus = [...target].filter(([id]) => !source.has(id));
  return [
    ...missing.map((id) => contentError(placeIn(lesson.path, `#${id}`), `the segment "${id}" of the English text is missing`, `translate it from ${english.path} under {/* #${id} */}`)),
    ...surplus.map(([id, line]) => contentError(placeIn(lesson.path, `#${id}`, line), `the English text has no segment "${id}"`, 'use the English segment ids, or remove the block')),
  ];
}

function compareComponents(english: LessonText, lesson: LessonText): readonly ContentProblem[] {
  const [source, target] = [lessonComponents(english), lessonComponents(lesson)];
  for (let index = 0; index < Math.max(source.length, target.length); index += 1) {
    const [wanted, found] = [source[index], target[index]];
    if (wanted && found && describeTag(wanted) === describeTag(found)) continue;
    const what = `here stands ${found ? describeTag(found) : 'no further tag'}, in English ${wanted ? describeTag(wanted) : 'no further tag'}`;
    return [contentError(placeIn(lesson.path, '', found?.line), what, `put the component tags in the order of ${english.path}`)];
  }
  return [];
}

function describeTag({ name, form, props }: LessonComponent): string {
  const written = Object.entries(props).map(([prop, value]) => ` ${prop}="${value}"`).sort().join('');
  return form === 'close' ? `</${name}>` : `<${name}${written}${form === 'self-closing' ? ' /' : ''}>`;
}
