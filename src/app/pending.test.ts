import { expect, test } from 'vitest';
import type { Statement } from '../domain/statement.ts';
import { newPending } from './pending.ts';

const statement = (id: string): Statement => ({ id, timestamp: '', verb: 'answered', activity: 'a', context: { registration: 'r' } });
const [a, b] = [statement('a'), statement('b')];

test('what is on its way when a reading begins is missed by it, even when it arrives meanwhile', () => {
  const pending = newPending();
  const batch = pending.depart([a]);
  pending.beginReading();
  pending.arrive(batch, true);
  expect(pending.missed).toEqual([a]);
  pending.beginReading();
  expect(pending.missed).toEqual([]);
});

test('what departs during a reading is missed by it', () => {
  const pending = newPending();
  pending.beginReading();
  pending.depart([a]);
  expect(pending.missed).toEqual([a]);
});

test('what was refused is tried again with the next, and is missed until it is stored', () => {
  const pending = newPending();
  pending.arrive(pending.depart([a]), false);
  pending.beginReading();
  expect(pending.missed).toEqual([a]);
  const again = pending.depart([b]);
  expect(again).toEqual([a, b]);
  pending.arrive(again, true);
  pending.beginReading();
  expect(pending.missed).toEqual([]);
  expect(pending.depart([])).toEqual([]);
});

test('what was refused can be forgotten; what is on its way cannot', () => {
  const pending = newPending();
  pending.arrive(pending.depart([a]), false);
  pending.beginReading();
  pending.forgetRefused();
  expect(pending.missed).toEqual([]);
  pending.depart([b]);
  pending.forgetRefused();
  pending.beginReading();
  expect(pending.missed).toEqual([b]);
});
