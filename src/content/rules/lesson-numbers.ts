/**
 * Every number in a lesson cites a fact, and is one of that fact's values (design.md, 3). A page that
 * is no lesson (a statement, a form) teaches nothing and may have numbers of its own.
 */
import { localeKeys } from '../../domain/locale.ts';
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import { allTexts, type Content } from '../content.ts';
import { factNumbers } from '../fact-numbers.ts';
import { lessonSegments, type LessonSegment, type LessonText } from '../mdx-lesson.ts';
import { segmentFacts, type FactSpan } from '../segment-facts.ts';
import type { ContentRule } from './content-rule.ts';

/** Numbers without a fact, or that their fact does not state. */
export const checkLessonNumbers: ContentRule = (content) =>
  localeKeys.flatMap((locale) =>
    allTexts(content.locales[locale]).flatMap((lesson) =>
      lessonSegments(lesson).flatMap((segment) => checkSegment(content, lesson, segment)),
    ),
  );

function checkSegment(content: Content, { path, lesson }: LessonText, { id, text, line }: LessonSegment): readonly ContentProblem[] {
  const { facts, uncited, malformed } = segmentFacts(text);
  const where = placeIn(path, `#${id}`, line);
  const problems = (lesson === undefined ? [] : uncited).map((number) =>
    contentError(where, `the number ${number.text} cites no fact`, `write <Fact id="F…">${number.text}</Fact>; numbers of a story, and numbers in a title, are written in words`),
  );
  if (malformed) problems.push(contentError(where, 'a <Fact> tag does not close, nests, or has no id', 'write <Fact id="F053">29.7 %</Fact> on one line, none inside another'));
  return [...problems, ...facts.flatMap((span) => checkSpan(content, span, where))];
}

function checkSpan(content: Content, { ids, numbers }: FactSpan, where: string): readonly ContentProblem[] {
  // An unknown fact is reported once, by its own rule.
  if (!ids.every((id) => content.facts.has(id))) return [];
  const allowed = factNumbers(content, ids);
  return numbers
    .filter(({ value }) => !allowed.has(value))
    .map(({ text }) => contentError(where, `${text} is no value of ${listIds(ids)}`, `write one of: ${listIds([...allowed].map(String))}, or add the value to content/course/facts.yaml`));
}
