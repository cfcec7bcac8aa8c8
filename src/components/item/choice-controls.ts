/** Items of radio buttons or check boxes (choice, true-false, likert); each picked option gets its own feedback. */
import { clearExplanations, explainWhole, optionLine, showExplanation } from './feedback.ts';
import type { ItemControls } from './item-controls.ts';

/** Controls of a choice item. */
export function choiceControls(element: HTMLElement): ItemControls {
  const inputs = [...element.querySelectorAll<HTMLInputElement>('.options input')];
  return {
    read() {
      const response = inputs.filter((input) => input.checked).map((input) => input.value);
      return response.length > 0 ? { kind: 'response', response } : { kind: 'nothing', message: 'item.chooseFirst' };
    },
    show(response) {
      for (const input of inputs) input.checked = response.includes(input.value);
    },
    clear() {
      for (const input of inputs) input.checked = false;
      for (const line of element.querySelectorAll<HTMLElement>('.options [data-verdict]')) delete line.dataset['verdict'];
      clearExplanations(element);
    },
    setDisabled(disabled) {
      for (const input of inputs) input.disabled = disabled;
    },
    showFeedback(response, grade) {
      clearExplanations(element);
      for (const option of response) {
        const line = optionLine(element, '.options', option);
        const key = optionLine(element, '.item-key', option);
        if (line && grade !== 'discussion') line.dataset['verdict'] = key?.hasAttribute('data-correct') ? 'correct' : 'incorrect';
        showExplanation(key?.querySelector('.feedback'), line);
      }
      explainWhole(element, grade);
    },
    focus() {
      inputs[0]?.focus();
    },
  };
}
