/**
 * Plural categories by our own rules, the CLDR 48 ones for cardinals.
 *
 * Intl.PluralRules has no Tajik: asked for it, Node and browsers answer by the host's language,
 * so a Russian-language browser would call 21 «one». Tajik nouns stay singular after a number.
 */
import type { LocaleTag } from '../domain/locale.ts';

/** A branch of a plural message. */
export type PluralCategory = 'one' | 'few' | 'many' | 'other';

/** The categories each language has: exactly the branches its plural messages must write. */
export const pluralCategories: Readonly<Record<LocaleTag, readonly PluralCategory[]>> = {
  en: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  tg: ['other'],
  'fa-AF': ['one', 'other'],
  kk: ['one', 'other'],
};

/** The category of a number as it is shown, that is with at most three fraction digits. */
export function pluralCategory(tag: LocaleTag, value: number): PluralCategory {
  const shown = Number(Math.abs(value).toFixed(3));
  switch (tag) {
    case 'tg':
      return 'other';
    case 'fa-AF':
      return shown <= 1 ? 'one' : 'other';
    case 'ru':
      return russianCategory(shown);
    case 'en':
    case 'kk':
      return shown === 1 ? 'one' : 'other';
  }
}

function russianCategory(shown: number): PluralCategory {
  if (!Number.isInteger(shown)) return 'other';
  const ten = shown % 10;
  const hundred = shown % 100;
  if (ten === 1 && hundred !== 11) return 'one';
  if (ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14)) return 'few';
  return 'many';
}
