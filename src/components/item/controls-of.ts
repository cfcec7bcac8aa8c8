/**
 * Which controls an item type has. Those that most lessons ask come with the page; the others are
 * a chunk of their own, fetched at the first sign that the reader does something.
 */
import { choiceControls } from './choice-controls.ts';
import type { ItemControls } from './item-controls.ts';
import { numericControls } from './numeric-controls.ts';
import { sequencingControls } from './sequencing-controls.ts';
import { textControls } from './text-controls.ts';

/** The controls of an item by its type; undefined for types whose controls come later. */
export function controlsOf(element: HTMLElement): ItemControls | undefined {
  switch (element.dataset['type']) {
    case 'sequencing':
      return sequencingControls(element);
    case 'numeric':
      return numericControls(element);
    case 'long-fill-in':
      return textControls(element);
    case 'matching':
    case 'branching':
      return undefined;
    default:
      return choiceControls(element);
  }
}

/** The controls that come later. */
export async function lateControlsOf(element: HTMLElement): Promise<ItemControls> {
  const { lateControls } = await import('./late-controls.ts');
  return lateControls(element);
}
