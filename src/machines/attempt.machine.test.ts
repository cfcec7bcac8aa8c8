import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Item } from '../domain/item.ts';
import { type AttemptEvent, type AttemptInput, attemptMachine } from './attempt.machine.ts';

const one: Item = { id: 'm.l.one', scored: true, type: 'choice', multiple: false, options: ['a', 'b'], correct: ['a'] };
const two: Item = { ...one, id: 'm.l.two' };
const law: Item = { ...one, id: 'm.l.law', scored: false };

const input: AttemptInput = { attempt: 't1', items: [one, two, law], masteryScore: 0.5 };
const answered = (item: string, ...response: readonly string[]): AttemptEvent => ({ type: 'item.answered', item, response });
const submitted: AttemptEvent = { type: 'attempt.submitted' };
const after = (given: AttemptInput, ...events: readonly AttemptEvent[]) =>
  events.reduce((snapshot, event) => transition(attemptMachine, snapshot, event)[0], initialTransition(attemptMachine, given)[0]);

describe('an attempt', () => {
  test('is submitted with its grade once every scored item is answered', () => {
    const snapshot = after(input, answered(one.id, 'a'), answered(two.id, 'b'), submitted);
    expect(snapshot.status).toBe('done');
    expect(snapshot.value).toBe('submitted');
    expect(snapshot.output).toStrictEqual({
      attempt: 't1',
      masteryScore: 0.5,
      grade: { kind: 'graded', score: { raw: 1, min: 0, max: 2, scaled: 0.5 }, incorrect: [two.id] },
      success: true,
    });
  });

  test('says when the mastery score was not reached', () => {
    const snapshot = after({ ...input, masteryScore: 0.51 }, answered(one.id, 'a'), answered(two.id, 'b'), submitted);
    expect(snapshot.output).toMatchObject({ success: false, masteryScore: 0.51 });
  });

  test('says nothing of success where nothing is scored', () => {
    const snapshot = after({ ...input, items: [law] }, submitted);
    expect(snapshot.output).toStrictEqual({ attempt: 't1', masteryScore: 0.5, grade: { kind: 'discussion' } });
  });

  test('is not submitted while scored items are unanswered, and names them', () => {
    const snapshot = after(input, answered(one.id, 'a'), answered(two.id), answered(law.id, 'a'), submitted);
    expect(snapshot.value).toBe('collecting');
    expect(snapshot.context.unanswered).toEqual([two.id]);
    const next = transition(attemptMachine, snapshot, answered(two.id, 'a'))[0];
    expect(transition(attemptMachine, next, submitted)[0].context.unanswered).toEqual([]);
  });

  test('takes the last response to an item', () => {
    const snapshot = after(input, answered(one.id, 'b'), answered(two.id, 'a'), answered(one.id, 'a'), submitted);
    expect(snapshot.output?.grade).toMatchObject({ score: { raw: 2 } });
  });

  test('does not hear a response to an item of another attempt', () => {
    expect(after(input, answered('m.l.other', 'a')).context.responses).toEqual({});
  });

  test('hears nothing after submission', () => {
    const done = after(input, answered(one.id, 'a'), answered(two.id, 'a'), submitted);
    expect(transition(attemptMachine, done, answered(one.id, 'b'))[0].toJSON()).toEqual(done.toJSON());
  });

  test('goes on where it was interrupted', () => {
    const responses = { [one.id]: ['a'], [two.id]: ['a'] };
    expect(after({ ...input, responses }, submitted).output).toMatchObject({ success: true });
  });
});

describe('every state', () => {
  const events = [answered(one.id, 'a'), answered(two.id, 'b'), answered(two.id), submitted];
  const paths = getShortestPaths(attemptMachine, { events, input, limit: 1000 });

  test('is reached', () => {
    expect(new Set(paths.map(({ state }) => state.value))).toEqual(new Set(['collecting', 'submitted']));
  });

  test('goes on the same after a way through JSON', () => {
    expect(paths.length).toBeGreaterThan(5);
    for (const { state } of paths) {
      const restored = attemptMachine.resolveState(JSON.parse(JSON.stringify(state)) as Parameters<typeof attemptMachine.resolveState>[0]);
      for (const event of events) {
        expect(transition(attemptMachine, restored, event)[0].toJSON()).toEqual(transition(attemptMachine, state, event)[0].toJSON());
      }
    }
  });
});
