/**
 * Which buckets are the learner's: opaque random names kept under one pointer key in both layers.
 *
 * Example: `h:bucket` holds `4f7k2m9qx0c3t6wz -z0c3t6w4f7k2m9qx`: words in any order, a name in use
 * or, after `-`, one that was erased. Two pointers are united word by word, so no tab and no layer can
 * make another forget a name, and a browser that falls back to old bytes cannot bring back what was
 * erased. More than one name is in use only after both layers were lost in turn; then all are read.
 * Frozen form: unknown words are kept and passed over, so it needs no version and no migration.
 */

const name = /^[0-9a-z]{16}$/;

/** The words of both texts, each once, sorted: one text for one set. */
export function uniteWords(a: string, b: string): string {
  return [...new Set(`${a} ${b}`.split(/\s+/))].filter(Boolean).sort().join(' ');
}

/** The buckets in use, the one to write to first. */
export function bucketsIn(words: string): readonly string[] {
  const all = words.split(' ');
  return all.filter((word) => name.test(word) && !all.includes(`-${word}`));
}

/** The buckets that were erased: nothing under them is anybody's. */
export function erasedIn(words: string): readonly string[] {
  return words
    .split(' ')
    .filter((word) => word.startsWith('-'))
    .map((word) => word.slice(1))
    .filter((word) => name.test(word));
}

/** A fresh opaque name of 80 random bits; getRandomValues is there on plain http, randomUUID is not. */
export function randomName(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(16);
  fill(bytes);
  return Array.from(bytes, (byte) => '0123456789abcdefghijkmnpqrstvwxyz'[byte & 31]).join('');
}
