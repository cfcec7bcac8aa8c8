/**
 * Each item has its words: in English always, in a translation as soon as its module's file
 * exists. Options are the key's, no more and no fewer, and every answer is explained.
 */
import { localeKeys, type LocaleKey } from '../../domain/locale.ts';
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import type { Content, ItemEntry, ItemWordingEntry } from '../content.ts';
import type { ContentRule } from './content-rule.ts';

/** Missing, surplus and differing words of items, per language. */
export const checkItemWording: ContentRule = (content) => localeKeys.flatMap((locale) => checkLocale(content, locale));

function checkLocale(content: Content, locale: LocaleKey): readonly ContentProblem[] {
  const { items } = content.locales[locale];
  const begun = new Set([...items.values()].map(({ module }) => module));
  const surplus = [...items].filter(([id]) => !content.items.has(id));
  return [
    ...surplus.map(([id, { where }]) => contentError(where, `words for the unknown item "${id}"`, 'mend the id, or remove the words')),
    ...[...content.items.values()].flatMap((entry) => {
      const words = items.get(entry.item.id);
      if (words) return checkWords(content, entry, words);
      if (locale !== 'en' && !begun.has(entry.module)) return [];
      const where = placeIn(`content/items/${locale}/${entry.module}.yaml`, entry.item.id);
      return [contentError(where, `the item "${entry.item.id}" has no words here`, 'write prompt, options and feedback under its id')];
    }),
  ];
}

function checkWords(content: Content, { item, module }: ItemEntry, { wording, where, module: file }: ItemWordingEntry): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const refuse = (what: string, how: string): void => void problems.push(contentError(where, what, how));
  if (file !== module) refuse(`the words stand in ${file}.yaml, the key in ${module}.yaml`, `move the words to ${module}.yaml`);
  const keys = item.type === 'numeric' ? [] : item.options.map(({ id }) => id);
  const options = Object.entries(wording.options ?? {});
  const written = options.map(([id]) => id);
  const [missing, surplus] = [keys.filter((id) => !written.includes(id)), written.filter((id) => !keys.includes(id))];
  if (missing.length > 0) refuse(`the options ${listIds(missing)} have no words`, 'write their text and feedback, under the ids of the key');
  if (surplus.length > 0) refuse(`words for the unknown options ${listIds(surplus)}`, `use the option ids of the key: ${listIds(keys)}`);
  if (item.type === 'choice') {
    const mute = options.filter(([, { feedback }]) => feedback === undefined).map(([id]) => id);
    if (mute.length > 0) refuse(`the options ${listIds(mute)} have no feedback`, 'say for each option why it is right or wrong');
  } else if (!wording.feedback) {
    refuse('there is no feedback', 'write feedback.correct and feedback.incorrect');
  }
  const english = content.locales.en.items.get(item.id)?.wording;
  if (english && (wording.unit === undefined) !== (english.unit === undefined)) {
    refuse('unit is given here or in English, not in both', 'write unit in both, or in neither');
  }
  if (english && (wording.feedback === undefined) !== (english.feedback === undefined)) {
    refuse('feedback on the whole is given here or in English, not in both', 'write feedback in both, or in neither');
  }
  return problems;
}
