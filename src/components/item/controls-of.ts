/** Which controls an item type has. */
import { choiceControls } from './choice-controls.ts';
import type { ItemControls } from './item-controls.ts';
import { numericControls } from './numeric-controls.ts';
import { sequencingControls } from './sequencing-controls.ts';

/** The controls of an item by its type. */
export function controlsOf(element: HTMLElement): ItemControls {
  switch (element.dataset['type']) {
    case 'sequencing':
      return sequencingControls(element);
    case 'numeric':
      return numericControls(element);
    default:
      return choiceControls(element);
  }
}
