import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from './item.ts';
import { presentedOrder, seededOrder } from './shuffle.ts';

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

  test('of a number is empty', () => {
    expect(presentedOrder({ id: 'm.l.number', scored: true, type: 'numeric', correct: { min: 0, max: 1 } })).toEqual([]);
  });
});
