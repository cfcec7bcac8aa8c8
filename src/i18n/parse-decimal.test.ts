import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocaleTag } from '../domain/locale.ts';
import { formatNumber, parseDecimal } from './number.ts';

const tags: readonly LocaleTag[] = ['en', 'ru', 'tg', 'fa-AF', 'kk'];

describe('what a learner types', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['72', 72],
    [' 72 ', 72],
    ['007', 7],
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['۰٫۵', 0.5],
    ['.5', 0.5],
    ['٧٢', 72],
    ['۷۲', 72],
    ['۱٬۲۳۴٫۵', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1234567],
    ['1’234.5', 1234.5],
    ['-5', -5],
    ['\u22125', -5],
    ['\u200e\u2212۵', -5],
    ['\u2068-5\u2069', -5],
    ['\u200f12\u200f', 12],
    ['-0', 0],
    ['1.234', 1.234],
    ['0,123', 0.123],
    ['1234,567', 1234.567],
  ])('%j is %f in every language', (text, value) => {
    for (const tag of tags) expect(parseDecimal(text, tag)).toBe(value);
  });

  test.each([
    '', ' ', '-', '.', ',', '5.', '5,', '--5', '+5', '5-', '1e3', '0x10', 'Infinity', 'NaN', '85%', 'five', '5 5', '1 23',
    '1 2345', '12 34 567', '1 234’567', '1.2.3', '1,234,5', '1,5,6', '1.234.567', '٬۱', '1\u202f234', '1_000', '१२',
    '9'.repeat(400),
  ])('%j is no number in any language', (text) => {
    for (const tag of tags) expect(parseDecimal(text, tag)).toBeUndefined();
  });

  test.each<[string, number | undefined, number | undefined]>([
    ['1,234', 1234, 1.234],
    ['12,345', 12345, 12.345],
    ['-1,234', -1234, -1.234],
    ['۱,۲۳۴', 1234, 1.234],
    ['1,234,567', 1234567, undefined],
    ['1,234.5', 1234.5, undefined],
  ])('the comma of %j groups in en and fa-AF (%d) and is decimal in ru, tg, kk (%d)', (text, grouped, decimal) => {
    for (const tag of ['en', 'fa-AF'] as const) expect(parseDecimal(text, tag)).toBe(grouped);
    for (const tag of ['ru', 'tg', 'kk'] as const) expect(parseDecimal(text, tag)).toBe(decimal);
  });

  test('a number we wrote is read back in its own language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...tags), (thousandths, tag) => {
        const value = thousandths / 1000;
        expect(parseDecimal(formatNumber(tag, value), tag)).toBe(value);
      }),
    );
  });
});
