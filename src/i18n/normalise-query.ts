/**
 * What a person types into the search, made to match what the course writes: Persian letters
 * for Arabic ones, no tatweel, no invisible marks. Pagefind itself folds ZWNJ and harakat.
 */

const letters: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', ہ: 'ه', ھ: 'ه' };
const invisible = /[\u0640\u200e\u200f\u2066-\u2069]/gu;

/** The query as the index knows it. */
export function normaliseQuery(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[يىكةۀہھ]/gu, (letter) => letters[letter] ?? letter)
    .trim();
}
