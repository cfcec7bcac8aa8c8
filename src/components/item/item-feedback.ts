/** What an item says about an answer as a whole, by how the answer turned out. */
import type { ItemWording } from '../../content/item-schemas.ts';
import type { Item } from '../../domain/item.ts';

/** Explanations of the whole; options, choices and endings explain themselves in their own keys. */
export function itemFeedback({ type }: Item, { feedback, afterword }: ItemWording): readonly (readonly [grade: string, text: string])[] {
  if (afterword !== undefined) return [['discussion', afterword]];
  if (feedback === undefined || type === 'true-false') return [];
  return [
    ['correct', feedback.correct],
    ['incorrect', feedback.incorrect],
  ];
}
