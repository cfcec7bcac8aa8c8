/**
 * Responses as text: what a statement keeps of what the learner answered.
 *
 * Follows the interaction responses of xAPI 2.0 (cmi.interaction): option ids or pairs joined by `[,]`, a number as
 * a plain decimal, a reflection as it was written. One answer has one text, so two devices that saw the same answer write the same bytes.
 * Keeps out whether it is right (grading) and how a language writes numbers on screen (i18n).
 */
import { readPair, type Item, type ItemResponse } from './item.ts';

const delimiter = '[,]';
/** More characters than any item asks for; a record file from elsewhere may hold anything. */
const longestNumber = 40;
/** Characters of a reflection that are kept; the field on the page takes no more. */
export const longestText = 4000;

/** The xAPI response text of an answer; picks of a `choice` stand in the order of its options. */
export function responseToXapi(item: Item, response: ItemResponse): string {
  switch (item.type) {
    case 'choice': {
      const known = item.options.filter((option) => response.includes(option));
      const foreign = response.filter((option) => !item.options.includes(option)).sort();
      return [...new Set([...known, ...foreign])].join(delimiter);
    }
    case 'matching': {
      const rank = (pair: string): number => item.options.indexOf(readPair(pair)[0]);
      return [...response].sort((a, b) => rank(a) - rank(b)).join(delimiter);
    }
    case 'sequencing':
    case 'branching':
      return response.join(delimiter);
    case 'true-false':
    case 'likert':
      return response[0] ?? '';
    case 'long-fill-in':
      return (response[0] ?? '').slice(0, longestText);
    case 'numeric':
      return normaliseDecimal(response[0] ?? '') ?? response[0] ?? '';
  }
}

/** The answer kept in an xAPI response text; an empty text is an answer with nothing in it. */
export function responseFromXapi(item: Item, text: string): ItemResponse {
  if (text === '') return [];
  switch (item.type) {
    case 'choice':
    case 'sequencing':
    case 'matching':
    case 'branching':
      return text.split(delimiter);
    case 'true-false':
    case 'likert':
    case 'long-fill-in':
      return [text];
    case 'numeric':
      return [normaliseDecimal(text) ?? text];
  }
}

/**
 * A number as a learner types it, as plain decimal text (`-0,50` is `-0.5`); undefined if it is none.
 *
 * Digits of any script, a decimal point or comma, spaces between thousands. `1,000` is refused, not
 * guessed: it is a thousand to one reader and one to another.
 */
export function normaliseDecimal(typed: string): string | undefined {
  if (typed.length > longestNumber) return undefined;
  const plain = typed.trim().replace(/[٠-٩۰-۹]/g, digitValue).replace('\u2212', '-').replace('٫', '.');
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) return undefined;
  const isGrouped = /^[+-]?\d{1,3}(?:\s\d{3})+(?:[.,]\d*)?$/.test(plain);
  const ungrouped = isGrouped ? plain.replace(/\s/g, '') : plain;
  const parts = /^([+-]?)(?=[.,]?\d)0*(\d*)(?:[.,](\d*?)0*)?$/.exec(ungrouped);
  if (parts === null) return undefined;
  const [, sign, digits = '', fraction = ''] = parts;
  const whole = digits === '' ? '0' : digits;
  const value = fraction === '' ? whole : `${whole}.${fraction}`;
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

/** Both Arabic blocks of digits start at a multiple of 16, so the last four bits are the value. */
function digitValue(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}
