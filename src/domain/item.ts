/**
 * An item as it is graded: ids and the answer key, no wording.
 *
 * Ids are dotted ASCII and permanent (`safety.needle-stick.report`, option `a`); they are the
 * same in all languages, so neither a score nor a record can depend on the language read.
 * Types carry xAPI interaction names (xAPI 2.0, 4.2.4.1.2 cmi.interaction).
 */

export type ItemId = string;
export type OptionId = string;
/** What an option of a matching item is matched with. */
export type TargetId = string;

interface ItemBase {
  readonly id: ItemId;
  /** False while the right answer is national law that no jurist has filled in: shown as discussion. */
  readonly scored: boolean;
}

/** One or many options are picked; `multiple` tells the learner which. */
export interface ChoiceItem extends ItemBase {
  readonly type: 'choice';
  readonly multiple: boolean;
  readonly options: readonly OptionId[];
  readonly correct: readonly OptionId[];
}

/** All options are put in order. */
export interface SequencingItem extends ItemBase {
  readonly type: 'sequencing';
  readonly options: readonly OptionId[];
  readonly correct: readonly OptionId[];
}

/** A number is typed; any value from `min` to `max`, both included, is correct. */
export interface NumericItem extends ItemBase {
  readonly type: 'numeric';
  readonly correct: Readonly<{ min: number; max: number }>;
}

/** One statement is judged; the response is `true` or `false`. */
export interface TrueFalseItem extends ItemBase {
  readonly type: 'true-false';
  readonly correct: boolean;
}

/** Each option is matched with a target; a target may serve several options, or none. */
export interface MatchingItem extends ItemBase {
  readonly type: 'matching';
  readonly options: readonly OptionId[];
  readonly targets: readonly TargetId[];
  readonly correct: Readonly<Record<OptionId, TargetId>>;
}

/** A point on a scale is picked; the options stand in the order of the scale. Never scored. */
export interface LikertItem extends ItemBase {
  readonly type: 'likert';
  readonly scored: false;
  readonly options: readonly OptionId[];
}

/** The learner writes for herself. Never scored. */
export interface LongFillInItem extends ItemBase {
  readonly type: 'long-fill-in';
  readonly scored: false;
}

export interface BranchingChoice {
  readonly id: OptionId;
  /** Id of the step or ending it leads to. */
  readonly to: string;
  /** Whole minutes of story time it takes; no clock ever runs. */
  readonly minutes: number;
}

export interface BranchingStep {
  readonly id: string;
  readonly choices: readonly BranchingChoice[];
}

/** A story in steps; which ending the learner reaches decides. xAPI knows it as `performance`. */
export interface BranchingItem extends ItemBase {
  readonly type: 'branching';
  readonly start: string;
  readonly steps: readonly BranchingStep[];
  readonly endings: readonly Readonly<{ id: string; success: boolean }>[];
}

export type Item =
  | ChoiceItem
  | TrueFalseItem
  | SequencingItem
  | MatchingItem
  | NumericItem
  | LikertItem
  | LongFillInItem
  | BranchingItem;
export type ItemType = Item['type'];

/**
 * What the learner answered, as xAPI response parts: the option ids picked (`choice`, any order;
 * `likert`, one), `true` or `false`, the ids in the learner's order (`sequencing`), pairs
 * `option[.]target` (`matching`) or `step[.]choice` (`branching`), one plain decimal (`numeric`),
 * or one text (`long-fill-in`).
 */
export type ItemResponse = readonly string[];

/** Between the two ids of a pair (xAPI 2.0, 4.2.4.1.2.2, matching and performance). */
export const pairDelimiter = '[.]';

/** The two ids of a pair, all after the first delimiter being the second; empty where there is none. */
export function readPair(pair: string): readonly [first: string, second: string] {
  const [first = '', ...rest] = pair.split(pairDelimiter);
  return [first, rest.join(pairDelimiter)];
}

/** Whether an answer is for the learner alone: attitudes and reflections never leave the device. */
export function isDeviceOnly({ type }: Pick<Item, 'type'>): boolean {
  return type === 'likert' || type === 'long-fill-in';
}
