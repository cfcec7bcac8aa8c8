import { describe, expect, test } from 'vitest';
import { nextSequence } from './make-statement.ts';
import { compareSequence, sequenceOf } from './sequence.ts';
import type { Statement } from './statement.ts';

const statement = (id: string, sequence?: number, timestamp = '2026-01-05T08:00:00.000Z'): Statement => ({
  id,
  timestamp,
  verb: 'answered',
  activity: 'safety.needle-stick.report',
  context: { registration: 'r', ...(sequence !== undefined && { sequence }) },
});

describe('the sequence', () => {
  test.each([
    [undefined, 0],
    [7, 7],
    [-7, 0],
    [1.5, 0],
    [Infinity, 0],
    [2 ** 53, 0],
  ])('of %s counts as %i', (sequence, expected) => {
    expect(sequenceOf(statement('1', sequence))).toBe(expected);
  });

  test('orders before the id, and the id before nothing: no clock is asked', () => {
    const early = statement('a', 2, '1970-01-01T00:00:00.000Z');
    const tied = statement('b', 2, '1960-01-01T00:00:00.000Z');
    const first = statement('z', 1, '2099-01-01T00:00:00.000Z');
    const without = statement('zz');
    expect([tied, first, early, without].toSorted(compareSequence)).toEqual([without, first, early, tied]);
  });

  test('of the next statement is one more than the highest, whatever came last', () => {
    expect(nextSequence([])).toBe(1);
    expect(nextSequence([statement('1', 4), statement('2', 9), statement('3')])).toBe(10);
  });

  test('is not led astray by a forged one', () => {
    expect(nextSequence([statement('1', 4), statement('2', Infinity), statement('3', 2 ** 60)])).toBe(5);
    expect(nextSequence([statement('1', Number.MAX_SAFE_INTEGER)])).toBe(1);
    expect(nextSequence([statement('1', 999_999_999)])).toBe(1_000_000_000);
  });
});
