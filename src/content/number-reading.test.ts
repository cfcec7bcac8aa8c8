import { expect, test } from 'vitest';
import { readNumbers, withoutMarkup } from './number-reading.ts';
import { segmentFacts } from './segment-facts.ts';

test.each([
  ['29.7 %', [29.7]],
  ['29,7\u00a0%', [29.7]],
  ['۲۹٫۷٪', [29.7]],
  ['٢٩٫٧', [29.7]],
  ['10,000', [10000]],
  ['10 000', [10000]],
  ['10\u00a0000 and 1\u202f234\u202f567', [10000, 1234567]],
  ['۱۰٬۰۰۰', [10000]],
  ['1,234,567.5', [1234567.5]],
  ['12 000,5', [12000.5]],
  ['0,230', [0.23]],
  ['600 to 3,000, then 6-30 %', [600, 3000, 6, 30]],
  ['in 2017 100 officers', [2017, 100]],
  ['14, 22, 19', [14, 22, 19]],
  ['1,0000', [1]],
  ['CD4 and COVID-19', []],
  ['CD45', [45]],
])('%s holds %j', (text, values) => {
  expect(readNumbers(text).map(({ value }) => value)).toEqual(values);
});

test('a number is shown as it was written', () => {
  expect(readNumbers('CD4: ۱۰٬۰۰۰ then 29,7').map(({ text }) => text)).toEqual(['۱۰٬۰۰۰', '29,7']);
});

test('tags, link targets and the markers of an ordered list are no numbers', () => {
  expect(readNumbers(withoutMarkup('1. Go <Fact id="F053">x</Fact>\n2. [here](../1-2/)'))).toEqual([]);
});

test('a wrapped line that begins with the end of a sentence is no list', () => {
  expect(readNumbers(withoutMarkup('It was in\n2017. Then')).map(({ value }) => value)).toEqual([2017]);
});

test('a segment is split into what facts carry and what nothing carries', () => {
  const text = 'Of 100, <Fact id="F055 F056">29.7 % of 803</Fact> and <Fact id="F001">some</Fact>.';
  const { facts, uncited, malformed, outside } = segmentFacts(text);
  expect(facts.map(({ ids, numbers }) => [ids, numbers.map(({ value }) => value)])).toEqual([
    [['F055', 'F056'], [29.7, 803]],
    [['F001'], []],
  ]);
  expect(uncited.map(({ text }) => text)).toEqual(['100']);
  expect(outside).not.toContain('29.7');
  expect(malformed).toBe(false);
});

test.each(['<Fact id="F001">5', '5</Fact>', '<Fact>5</Fact>', '<Fact id="">5</Fact>', "<Fact id='F001'>5</Fact>", '<Fact id="F001">a <Fact id="F002">5</Fact></Fact>'])(
  '%s is malformed',
  (text) => {
    expect(segmentFacts(text).malformed).toBe(true);
  },
);

test('digits split by a fact are not read as one number', () => {
  expect(segmentFacts('1<Fact id="F001">2</Fact>3').uncited.map(({ text }) => text)).toEqual(['1', '3']);
});
