/**
 * Each item has its words: in English always, in a translation as soon as its module's file
 * exists. The texts are those the key asks for, no more and no fewer, and every answer is explained.
 */
import { localeKeys, type LocaleKey } from '../../domain/locale.ts';
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import type { Content, ItemEntry, ItemWordingEntry } from '../content.ts';
import { itemTexts, optionalTexts, requiredTexts } from '../item-texts.ts';
import type { ItemWording } from '../item-schemas.ts';
import type { ContentRule } from './content-rule.ts';

/** Missing, surplus and differing words of items, per language. */
export const checkItemWording: ContentRule = (content) => localeKeys.flatMap((locale) => checkLocale(content, locale));

function checkLocale(content: Content, locale: LocaleKey): readonly ContentProblem[] {
  const { items } = content.locales[locale];
  const begun = new Set([...items.values()].map(({ file }) => file));
  const surplus = [...items].filter(([id]) => !content.items.has(id));
  return [
    ...surplus.map(([id, { where }]) => contentError(where, `words for the unknown item "${id}"`, 'mend the id, or remove the words')),
    ...[...content.items.values()].flatMap((entry) => {
      const words = items.get(entry.item.id);
      if (words) return checkWords(content, entry, words);
      if (locale !== 'en' && !begun.has(entry.file)) return [];
      const where = placeIn(`content/items/${locale}/${entry.file}.yaml`, entry.item.id);
      return [contentError(where, `the item "${entry.item.id}" has no words here`, 'write prompt, options and feedback under its id')];
    }),
  ];
}

function checkWords(content: Content, { item, file }: ItemEntry, { wording, where, file: found }: ItemWordingEntry): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const refuse = (what: string, how: string): void => void problems.push(contentError(where, what, how));
  if (found !== file) refuse(`the words stand in ${found}.yaml, the key in ${file}.yaml`, `move the words to ${file}.yaml`);
  const [required, optional] = [requiredTexts(item), optionalTexts(item)];
  const written = writtenTexts(wording);
  const missing = required.filter((name) => !written.includes(name));
  const surplus = written.filter((name) => !required.includes(name) && !optional.includes(name));
  if (missing.length > 0) refuse(`the texts ${listIds(missing)} are missing`, 'write them under the ids of the key; every answer says why it is right or wrong');
  if (surplus.length > 0) refuse(`the texts ${listIds(surplus)} belong to nothing in the key`, `a ${item.type} item has: ${listIds([...required, ...optional])}`);
  const english = content.locales.en.items.get(item.id)?.wording;
  const uneven = english ? optional.filter((name) => writtenTexts(english).includes(name) !== written.includes(name)) : [];
  if (uneven.length > 0) refuse(`${listIds(uneven)} is given here or in English, not in both`, 'write it in both, or in neither');
  return problems;
}

function writtenTexts(wording: ItemWording): readonly string[] {
  return itemTexts(wording).flatMap(([name, text]) => (text === undefined ? [] : [name]));
}
