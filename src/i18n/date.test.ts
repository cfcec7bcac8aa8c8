import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocaleTag } from '../domain/locale.ts';
import { formatDate, formatDateTime } from './date.ts';
import { dateTables } from './tables.ts';
import { wallClock } from './time-zone.ts';

describe('a date', () => {
  test.each<[LocaleTag, string, string]>([
    ['en', '5 March 2026', '2026-03-05'],
    ['ru', '5 марта 2026\u00a0г.', '05.03.2026'],
    ['tg', '5 марти соли 2026', '05.03.2026'],
    ['kk', '2026 жылғы 5 наурыз', '05.03.2026'],
    ['fa-AF', '۱۴ حوت ۱۴۰۴ (۵ مارچ ۲۰۲۶)', '۱۴۰۴/۱۲/۱۴'],
  ])('in %s is %s, or short %s', (tag, long, short) => {
    expect(formatDate(tag, '2026-03-05')).toBe(long);
    expect(formatDate(tag, '2026-03-05', { style: 'short' })).toBe(short);
  });

  test.each([
    ['2025-03-21', '۱ حمل ۱۴۰۴ (۲۱ مارچ ۲۰۲۵)'],
    ['2021-03-20', '۳۰ حوت ۱۳۹۹ (۲۰ مارچ ۲۰۲۱)'],
    ['2026-09-22', '۳۱ سنبله ۱۴۰۵ (۲۲ سپتمبر ۲۰۲۶)'],
    ['2026-12-31', '۱۰ جدی ۱۴۰۵ (۳۱ دسمبر ۲۰۲۶)'],
  ])('%s is %s in Dari', (day, text) => {
    expect(formatDate('fa-AF', day)).toBe(text);
  });

  test('in Russian and English has the words Node has', () => {
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-05`;
      const nodes = (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
      expect(formatDate('ru', day).replace('\u00a0', ' ')).toBe(nodes('ru'));
      expect(formatDate('en', day)).toBe(nodes('en-GB'));
    }
  });

  test('has twelve months in every language, and the Afghan names Node has but for sunbula', () => {
    for (const { months } of Object.values(dateTables)) expect(new Set(months).size).toBe(12);
    const afghan = new Intl.DateTimeFormat('fa-AF-u-ca-persian', { month: 'long', timeZone: 'UTC' });
    const nodes = Array.from({ length: 12 }, (_, month) => afghan.format(Date.UTC(2026, 2 + month, 30)));
    expect(nodes.map((name) => name.replace('ٔ', ''))).toEqual(dateTables['fa-AF'].months);
  });

  test('that is a day on the calendar is moved by no zone', () => {
    expect(formatDate('en', '2026-03-05', { timeZone: 'America/Los_Angeles' })).toBe('5 March 2026');
  });

  test('that is a moment is the day its zone has then', () => {
    const moment = '2026-03-05T20:00:00Z';
    expect(formatDate('tg', moment)).toBe('6 марти соли 2026');
    expect(formatDate('ru', moment)).toBe('5 марта 2026\u00a0г.');
    expect(formatDate('ru', new Date(moment), { timeZone: 'Asia/Dushanbe' })).toBe('6 марта 2026\u00a0г.');
    expect(formatDate('fa-AF', '2026-03-20T19:30:00Z')).toBe('۱ حمل ۱۴۰۵ (۲۱ مارچ ۲۰۲۶)');
  });

  test.each(['', '5 March 2026', '2026-02-30', '2026-13-01', '2026-03-05T10:00', '2026-03-05T99:00Z', '05.03.2026'])(
    '%j is refused',
    (text) => {
      expect(() => formatDate('en', text)).toThrow(/is no date/);
    },
  );

  test('that is an invalid Date is refused', () => {
    expect(() => formatDate('en', new Date(NaN))).toThrow(/is no date/);
  });
});

describe('a date with a time', () => {
  const moment = '2026-03-05T04:05:00Z';

  test.each<[LocaleTag, string]>([
    ['en', '5 March 2026, 04:05\u00a0UTC'],
    ['ru', '5 марта 2026\u00a0г., 04:05\u00a0UTC'],
    ['tg', '5 марти соли 2026, 09:05'],
    ['kk', '2026 жылғы 5 наурыз, 09:05'],
    ['fa-AF', '۱۴ حوت ۱۴۰۴ (۵ مارچ ۲۰۲۶)، ۰۸:۳۵'],
  ])('in %s is %s without a zone named', (tag, text) => {
    expect(formatDateTime(tag, moment)).toBe(text);
  });

  test('is on the clock of the zone named', () => {
    expect(formatDateTime('ru', moment, { style: 'short', timeZone: 'Asia/Dushanbe' })).toBe('05.03.2026, 09:05');
    expect(formatDateTime('en', '2026-03-05T00:05+05:00', { timeZone: 'Europe/Berlin' })).toBe('4 March 2026, 20:05');
    expect(formatDateTime('tg', '2026-03-04T19:00Z')).toBe('5 марти соли 2026, 00:00');
  });

  test('is refused where there is no time', () => {
    expect(() => formatDateTime('en', '2026-03-05')).toThrow(/has no time/);
  });

  test('is refused for a zone nobody has', () => {
    expect(() => formatDateTime('en', moment, { timeZone: 'Asia/Nowhere' })).toThrow(RangeError);
  });
});

test.each(['UTC', 'Asia/Dushanbe', 'Asia/Kabul', 'Asia/Almaty'])('our clock of %s is the one Node has', (zone) => {
  const node = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const agrees = (time: number) => {
    expect(wallClock(new Date(time), zone).toISOString().slice(0, 16).replace('T', ' ')).toBe(node.format(time));
  };
  const change = Date.UTC(2024, 1, 29, 18);
  [change - 1, change].forEach(agrees);
  fc.assert(fc.property(fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2060, 0) }), agrees));
});
