/**
 * The order of words in a list, per language: own alphabets, because Intl knows none for Tajik
 * in any engine and no right one for Kazakh in browsers (src/i18n/tables.ts says the same of dates).
 *
 * The Tajik and Kazakh alphabets are those of the schools; in Dari آ comes before ا and و before
 * ه. Words are compared letter by letter: a space or hyphen comes before every letter, other
 * signs and vowel marks count for nothing, and letters of a foreign script come last.
 */
import type { LocaleTag } from '../domain/locale.ts';

const latin = 'abcdefghijklmnopqrstuvwxyz';
const alphabets: Readonly<Record<LocaleTag, string>> = {
  en: latin,
  ru: 'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  tg: 'абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя',
  kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  'fa-AF': 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
};

/** Letters that are looked up as another one. Russian dictionaries put ё among е. */
const sameAs: Readonly<Partial<Record<LocaleTag, Readonly<Record<string, string>>>>> = {
  ru: { ё: 'е' },
  'fa-AF': { أ: 'ا', إ: 'ا', ؤ: 'و', ئ: 'ی', ي: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه' },
};

/** Compares two words or terms of one language, for `sort`. */
export function wordOrder(tag: LocaleTag): (first: string, second: string) => number {
  const alphabet = alphabets[tag];
  const rank = (letter: string): number => {
    if (letter === ' ') return 0;
    const place = alphabet.indexOf(sameAs[tag]?.[letter] ?? letter);
    if (place >= 0) return 100 + place;
    const code = letter.codePointAt(0) ?? 0;
    // Digits before the letters, in the same order in every script; foreign letters after them.
    return /\p{Nd}/u.test(letter) ? 1 + (code & 0xf) : 0x1000 + code;
  };
  return (first, second) => {
    const [one, other] = [first, second].map((word) => Array.from(comparable(word), rank));
    return compareLists(one ?? [], other ?? []) || Number(first > second) - Number(first < second);
  };
}

function comparable(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  const differs = one.findIndex((value, place) => value !== other[place]);
  if (differs < 0) return one.length - other.length;
  return (one[differs] ?? 0) - (other[differs] ?? -1);
}
