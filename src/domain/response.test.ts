import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPaths } from './branching.ts';
import { gradeItem } from './grading.ts';
import type { BranchingItem, Item, ItemResponse, ItemType, MatchingItem } from './item.ts';
import { longestText, normaliseDecimal, responseFromXapi, responseToXapi } from './response.ts';

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
const judged: Item = { id: 'safety.needle-stick.cap', scored: true, type: 'true-false', correct: false };
const matching: MatchingItem = { ...choice, type: 'matching', targets: ['x', 'y'], correct: { a: 'x', b: 'x', c: 'y' } };
const likert: Item = { id: 'safety.needle-stick.sure', scored: false, type: 'likert', options: ['low', 'high'] };
const reflection: Item = { id: 'safety.needle-stick.own', scored: false, type: 'long-fill-in' };
const branching: BranchingItem = {
  id: 'safety.needle-stick.evening',
  scored: true,
  type: 'branching',
  start: 'stuck',
  steps: [
    { id: 'stuck', choices: [{ id: 'say', to: 'clinic', minutes: 1 }, { id: 'wait', to: 'late', minutes: 60 }] },
    { id: 'clinic', choices: [{ id: 'take', to: 'safe', minutes: 5 }, { id: 'leave', to: 'late', minutes: 5 }] },
  ],
  endings: [{ id: 'safe', success: true }, { id: 'late', success: false }],
};

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
    ['is the judgement', judged, ['false'], 'false'],
    ['is empty without a judgement', judged, [], ''],
    ['joins pairs in the order of the options', matching, ['b[.]x', 'a[.]x', 'c[.]y'], 'c[.]y[,]a[.]x[,]b[.]x'],
    ['keeps pairs the item no longer has', matching, ['b[.]x', 'z[.]x'], 'z[.]x[,]b[.]x'],
    ['is empty where nothing is matched', matching, [], ''],
    ['is the point of the scale', likert, ['high'], 'high'],
    ['is empty without a point', likert, [], ''],
    ['is a reflection as it was written', reflection, [' Сирри ман[,] a[.]b\r\n'], ' Сирри ман[,] a[.]b\r\n'],
    ['keeps of a reflection what the field takes', reflection, ['я'.repeat(longestText + 1)], 'я'.repeat(longestText)],
    ['is empty without a reflection', reflection, [], ''],
    ['keeps the order of a path', branching, ['stuck[.]say', 'clinic[.]take'], 'stuck[.]say[,]clinic[.]take'],
    ['is empty where no path was begun', branching, [], ''],
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
    ['a judgement', judged, 'true', ['true']],
    ['pairs', matching, 'c[.]y[,]a[.]x', ['c[.]y', 'a[.]x']],
    ['a point of a scale', likert, 'low', ['low']],
    ['a reflection whole, with delimiters in it', reflection, 'a[,]b[.]c', ['a[,]b[.]c']],
    ['no reflection', reflection, '', []],
    ['a path', branching, 'stuck[.]say[,]clinic[.]take', ['stuck[.]say', 'clinic[.]take']],
  ])('gives back %s', (_behaviour, item, text, response) => {
    expect(responseFromXapi(item, text)).toEqual(response);
  });

  /** Per type: any response its controls could give, complete or not. */
  const given: Readonly<Record<ItemType, readonly [Item, fc.Arbitrary<ItemResponse>]>> = {
    choice: [choice, fc.shuffledSubarray([...choice.options])],
    sequencing: [sequencing, fc.shuffledSubarray([...choice.options])],
    numeric: [numeric, fc.integer({ min: -999, max: 999 }).map((value) => [String(value / 10)])],
    'true-false': [judged, fc.subarray(['true', 'false'], { maxLength: 1 })],
    matching: [
      matching,
      fc.tuple(fc.shuffledSubarray([...matching.options]), fc.array(fc.constantFrom(...matching.targets), { minLength: 3, maxLength: 3 })).map(([options, targets]) => options.map((option, i) => `${option}[.]${targets[i] ?? ''}`)),
    ],
    likert: [likert, fc.subarray([...likert.options], { maxLength: 1 })],
    'long-fill-in': [reflection, fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('[,]', 'a[.]b', '[,][.]', ' ')).map((text) => [text])],
    branching: [branching, fc.tuple(fc.constantFrom(...allPaths(branching)), fc.nat(2)).map(([path, length]) => path.slice(0, length))],
  };

  test.each(Object.entries(given))('of %s survives the way there and back, and grades the same', (_type, [item, responses]) => {
    const isOrdered = item.type === 'sequencing' || item.type === 'branching';
    fc.assert(
      fc.property(responses, (response) => {
        const text = responseToXapi(item, response);
        const back = responseFromXapi(item, text);
        expect(responseToXapi(item, back)).toBe(text);
        expect(isOrdered ? back : back.toSorted()).toEqual(isOrdered ? response : response.toSorted());
        expect(gradeItem(item, back)).toEqual(gradeItem(item, response));
      }),
    );
  });

  test('is one text for one answer, in whatever order it was given', () => {
    for (const item of [choice, matching]) {
      const [, responses] = given[item.type];
      fc.assert(
        fc.property(responses, (response) => {
          expect(responseToXapi(item, response.toReversed())).toBe(responseToXapi(item, response));
        }),
      );
    }
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
