/**
 * An item as it is graded: ids and the answer key, no wording.
 *
 * Ids are dotted ASCII and permanent (`safety.needle-stick.report`, option `a`); they are the
 * same in all languages, so neither a score nor a record can depend on the language read.
 * Types carry xAPI interaction names (xAPI 2.0, 4.2.4.1.2 cmi.interaction).
 */

export type ItemId = string;
export type OptionId = string;

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

export type Item = ChoiceItem | SequencingItem | NumericItem;
export type ItemType = Item['type'];

/**
 * What the learner answered, as xAPI response parts: the option ids picked (`choice`, any
 * order), the ids in the learner's order (`sequencing`), or one plain decimal (`numeric`).
 */
export type ItemResponse = readonly string[];
