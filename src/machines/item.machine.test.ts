import { describe, expect, test } from 'vitest';
import { type SnapshotFrom, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Item, ItemResponse } from '../domain/item.ts';
import { type ItemEvent, itemMachine } from './item.machine.ts';

const choice: Item = { id: 'm.l.choice', scored: true, type: 'choice', multiple: true, options: ['a', 'b', 'c'], correct: ['a', 'b'] };
const law: Item = { ...choice, id: 'm.l.law', scored: false };
const likert: Item = { id: 'm.l.sure', scored: false, type: 'likert', options: ['low', 'high'] };
const reflection: Item = { id: 'm.l.own', scored: false, type: 'long-fill-in' };
const judged: Item = { id: 'm.l.judged', scored: true, type: 'true-false', correct: false };
const matching: Item = { id: 'm.l.match', scored: true, type: 'matching', options: ['a', 'b'], targets: ['x', 'y'], correct: { a: 'x', b: 'y' } };
const story: Item = {
  id: 'm.l.story',
  scored: true,
  type: 'branching',
  start: 's',
  steps: [{ id: 's', choices: [{ id: 'go', to: 'good', minutes: 1 }, { id: 'stay', to: 'bad', minutes: 1 }] }],
  endings: [{ id: 'good', success: true }, { id: 'bad', success: false }],
};
const order: Item = { id: 'm.l.order', scored: true, type: 'sequencing', options: ['b', 'a'], correct: ['a', 'b'] };

const start = (item: Item, response?: ItemResponse) =>
  initialTransition(itemMachine, { item, ...(response !== undefined && { response }) });
const open = (item: Item): SnapshotFrom<typeof itemMachine> => start(item)[0];
const answered = (response: ItemResponse): ItemEvent => ({ type: 'item.answered', response });
const changed = (response: ItemResponse): ItemEvent => ({ type: 'item.changed', response });
const after = (item: Item, ...events: readonly ItemEvent[]) => events.reduce((snapshot, event) => transition(itemMachine, snapshot, event)[0], open(item));
const named = (actions: readonly { type: string; params: unknown }[]) => actions.map(({ type, params }) => ({ type, params }));

describe('an item begins', () => {
  test.each<[string, Item, ItemResponse | undefined, unknown]>([
    ['unanswered', choice, undefined, { unanswered: 'open' }],
    ['correct, as it was left', choice, ['b', 'a'], { graded: 'correct' }],
    ['incorrect, as it was left', choice, ['c'], { graded: 'incorrect' }],
    ['in discussion, as it was left', law, ['c'], 'discussion'],
    ['as one left it for oneself', reflection, ['mine'], 'discussion'],
    ['unanswered where the path is of an older story', story, ['s[.]run'], { unanswered: 'open' }],
    ['unanswered where the response fits it no more', order, ['a', 'b', 'c'], { unanswered: 'open' }],
  ])('%s, and records nothing', (_behaviour, item, response, value) => {
    const [snapshot, actions] = start(item, response);
    expect(snapshot.value).toEqual(value);
    expect(snapshot.context).toEqual({ item, response: response ?? [] });
    expect(actions).toEqual([]);
  });
});

