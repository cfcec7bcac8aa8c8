/** Matching items: one native select a line. */
import { pairDelimiter, readPair } from '../../domain/item.ts';
import { clearExplanations, explainWhole, optionLine } from './feedback.ts';
import type { ItemControls } from './item-controls.ts';

/** Controls of a matching item; the response is a pair for each line. */
export function matchingControls(element: HTMLElement): ItemControls {
  const lines = [...element.querySelectorAll<HTMLElement>('.matching [data-option]')].map((line) => ({
    line,
    option: line.dataset['option'] ?? '',
    select: line.querySelector('select'),
  }));
  const showChosen = (): void => {
    for (const { line, select } of lines) {
      const text = line.querySelector('.matching-chosen');
      if (text) text.textContent = select?.value ? (select.selectedOptions[0]?.textContent ?? '') : '';
    }
  };
  element.addEventListener('change', showChosen);
  const chosen = () => lines.filter(({ select }) => select?.value).map(({ option, select }) => option + pairDelimiter + (select?.value ?? ''));
  return {
    read() {
      const response = chosen();
      return response.length === lines.length ? { kind: 'response', response } : { kind: 'nothing', message: 'item.matchFirst' };
    },
    draft: chosen,
    show(response) {
      const targets = new Map(response.map(readPair));
      for (const { option, select } of lines) if (select) select.value = targets.get(option) ?? '';
      showChosen();
    },
    clear() {
      for (const { line, select } of lines) {
        delete line.dataset['verdict'];
        if (select) select.value = '';
      }
      showChosen();
      clearExplanations(element);
    },
    setDisabled(disabled) {
      for (const { select } of lines) if (select) select.disabled = disabled;
    },
    showFeedback(response, grade) {
      clearExplanations(element);
      for (const [option, target] of response.map(readPair)) {
        const line = optionLine(element, '.options', option);
        const key = optionLine(element, '.item-key', option)?.dataset['target'];
        if (line) line.dataset['verdict'] = key === target ? 'correct' : 'incorrect';
      }
      explainWhole(element, grade);
    },
    focus() {
      (lines.find(({ select }) => select?.value === '') ?? lines[0])?.select?.focus();
    },
  };
}
