import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocaleTag } from '../domain/locale.ts';
import { formatNumber, formatPercent, localDigits } from './number.ts';

describe('a number', () => {
  test.each<[LocaleTag, number, string]>([
    ['en', 1234.5, '1,234.5'],
    ['en', -1234567.891, '-1,234,567.891'],
    ['ru', 1234.5, '1\u00a0234,5'],
    ['tg', -1234567.891, '-1\u00a0234\u00a0567,891'],
    ['kk', 1234.5, '1\u00a0234,5'],
    ['fa-AF', 1234.5, '۱٬۲۳۴٫۵'],
    ['fa-AF', -5, '\u200e\u2212۵'],
    ['ru', 999, '999'],
    ['ru', 0.29777, '0,298'],
    ['en', 1.0005, '1.001'],
    ['en', -0, '0'],
    ['ru', -0.0001, '0'],
    ['fa-AF', 6789012345, '۶٬۷۸۹٬۰۱۲٬۳۴۵'],
  ])('in %s, %f is written %j', (tag, value, text) => {
    expect(formatNumber(tag, value)).toBe(text);
  });

  test.each<[number, number, string]>([
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [0.5, 1, '0.5'],
  ])('%f with at most %i fraction digits is %s', (value, maximumFractionDigits, text) => {
    expect(formatNumber('en', value, { maximumFractionDigits })).toBe(text);
  });

  test('is written as Node writes it in ru, kk and fa-AF', () => {
    const value = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(value, fc.constantFrom<LocaleTag>('ru', 'kk', 'fa-AF', 'en'), (number, tag) => {
        const nodes = new Intl.NumberFormat(tag, { signDisplay: 'negative' }).format(number);
        expect(formatNumber(tag, number)).toBe(nodes);
      }),
    );
  });

  test.each([NaN, Infinity, -Infinity])('refuses %f', (value) => {
    expect(() => formatNumber('ru', value)).toThrow(/Cannot show .* as a number/);
  });
});

describe('a percentage', () => {
  test.each<[LocaleTag, number, string]>([
    ['en', 0.85, '85%'],
    ['ru', 0.85, '85\u00a0%'],
    ['tg', 0.85, '85%'],
    ['kk', 0.85, '85%'],
    ['fa-AF', 0.85, '۸۵٪'],
    ['fa-AF', -0.5, '\u200e\u2212۵۰٪'],
    ['ru', 12.5, '1\u00a0250\u00a0%'],
    ['en', 0.29, '29%'],
  ])('in %s, %f is written %j', (tag, ratio, text) => {
    expect(formatPercent(tag, ratio)).toBe(text);
  });

  test('is rounded down on request, so a score below mastery never reads as mastery', () => {
    expect(formatPercent('en', 35 / 44)).toBe('80%');
    expect(formatPercent('en', 35 / 44, { rounding: 'down' })).toBe('79%');
    expect(formatPercent('en', 0.29, { rounding: 'down' })).toBe('29%');
  });

  test('shows fraction digits on request', () => {
    expect(formatPercent('ru', 0.12345, { maximumFractionDigits: 1 })).toBe('12,3\u00a0%');
  });
});

test('local digits change digits and nothing else', () => {
  expect(localDigits('fa-AF', '09:45, A-1')).toBe('۰۹:۴۵, A-۱');
  expect(localDigits('tg', '09:45')).toBe('09:45');
});
