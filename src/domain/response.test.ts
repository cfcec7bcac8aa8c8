import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, ItemResponse } from './item.ts';
import { normaliseDecimal, responseFromXapi, responseToXapi } from './response.ts';

const choice: Item = {
  id: 'safety.needle-stick.risk',
  scored: true,
  type: 'choice',
  multiple: true,
  options: ['c', 'a', 'b'],
  correct: ['a', 'c'],
};
const sequencing: Item = { ...choice, type: 'sequencing', correct: ['a', 'b', 'c'] };
const numeric: Item = { id: 'safety.needle-stick.hours', scored: true, type: 'numeric', correct: { min: 72, max: 72 } };

describe('the xAPI text of a response', () => {
  test.each<[string, Item, ItemResponse, string]>([
    ['joins the picks of a choice in the order of its options', choice, ['a', 'c'], 'c[,]a'],
    ['names a pick once', choice, ['a', 'a'], 'a'],
    ['keeps picks the item no longer has, after the others', choice, ['z', 'a', 'y', 'z'], 'a[,]y[,]z'],
    ['is empty when nothing is picked', choice, [], ''],
    ['keeps the order of a sequence', sequencing, ['b', 'a', 'c'], 'b[,]a[,]c'],
    ['is a plain decimal for a number', numeric, ['۷۲,50'], '72.5'],
    ['keeps what is no number as it was typed', numeric, ['many'], 'many'],
    ['is empty when no number is typed', numeric, [], ''],
  ])('%s', (_behaviour, item, response, text) => {
    expect(responseToXapi(item, response)).toBe(text);
  });

  test.each<[string, Item, string, ItemResponse]>([
    ['the picks of a choice', choice, 'c[,]a', ['c', 'a']],
    ['one pick', choice, 'a', ['a']],
    ['nothing picked', choice, '', []],
    ['a sequence', sequencing, 'b[,]a[,]c', ['b', 'a', 'c']],
    ['a number another program wrote in its way', numeric, '072.0', ['72']],
    ['no number at all, so that it can be shown', numeric, 'many', ['many']],
  ])('gives back %s', (_behaviour, item, text, response) => {
    expect(responseFromXapi(item, text)).toEqual(response);
  });

  test('survives the way there and back', () => {
    const picks = fc.subarray(['a', 'b', 'c'], { minLength: 0 });
    fc.assert(
      fc.property(fc.constantFrom(choice, sequencing), picks, (item, response) => {
        const text = responseToXapi(item, response);
        expect(responseToXapi(item, responseFromXapi(item, text))).toBe(text);
        expect(responseFromXapi(item, text).toSorted()).toEqual(response.toSorted());
      }),
    );
  });
});

describe('a typed number', () => {
  test.each([
    ['23', '23'],
    [' 23 ', '23'],
    ['+23', '23'],
    ['007', '7'],
    ['000', '0'],
    ['0,30', '0.3'],
    ['0.125', '0.125'],
    ['0,125', '0.125'],
    ['2.0', '2'],
    ['2.', '2'],
    ['.50', '0.5'],
    [',0', '0'],
    ['-0,50', '-0.5'],
    ['\u22125', '-5'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['۱۲٫۵', '12.5'],
    ['٣٤', '34'],
    ['1\u00a0000', '1000'],
    ['12 345 678,9', '12345678.9'],
    ['1000,5', '1000.5'],
    ['1000,125', '1000.125'],
  ])('%j is %s', (typed, expected) => {
    expect(normaliseDecimal(typed)).toBe(expected);
  });

  test.each(['', ' ', '.', '-', '-.', '9'.repeat(41), '1e3', '0x10', 'Infinity', 'NaN', '1,000', '12,345', '1 00', '1 0000', '2 5', '1,2,3', '1.2.3', '72 hours', '--1', '1 000 00'])(
    '%j is none',
    (typed) => {
      expect(normaliseDecimal(typed)).toBeUndefined();
    },
  );

  test('has one text for one value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.nat(99), (whole, hundredths) => {
        const text = `${whole}.${String(hundredths).padStart(2, '0')}`;
        const plain = normaliseDecimal(text);
        expect(Number(plain)).toBe(Number(text));
        expect(normaliseDecimal(plain ?? '')).toBe(plain);
        expect(plain).toBe(String(Number(text)));
      }),
    );
  });
});
