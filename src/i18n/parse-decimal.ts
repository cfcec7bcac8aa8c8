/**
 * What a learner typed into a number field, read as a number; what is no number is undefined.
 *
 * Any of our digits and signs is taken in any language, because keyboards and habits mix. Groups
 * must be of three digits and use one sign throughout. A comma is the one ambiguous sign:
 * - `en`, `fa-AF`: a group sign where the number is well grouped (1,234 is 1234; CLDR `fa` groups
 *   Latin digits so), otherwise the decimal sign (1,5 is 1.5; 0,123 and 1234,567 too).
 * - `ru`, `tg`, `kk`: always the decimal sign (1,234 is 1.234); two commas are no number.
 * A full stop is always the decimal sign.
 */
import type { LocaleTag } from '../domain/locale.ts';

const invisible = /[\u200e\u200f\u2066-\u2069]/g;
// The second look-ahead keeps one sign from being both: 1,234,5 is no number.
const grouped = /^(-?)([1-9]\d{0,2})(?=([ \u00a0٬’,]))((?:\3\d{3})+)(?:(?!\3)[.,٫](\d+))?$/;
const plain = /^(-?)(\d*)(?:[.,٫](\d+))?$/;

/** The number a learner typed, by the comma rule of their language; undefined for anything else. */
export function parseDecimal(text: string, tag: LocaleTag): number | undefined {
  const typed = text
    .replace(invisible, '')
    .trim()
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/^\u2212/, '-');

  const groups = grouped.exec(typed);
  if (groups && (groups[3] !== ',' || tag === 'en' || tag === 'fa-AF')) {
    return toNumber(groups[1], `${groups[2]}${groups[4]?.replace(/\D/g, '')}`, groups[5]);
  }
  const match = plain.exec(typed);
  return match ? toNumber(match[1], match[2], match[3]) : undefined;
}

function toNumber(minus = '', whole = '', fraction = ''): number | undefined {
  if (whole === '' && fraction === '') return undefined;
  const value = Number(`${whole}.${fraction}0`);
  if (!Number.isFinite(value)) return undefined;
  return minus && value !== 0 ? -value : value;
}
