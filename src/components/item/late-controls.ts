/** The controls of the item types fewer lessons ask: a chunk of its own (controls-of.ts). */
import { branchingControls } from './branching-controls.ts';
import type { ItemControls } from './item-controls.ts';
import { matchingControls } from './matching-controls.ts';

/** The controls of an item by its type. */
export function lateControls(element: HTMLElement): ItemControls {
  return element.dataset['type'] === 'branching' ? branchingControls(element) : matchingControls(element);
}
