/** Which facts an item rests on: as a whole, in each part, and in what makes an answer right. */
import type { ItemFile } from './item-schemas.ts';

interface Part {
  readonly id: string;
  readonly facts: readonly string[];
}

/** The parts of an item that cite facts of their own: options, or choices as `step[.]choice`. */
export function itemParts(item: ItemFile): readonly Part[] {
  if (item.type === 'branching') {
    return item.steps.flatMap((step) => step.choices.map(({ id, facts }) => ({ id: `${step.id}[.]${id}`, facts })));
  }
  return 'options' in item ? item.options : [];
}

/** Every fact the item or one of its parts cites, each once. */
export function allItemFacts(item: ItemFile): readonly string[] {
  return [...new Set([...item.facts, ...itemParts(item).flatMap(({ facts }) => facts)])];
}

/** Facts the key rests on: those of the item, and of the options that are picked when it is right. */
export function keyFacts(item: ItemFile): readonly string[] {
  const isInKey = (id: string): boolean => item.type !== 'choice' || item.correct.includes(id);
  return [...new Set([...item.facts, ...itemParts(item).filter(({ id }) => isInKey(id)).flatMap(({ facts }) => facts)])];
}
