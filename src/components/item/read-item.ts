/**
 * Reads an item back from its markup: type and options from the controls, the key from the
 * closed `details`. The page's markup is ours, so a gap in it is a programmer's fault.
 */
import type { Item, OptionId } from '../../domain/item.ts';

/** The item an <hk-item> shows. */
export function readItem(element: HTMLElement): Item {
  const base = { id: element.id, scored: element.dataset['scored'] !== 'false' };
  const options = optionIds(element, '.options [data-option]');
  const correct = optionIds(element, '.item-key [data-option][data-correct]');
  switch (element.dataset['type']) {
    case 'choice':
      return { ...base, type: 'choice', multiple: element.querySelector('[type=checkbox]') !== null, options, correct };
    case 'sequencing':
      return { ...base, type: 'sequencing', options, correct };
    case 'numeric': {
      const key = element.querySelector<HTMLElement>('.item-key [data-min]');
      return { ...base, type: 'numeric', correct: { min: Number(key?.dataset['min']), max: Number(key?.dataset['max']) } };
    }
    default:
      throw new Error(`Item ${element.id} has the unknown type "${element.dataset['type'] ?? ''}". Item.astro writes it.`);
  }
}

function optionIds(element: HTMLElement, selector: string): OptionId[] {
  return [...element.querySelectorAll<HTMLElement>(selector)].map((one) => one.dataset['option'] ?? '');
}
