import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BranchingItem, Item, MatchingItem } from './item.ts';
import { choiceOrder, presentedOrder, seededOrder, targetOrder } from './shuffle.ts';

describe('a seeded order', () => {
  // Written down once: an order that changes moves options under learners who come back.
  test.each([
    ['safety.needle-stick.report', 'ecadb'],
    ['safety.needle-stick.steps', 'dcaeb'],
    ['', 'dbeac'],
    ['ҳамкорӣ', 'bcdea'],
  ])('of the seed %j is the same for ever', (seed, order) => {
    expect(seededOrder(['a', 'b', 'c', 'd', 'e'], seed).join('')).toBe(order);
  });

  test('holds every id once more', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (ids, seed) => {
        expect(seededOrder(ids, seed).toSorted()).toEqual(ids.toSorted());
      }),
    );
  });

  test('gives every permutation its turn', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = seededOrder(['a', 'b', 'c'], `safety.lesson.item-${seed}`).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    // Five standard deviations around a thousand.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });
});

describe('the order shown', () => {
  const base = { scored: true, options: ['a', 'b', 'c'], correct: ['a', 'b', 'c'] };

  test('of a sequence is never the correct one', () => {
    const shown = new Set<string>();
    for (let n = 0; n < 200; n += 1) {
      shown.add(presentedOrder({ ...base, id: `m.l.${n}`, type: 'sequencing' }).join(''));
    }
    expect([...shown].toSorted()).toEqual(['acb', 'bac', 'bca', 'cab', 'cba']);
  });

  test('of a choice is the seeded one', () => {
    const item: Item = { ...base, id: 'm.l.choice', type: 'choice', multiple: false };
    expect(presentedOrder(item)).toEqual(seededOrder(base.options, 'm.l.choice'));
  });

  const matching: MatchingItem = { id: 'm.l.match', scored: true, type: 'matching', options: ['a', 'b', 'c', 'd', 'e'], targets: ['a', 'b', 'c', 'd', 'e'], correct: {} };

  test('of a matching item is the seeded one, and that of its targets another', () => {
    expect(presentedOrder(matching)).toEqual(seededOrder(matching.options, 'm.l.match'));
    expect(targetOrder(matching)).toEqual(seededOrder(matching.targets, 'm.l.match targets'));
    const same = Array.from({ length: 200 }, (_, n) => ({ ...matching, id: `m.l.${n}` })).filter((item) => targetOrder(item).join() === presentedOrder(item).join());
    // One in a hundred and twenty would be chance.
    expect(same.length).toBeLessThan(10);
  });

  test('of a scale is the scale, of a judgement true then false', () => {
    for (let n = 0; n < 20; n += 1) {
      expect(presentedOrder({ id: `m.l.${n}`, scored: false, type: 'likert', options: ['low', 'middle', 'high'] })).toEqual(['low', 'middle', 'high']);
      expect(presentedOrder({ id: `m.l.${n}`, scored: true, type: 'true-false', correct: false })).toEqual(['true', 'false']);
    }
  });

  test('of the choices of a step is seeded by item and step', () => {
    const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, to: 'end', minutes: 0 }));
    const story = (id: string): BranchingItem => ({ id, scored: true, type: 'branching', start: 's', steps: [], endings: [] });
    const orders = Array.from({ length: 200 }, (_, n) => choiceOrder(story(`m.l.${n % 20}`), { id: `s${Math.floor(n / 20)}`, choices }));
    expect(choiceOrder(story('m.l.story'), { id: 'stuck', choices })).toEqual(seededOrder(['a', 'b', 'c', 'd'], 'm.l.story stuck'));
    expect(new Set(orders.map((order) => order.toSorted().join('')))).toEqual(new Set(['abcd']));
    expect(new Set(orders.map((order) => order.join(''))).size).toBe(24);
  });

  test.each<Item>([
    { id: 'm.l.number', scored: true, type: 'numeric', correct: { min: 0, max: 1 } },
    { id: 'm.l.text', scored: false, type: 'long-fill-in' },
    { id: 'm.l.story', scored: true, type: 'branching', start: 's', steps: [], endings: [] },
  ])('of $type is empty', (item) => {
    expect(presentedOrder(item)).toEqual([]);
  });
});
