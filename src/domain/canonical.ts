/**
 * The canonical form of a JSON value: one text for one content, whatever order its keys came in.
 *
 * Follows RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code unit, no white
 * space, numbers and strings as ECMAScript writes them. A key whose value is `undefined` is left out.
 * 1. RFC 8785 3.2.2.2 refuses a lone surrogate; we write its escape, because a learner's record must
 *    survive it. Such a text is still well formed, so it can be compared and stored as UTF-8.
 */
import type { JsonValue, Statement } from './statement.ts';

/** The one text that two values share if and only if they hold the same content. */
export function canonicalJson(value: JsonValue | Statement): string {
  return write(value);
}

/** Orders two well-formed texts by their UTF-8 bytes, as a comparator for `sort`. */
export function compareUtf8(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) {
    // UTF-8 keeps code point order; UTF-16 does not, where a surrogate meets U+E000 to U+FFFF.
    if (a.charCodeAt(i) !== b.charCodeAt(i)) {
      return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
    }
  }
  return a.length - b.length;
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`);
  return `{${members.join(',')}}`;
}
