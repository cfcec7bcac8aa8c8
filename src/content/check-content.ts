/**
 * All rules of content/ in one place. A rule that is not listed here checks nothing.
 */
import type { Content } from './content.ts';
import type { ContentProblem } from './content-problem.ts';
import type { ContentRule } from './rules/content-rule.ts';
import { checkCourseReferences } from './rules/course-references.ts';
import { checkCourseWording } from './rules/course-wording.ts';
import { checkFigureData } from './rules/figure-data.ts';
import { checkItemKeys } from './rules/item-keys.ts';
import { checkItemUse } from './rules/item-use.ts';
import { checkItemWording } from './rules/item-wording.ts';
import { checkLessonFiles } from './rules/lesson-files.ts';
import { checkLessonNumbers } from './rules/lesson-numbers.ts';
import { checkLessonParity, checkSegmentIds } from './rules/lesson-parity.ts';
import { checkLessonReferences } from './rules/lesson-references.ts';
import { checkLessonTerms } from './rules/lesson-terms.ts';
import { checkNationalBoxes } from './rules/national-boxes.ts';
import { checkModuleTests } from './rules/module-tests.ts';
import { checkPermanentIds } from './rules/permanent-ids.ts';
import { checkProfiles } from './rules/profiles.ts';
import { checkScoredFacts } from './rules/scored-facts.ts';
import { checkSegmentParity } from './rules/segment-parity.ts';
import { checkTranslationCoverage } from './rules/translation-coverage.ts';
import { checkWordingNumbers } from './rules/wording-numbers.ts';

export const contentRules: readonly ContentRule[] = [
  checkLessonFiles,
  checkLessonReferences,
  checkCourseReferences,
  checkFigureData,
  checkItemUse,
  checkItemKeys,
  checkModuleTests,
  checkScoredFacts,
  checkItemWording,
  checkCourseWording,
  checkLessonNumbers,
  checkLessonTerms,
  checkNationalBoxes,
  checkWordingNumbers,
  checkSegmentIds,
  checkLessonParity,
  checkSegmentParity,
  checkPermanentIds,
  checkProfiles,
  checkTranslationCoverage,
];

/**
 * Everything wrong with the content: what could not be read, then what the rules found. While a
 * language-free file cannot be read the rules wait, or all that refers to it would look wrong.
 */
export function checkContent(content: Content): readonly ContentProblem[] {
  if (content.problems.some(({ where }) => where.startsWith('content/course/'))) return content.problems;
  return [...content.problems, ...contentRules.flatMap((rule) => rule(content))];
}