describe('an answer', () => {
  test.each<[string, Item, ItemResponse, unknown, unknown]>([
    ['that is right is recorded as right', choice, ['b', 'a'], { graded: 'correct' }, { item: 'm.l.choice', response: 'a[,]b', success: true }],
    ['that is wrong is recorded as wrong', choice, ['c'], { graded: 'incorrect' }, { item: 'm.l.choice', response: 'c', success: false }],
    ['to an item without score is recorded without success', law, ['a'], 'discussion', { item: 'm.l.law', response: 'a' }],
    ['on a scale is recorded for the learner alone', likert, ['high'], 'discussion', { item: 'm.l.sure', response: 'high', deviceOnly: true }],
    ['in words is recorded for the learner alone, as written', reflection, ['a[,]b '], 'discussion', { item: 'm.l.own', response: 'a[,]b ', deviceOnly: true }],
    ['that judges rightly is recorded as right', judged, ['false'], { graded: 'correct' }, { item: 'm.l.judged', response: 'false', success: true }],
    ['that matches wrongly is recorded as wrong', matching, ['b[.]x', 'a[.]x'], { graded: 'incorrect' }, { item: 'm.l.match', response: 'a[.]x[,]b[.]x', success: false }],
    ['that ends a story is recorded as its path', story, ['s[.]go'], { graded: 'correct' }, { item: 'm.l.story', response: 's[.]go', success: true }],
  ])('%s', (_behaviour, item, response, value, params) => {
    const [snapshot, actions] = transition(itemMachine, open(item), answered(response));
    expect(snapshot.value).toEqual(value);
    expect(snapshot.context.response).toEqual(response);
    expect(named(actions)).toStrictEqual([{ type: 'recordResponse', params }]);
  });

  test.each<[string, Item, ItemResponse]>([
    ['with nothing picked', choice, []],
    ['with an option missing', order, ['a']],
    ['to an item without score, with nothing picked', law, []],
    ['of white space', reflection, [' \n']],
    ['with a line unmatched', matching, ['a[.]x']],
    ['that does not end the story', story, []],
  ])('%s is refused and not recorded', (_behaviour, item, response) => {
    const [snapshot, actions] = transition(itemMachine, open(item), answered(response));
    expect(snapshot.value).toEqual({ unanswered: 'refused' });
    expect(snapshot.context.response).toEqual(response);
    expect(actions).toEqual([]);
  });

  test('is not heard twice', () => {
    const correct = after(choice, answered(['a', 'b']));
    const [snapshot, actions] = transition(itemMachine, correct, answered(['c']));
    expect(snapshot.value).toEqual({ graded: 'correct' });
    expect(snapshot.context.response).toEqual(['a', 'b']);
    expect(actions).toEqual([]);
  });
});

describe('a change', () => {
  test('keeps the draft and takes the refusal back', () => {
    const snapshot = after(choice, answered([]), changed(['b']));
    expect(snapshot.value).toEqual({ unanswered: 'open' });
    expect(snapshot.context.response).toEqual(['b']);
  });

  test('after grading is not heard', () => {
    const snapshot = after(choice, answered(['a', 'b']), changed(['c']));
    expect(snapshot.value).toEqual({ graded: 'correct' });
    expect(snapshot.context.response).toEqual(['a', 'b']);
  });
});

test.each([
  [choice, ['a', 'b']],
  [choice, ['c']],
  [law, ['c']],
])('a retry opens the item again with the response as draft, and the next answer is recorded', (item, response) => {
  const retried = after(item, answered(response), { type: 'item.retried' });
  expect(retried.value).toEqual({ unanswered: 'open' });
  expect(retried.context.response).toEqual(response);
  const [, actions] = transition(itemMachine, retried, answered(['a']));
  expect(named(actions)).toMatchObject([{ type: 'recordResponse', params: { response: 'a' } }]);
});

describe('every state', () => {
  const events: ItemEvent[] = [answered(['a', 'b']), answered(['c']), answered([]), changed(['a']), { type: 'item.retried' }];
  const paths = [choice, law].flatMap((item) => getShortestPaths(itemMachine, { events, input: { item }, limit: 1000 }));

  test('is reached', () => {
    const reached = new Set(paths.map(({ state }) => JSON.stringify(state.value)));
    expect([...reached].toSorted()).toEqual([
      '"discussion"',
      '{"graded":"correct"}',
      '{"graded":"incorrect"}',
      '{"unanswered":"open"}',
      '{"unanswered":"refused"}',
    ]);
  });

  test('goes on the same after a way through JSON', () => {
    expect(paths.length).toBeGreaterThan(5);
    for (const { state } of paths) {
      const restored = itemMachine.resolveState(JSON.parse(JSON.stringify(state)) as typeof state);
      for (const event of events) {
        const [expected, expectedActions] = transition(itemMachine, state, event);
        const [found, actions] = transition(itemMachine, restored, event);
        expect(found.toJSON()).toEqual(expected.toJSON());
        expect(named(actions)).toEqual(named(expectedActions));
      }
    }
  });
});
