/** Labels of options that are the same in every item, so they are strings and no wording. */
import type { PageTranslator } from '../translator.ts';

/** The two answers of a true-false item with their labels. */
export function trueFalseOptions(t: PageTranslator): readonly (readonly [option: 'true' | 'false', label: string])[] {
  return [
    ['true', t('item.true')],
    ['false', t('item.false')],
  ];
}
