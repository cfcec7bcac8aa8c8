/**
 * Reads the numbers of a text in any of the five languages, so that texts can be compared with
 * facts and with each other: Persian and Arabic digits, decimal comma, grouped thousands.
 *
 * A comma before exactly three digits groups (`10,000`), any other comma is decimal (`29,7`).
 */

export interface NumberInText {
  /** As it stands in the text. */
  readonly text: string;
  readonly value: number;
}

/** Names that happen to hold digits and state no number. */
const namesWithDigits = /\b(?:CD4|COVID-19)\b/g;

const numberPattern =
  /(?<!\d)(?:[1-9]\d{0,2}(?:([\u00a0\u202f\u2009 ٬,])\d{3}(?:\1\d{3})*)(?!\d)|\d+)(?:[.,٫]\d+)?/g;

/** All numbers of a plain text, in order; signs, percent and units are no part of them. */
export function readNumbers(text: string): readonly NumberInText[] {
  const digits = withAsciiDigits(text.replace(namesWithDigits, (name) => ' '.repeat(name.length)));
  return [...digits.matchAll(numberPattern)].map((match) => ({
    text: text.slice(match.index, match.index + match[0].length),
    value: valueOf(match[0], match[1]),
  }));
}

/** The text without what is markup: tags, link targets, the markers of an ordered list. */
export function withoutMarkup(text: string): string {
  const plain = text.replace(/<\/?[A-Za-z][^>]*>/g, '').replace(/\]\([^)]*\)/g, ']');
  // Only a block that begins as a list: a wrapped line may begin with the last number of a sentence.
  return /^\s*\d+[.)]\s/.test(plain) ? plain.replace(/^\s*\d+[.)](?=\s)/gm, '') : plain;
}

function withAsciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function valueOf(written: string, group: string | undefined): number {
  const whole = group === undefined ? written : written.replaceAll(new RegExp(`${group}(?=\\d{3}(?!\\d))`, 'g'), '');
  return Number(whole.replace(/[,٫]/, '.'));
}
