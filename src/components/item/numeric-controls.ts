/** Numeric items: a text field; ۷۲, ٧٢ and 72 are the same number. */
import { localDigits, parseDecimal } from '../../i18n/number.ts';
import { pageLocale } from '../page-strings.ts';
import { clearExplanations, explainWhole } from './feedback.ts';
import type { ItemControls } from './item-controls.ts';

/** Controls of a numeric item; the response is a plain decimal whatever digits were typed. */
export function numericControls(element: HTMLElement): ItemControls {
  const input = element.querySelector<HTMLInputElement>('.numeric input');
  if (!input) throw new Error(`Item ${element.id} has no number field. NumericField.astro draws it.`);
  const tag = pageLocale().tag;
  return {
    read() {
      const value = parseDecimal(input.value, tag);
      // xAPI knows plain decimals only; a number that needs an exponent answers no item.
      return value === undefined || String(value).includes('e')
        ? { kind: 'nothing', message: 'item.numberFirst' }
        : { kind: 'response', response: [String(value)] };
    },
    show(response) {
      input.value = localDigits(tag, response[0] ?? '');
    },
    clear() {
      input.value = '';
      delete input.dataset['verdict'];
      clearExplanations(element);
    },
    setDisabled(disabled) {
      input.readOnly = disabled;
    },
    showFeedback(_response, grade) {
      clearExplanations(element);
      input.dataset['verdict'] = grade;
      explainWhole(element, grade);
    },
    focus() {
      input.focus();
    },
  };
}
