/**
 * Numbers as the reader's language writes them, and back from what a learner typed.
 *
 * Own signs per locale, because Chromium has none for Tajik and a stub for Kazakh. Intl is asked
 * only for English, which every engine has: it rounds the decimal text, where `toFixed` rounds the
 * binary value (1.005 would become 1.00). So Node and an old browser print the same text.
 */
import type { LocaleTag } from '../domain/locale.ts';

export { parseDecimal } from './parse-decimal.ts';

/** How many fraction digits are shown at most (3 without it), and which way the rest is dropped. */
export interface NumberOptions {
  readonly maximumFractionDigits?: number;
  /** `down` for a score beside its mastery score: 79.6 % must not read 80 % and "not passed". */
  readonly rounding?: 'nearest' | 'down';
}

interface Signs {
  readonly group: string;
  readonly decimal: string;
  readonly minus: string;
  readonly percent: string;
}

const spaced: Signs = { group: '\u00a0', decimal: ',', minus: '-', percent: '%' };
const signs: Readonly<Record<LocaleTag, Signs>> = {
  en: { group: ',', decimal: '.', minus: '-', percent: '%' },
  ru: { ...spaced, percent: '\u00a0%' },
  tg: spaced,
  kk: spaced,
  // LEFT-TO-RIGHT MARK before the minus: without it the sign lands behind the digits.
  'fa-AF': { group: '٬', decimal: '٫', minus: '\u200e\u2212', percent: '٪' },
};

/** A number in the locale's digits and signs; zero carries no minus. */
export function formatNumber(tag: LocaleTag, value: number, options: NumberOptions = {}): string {
  return localise(tag, englishNumber(value, 'decimal', { maximumFractionDigits: 3, ...options }));
}

/** A ratio as a percentage: 0.85 gives «85 %» in Russian and ۸۵٪ in Dari; no fraction unless asked. */
export function formatPercent(tag: LocaleTag, ratio: number, options: NumberOptions = {}): string {
  const english = englishNumber(ratio, 'percent', { maximumFractionDigits: 0, ...options });
  return localise(tag, english.replace('%', '')) + signs[tag].percent;
}

/** ASCII digits of a text in the locale's own digits, nothing else changed: years, clock times. */
export function localDigits(tag: LocaleTag, text: string): string {
  if (tag !== 'fa-AF') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
}

function englishNumber(value: number, style: 'decimal' | 'percent', options: NumberOptions): string {
  if (!Number.isFinite(value)) {
    throw new RangeError(`Cannot show ${value} as a number: check the division that made it.`);
  }
  const { rounding, ...digits } = options;
  const down = rounding === 'down' ? ({ roundingMode: 'trunc' } as const) : {};
  const text = new Intl.NumberFormat('en', { style, ...digits, ...down }).format(value);
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

function localise(tag: LocaleTag, english: string): string {
  const { group, decimal, minus } = signs[tag];
  const own = english.replace(/[-,.]/g, (sign) => (sign === '-' ? minus : sign === ',' ? group : decimal));
  return localDigits(tag, own);
}
