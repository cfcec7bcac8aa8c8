/**
 * Shuffling: an order that looks random and is the same on every device and at every build.
 *
 * The seed text goes through FNV-1a (32 bits, over UTF-8) into mulberry32, and its numbers drive a
 * Fisher-Yates shuffle (drawing from what is left). Not for secrets: an order hides no answer from who reads the page.
 */
import type { BranchingItem, BranchingStep, Item, MatchingItem, OptionId, TargetId } from './item.ts';

/** A permutation of `ids` that depends on nothing but them and the seed. */
export function seededOrder(ids: readonly string[], seed: string): readonly string[] {
  const random = mulberry32(fnv1a(seed));
  const left = [...ids];
  const order: string[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
}

/** The order in which an item shows its options; for `sequencing` never the correct one. */
export function presentedOrder(item: Item): readonly OptionId[] {
  switch (item.type) {
    case 'choice':
    case 'matching':
      return seededOrder(item.options, item.id);
    case 'sequencing': {
      const order = seededOrder(item.options, item.id);
      const isSolved = order.every((option, i) => option === item.correct[i]);
      return isSolved ? [...order.slice(1), ...order.slice(0, 1)] : order;
    }
    case 'likert':
      return item.options;
    case 'true-false':
      return ['true', 'false'];
    case 'numeric':
    case 'long-fill-in':
    case 'branching':
      return [];
  }
}

/** The order of what a matching item is matched with: unlike that of its options. */
export function targetOrder({ id, targets }: MatchingItem): readonly TargetId[] {
  return seededOrder(targets, `${id} targets`);
}

/** The order of the choices of one step of a story. */
export function choiceOrder({ id }: BranchingItem, step: BranchingStep): readonly OptionId[] {
  return seededOrder(
    step.choices.map((choice) => choice.id),
    `${id} ${step.id}`,
  );
}

function fnv1a(text: string): number {
  return new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
}

/** Numbers from 0 up to, but not, 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
