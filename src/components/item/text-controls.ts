/** A text the learner writes for herself; it is kept on this device and never graded. */
import { clearExplanations, explainWhole } from './feedback.ts';
import type { ItemControls } from './item-controls.ts';

/** Controls of a long-fill-in item. */
export function textControls(element: HTMLElement): ItemControls {
  const field = element.querySelector('textarea');
  if (!field) throw new Error(`Item ${element.id} has no field to write in. TextField.astro draws it.`);
  return {
    read() {
      return field.value.trim() === '' ? { kind: 'nothing', message: 'item.writeFirst' } : { kind: 'response', response: [field.value] };
    },
    show(response) {
      field.value = response[0] ?? '';
    },
    clear() {
      field.value = '';
      clearExplanations(element);
    },
    setDisabled(disabled) {
      field.readOnly = disabled;
    },
    showFeedback(_response, grade) {
      clearExplanations(element);
      explainWhole(element, grade);
    },
    focus() {
      field.focus();
    },
  };
}
