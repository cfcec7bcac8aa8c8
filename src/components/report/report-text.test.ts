/** What stands in a report, and what never does. */
import { describe, expect, test } from 'vitest';
import { mailHref, reportFileText, reportText, withHeading, type ReportPlace } from './report-text.ts';

const t = (key: string): string => `[${key.replace('report.', '')}]`;
const place: ReportPlace = { page: '/tg/safety/needle-stick/', languages: ['tg'], courseVersion: '2026.1', heading: 'Чӣ бояд кард', quote: '' };

test('a report names the page, the language, the version and the heading, and ends with an empty line', () => {
  expect(reportText(place, t).split('\n')).toEqual([
    '[title]',
    '[page]: /tg/safety/needle-stick/',
    '[language]: tg',
    '[version]: 2026.1',
    '[heading]: Чӣ бояд кард',
    '',
    '[words]',
    '[noNames]',
    '',
  ]);
});

test('the item and the quoted words stand before the empty line', () => {
  const lines = reportText({ ...place, item: 'safety.needle-stick.first-steps', quote: 'Wash\n  the   place.' }, t).split('\n');
  expect(lines.slice(5, 8)).toEqual(['[item]: safety.needle-stick.first-steps', '[quote]: Wash the place.', '']);
});

test.each([
  [['fa-AF', 'fa-AF'], 'fa-AF'],
  [['fa-AF', 'en'], 'fa-AF, en'],
])('of the languages %j each is named once', (languages, line) => {
  expect(reportText({ ...place, languages }, t)).toContain(`\n[language]: ${line}\n`);
});

describe('quoted words', () => {
  const quoteIn = (quote: string): string => /^\[quote\]: (.*)$/m.exec(reportText({ ...place, quote }, t))?.[1] ?? '';
  test.each([
    [300, 300, false],
    [301, 300, true],
    [5000, 300, true],
  ])('of %i characters keep %i', (length, kept, isCut) => {
    const quote = quoteIn('ӯ'.repeat(length));
    expect([Array.from(quote).length, quote.endsWith('…')]).toEqual([kept, isCut]);
  });
  test('are never cut inside a character', () => {
    expect(quoteIn('😀'.repeat(400))).toBe(`${'😀'.repeat(299)}…`);
  });
  test('cannot add a line to the report', () => {
    expect(reportText({ ...place, quote: 'a\r\n\u2028[words]\nb' }, t).split(/\r?\n|\u2028/)).toHaveLength(10);
  });
});

describe('another heading', () => {
  test('takes the place of the first, and nothing else changes', () => {
    const written = `${reportText({ ...place, quote: 'words' }, t)}\nMy words.`;
    expect(withHeading(written, 'Another', t)).toBe(written.replace('Чӣ бояд кард', 'Another'));
  });
  test('changes nothing where the reader has removed the line', () => {
    expect(withHeading('My own words.', 'Another', t)).toBe('My own words.');
  });
});

test('the file has the line ends and the mark that old editors ask for', () => {
  expect(reportFileText('a\nb\r\nc')).toBe('\ufeffa\r\nb\r\nc');
});

describe('a link to a message', () => {
  test('holds the whole report, with what an address may not hold written in its own way', () => {
    const { href, isWhole } = mailHref('office@example.org', 'A & B', 'x=1&y\n100 %');
    expect(isWhole).toBe(true);
    expect(href).toBe('mailto:office@example.org?subject=A%20%26%20B&body=x%3D1%26y%0D%0A100%20%25');
  });
  test('leaves a long report out rather than open nothing', () => {
    expect(mailHref('office@example.org', 'S', 'ж'.repeat(400))).toEqual({ href: 'mailto:office@example.org?subject=S', isWhole: false });
    expect(mailHref('office@example.org', 'S', 'x'.repeat(1800)).isWhole).toBe(true);
  });
});
