/**
 * Grading: turns a response into success or not, and the responses of an attempt into a score.
 *
 * Pure on purpose: no clock, storage, DOM or language. Item ids and answer keys live in
 * `content/course` and are shared by every translation, so a score cannot depend on the
 * language the learner reads. An item type without a case here is a type error.
 */
import { followPath } from './branching.ts';
import { readPair, type Item, type ItemId, type ItemResponse, type OptionId } from './item.ts';
import { normaliseDecimal } from './response.ts';
import type { Score } from './statement.ts';

/**
 * What one response is worth.
 * - `discussion`: answered, but the item is not scored.
 * - `incomplete`: not an answer yet: nothing picked, options missing or doubled, no number, a story
 *   that has not ended.
 */
export type ItemGrade =
  | Readonly<{ kind: 'graded'; success: boolean }>
  | Readonly<{ kind: 'discussion' }>
  | Readonly<{ kind: 'incomplete' }>;

/** What one attempt is worth; `discussion` when none of its items is scored. */
export type Grade =
  | Readonly<{ kind: 'graded'; score: Score; incorrect: readonly ItemId[] }>
  | Readonly<{ kind: 'discussion' }>
  | Readonly<{ kind: 'incomplete'; unanswered: readonly ItemId[] }>;

/** Grades one response to one item. */
export function gradeItem(item: Item, response: ItemResponse): ItemGrade {
  const success = isCorrect(item, response);
  if (success === undefined) return { kind: 'incomplete' };
  return item.scored ? { kind: 'graded', success } : { kind: 'discussion' };
}

/**
 * Grades an attempt. One with unanswered items gets no score, rather than a low one; items that
 * are not scored count in neither raw nor max and need no answer.
 */
export function gradeAttempt(
  items: readonly Item[],
  responses: ReadonlyMap<ItemId, ItemResponse>,
): Grade {
  const unanswered: ItemId[] = [];
  const incorrect: ItemId[] = [];
  const scored = items.filter((item) => item.scored);
  for (const item of scored) {
    const success = isCorrect(item, responses.get(item.id) ?? []);
    if (success === undefined) unanswered.push(item.id);
    else if (!success) incorrect.push(item.id);
  }
  if (unanswered.length > 0) return { kind: 'incomplete', unanswered };
  const max = scored.length;
  if (max === 0) return { kind: 'discussion' };
  const raw = max - incorrect.length;
  return { kind: 'graded', score: { raw, min: 0, max, scaled: raw / max }, incorrect };
}

/**
 * Whether a score reaches the mastery score of its assessment (0 to 1).
 *
 * `scaled` must never be rounded before this: 2/3 shown as 0.67 would reach a mastery
 * score of 0.67 that the learner did not reach.
 */
export function hasMastery(score: Score, masteryScore: number): boolean {
  return score.scaled >= masteryScore;
}

/** The smallest number of right answers with which an assessment of so many items is mastered. */
export function correctNeeded(items: number, masteryScore: number): number {
  let needed = 0;
  while (needed < items && needed / items < masteryScore) needed += 1;
  return needed;
}

/** Undefined while the response is no answer yet; true for any answer where no key says what is right. */
function isCorrect(item: Item, response: ItemResponse): boolean | undefined {
  switch (item.type) {
    case 'choice':
      return response.length === 0 ? undefined : hasSameOptions(response, item.correct);
    case 'sequencing':
      if (response.length !== item.options.length || !hasSameOptions(response, item.options)) {
        return undefined;
      }
      return response.every((option, i) => option === item.correct[i]);
    case 'true-false':
      return response.length === 1 && isTrueOrFalse(response[0]) ? response[0] === String(item.correct) : undefined;
    case 'matching': {
      const pairs = response.map(readPair);
      const isComplete = pairs.length === item.options.length && hasSameOptions(pairs.map(([option]) => option), item.options);
      if (!isComplete || pairs.some(([, target]) => !item.targets.includes(target))) return undefined;
      return pairs.every(([option, target]) => item.correct[option] === target);
    }
    case 'likert':
      return response.length === 1 && item.options.includes(response[0] ?? '') ? true : undefined;
    case 'long-fill-in':
      return (response[0] ?? '').trim() === '' ? undefined : true;
    case 'branching': {
      const position = followPath(item, response);
      return position.kind === 'ending' ? position.ending.success : undefined;
    }
    case 'numeric': {
      const decimal = response.length === 1 ? normaliseDecimal(response[0] ?? '') : undefined;
      if (decimal === undefined) return undefined;
      return Number(decimal) >= item.correct.min && Number(decimal) <= item.correct.max;
    }
  }
}

function isTrueOrFalse(text: string | undefined): boolean {
  return text === 'true' || text === 'false';
}

/** Whether two lists of options hold the same ones, in whatever order and however often. */
function hasSameOptions(a: readonly OptionId[], b: readonly OptionId[]): boolean {
  const options = new Set(b);
  return new Set(a).size === options.size && a.every((option) => options.has(option));
}
