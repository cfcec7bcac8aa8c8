/**
 * The short hash by which texts are compared over time. Line breaks and Unicode composition do
 * not count, so that wrapping a paragraph anew makes no translation outdated.
 */
import { createHash } from 'node:crypto';

/** First 12 hex digits of SHA-256 over the text in NFC, each run of white space folded to a space. */
export function textHash(text: string): string {
  return createHash('sha256').update(foldSpace(text)).digest('hex').slice(0, 12);
}

/** The text in NFC with each run of white space as one space, as texts are compared. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
