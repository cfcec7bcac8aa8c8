import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Course, CourseItem, Lesson } from '../domain/course.ts';
import { answeredStatement, completedStatement, initializedStatement, nextSequence } from '../domain/make-statement.ts';
import { foldProgress } from '../domain/progress.ts';
import type { Statement } from '../domain/statement.ts';
import { type CourseEvent, courseMachine } from './course.machine.ts';

const lesson = (id: string, items: readonly string[]): Lesson => ({ id, slug: id, minutes: 5, core: true, items });
const course: Course = {
  version: '2026.1',
  masteryScore: 0.8,
  modules: [{ id: 'm', slug: 'm', lessons: [lesson('m.one', ['m.one.a', 'm.one.b']), lesson('m.read', [])] }],
};
const asked = (id: string): [string, CourseItem] => [
  id,
  { item: { id, scored: true, type: 'choice', multiple: false, options: ['a', 'b'], correct: ['a'] }, hash: 'h' },
];
const items = new Map([asked('m.one.a'), asked('m.one.b')]);

let made = 0;
const outside = (registration = 'r1') => ({
  id: String((made += 1)).padStart(4, '0'),
  timestamp: '2026-01-05T08:00:00.000Z',
  registration,
  sequence: made,
  language: 'kk',
  courseVersion: '2026.1',
});
const answer = (activity: string, registration?: string) =>
  answeredStatement({ ...outside(registration), activity, activityHash: 'h', response: 'b', success: false });
const complete = (activity: string) => completedStatement({ ...outside(), activity });

const begun = initializedStatement(outside());
const a = answer('m.one.a');
const b = answer('m.one.b');
const lessonDone = complete('m.one');
const readDone = complete('m.read');

const recorded = (statement: Statement): CourseEvent => ({ type: 'statement.recorded', statement });
const merged = (...statements: readonly Statement[]): CourseEvent => ({ type: 'record.merged', statements });
const start = (...statements: readonly Statement[]) => initialTransition(courseMachine, { course, items, statements });

/** The lessons asked for, and the last snapshot, of a run of events. */
function run(statements: readonly Statement[], ...events: readonly CourseEvent[]) {
  let [snapshot, actions] = start(...statements);
  const lessons = () => actions.filter(({ type }) => type === 'makeCompleted').map(({ params }) => (params as { lesson: string }).lesson);
  const asks = [lessons()];
  for (const event of events) {
    [snapshot, actions] = transition(courseMachine, snapshot, event);
    asks.push(lessons());
  }
  return { snapshot, asks };
}

describe('the course', () => {
  test.each<[string, readonly Statement[]]>([
    ['unbegun', []],
    ['underway', [begun]],
    ['underway', [a]],
    ['underway', [readDone]],
    ['completed', [lessonDone, readDone]],
  ])('is %s with the record it is given', (state, statements) => {
    const [snapshot] = start(...statements);
    expect(snapshot.value).toBe(state);
    expect(snapshot.context.progress).toEqual(foldProgress(course, items, statements));
  });

  test('without lessons is never completed', () => {
    const none = { course: { ...course, modules: [] }, items, statements: [begun] };
    expect(initialTransition(courseMachine, none)[0].value).toBe('underway');
  });

  test('goes where the record goes', () => {
    const { snapshot } = run([], recorded(begun), recorded(a), merged(b, lessonDone, readDone));
    expect(snapshot.value).toBe('completed');
    expect(snapshot.context.progress).toEqual(foldProgress(course, items, [begun, a, b, lessonDone, readDone]));
    expect(nextSequence(snapshot.context.statements)).toBe(readDone.context.sequence! + 1);
  });

  test('is unbegun again after starting over, but begun', () => {
    const over = initializedStatement({ ...outside('r2'), supersedes: ['r1'] });
    const { snapshot } = run([begun, a, b, lessonDone, readDone], recorded(over));
    expect(snapshot.value).toBe('underway');
    expect(snapshot.context.progress.totals).toMatchObject({ answered: 0, completed: 0 });
  });
});

describe('the statement that a lesson is completed', () => {
  test('is asked for when the last item is answered, and once', () => {
    const { asks } = run([begun], recorded(a), recorded(b), recorded(b), recorded(answer('m.one.a')), recorded(lessonDone), recorded(answer('m.one.b')));
    expect(asks).toEqual([[], [], ['m.one'], [], [], [], []]);
    expect(run([begun, a], recorded(b)).snapshot.context.requested).toEqual(['m.one']);
    expect(run([begun, a], recorded(b), recorded(lessonDone)).snapshot.context.requested).toEqual([]);
  });

  test('is not asked for again when the whole record is replayed', () => {
    const all = [begun, a, b, lessonDone];
    expect(run(all, ...all.map(recorded), merged(...all)).asks.flat()).toEqual([]);
    expect(run([], ...all.toReversed().map(recorded)).asks.flat()).toEqual([]);
  });

  test('is asked for at the start where a power cut took it', () => {
    expect(run([begun, a, b]).asks).toEqual([['m.one']]);
  });

  test('is asked for where two devices answered a part each', () => {
    expect(run([begun, a], merged(answer('m.one.b', 'r9'))).asks).toEqual([[], ['m.one']]);
  });

  test('is asked for again after starting over, under which it was not made', () => {
    const over = initializedStatement({ ...outside('r2'), supersedes: ['r1'] });
    const again = [over, answer('m.one.a', 'r2'), answer('m.one.b', 'r2')].map(recorded);
    expect(run([begun, a], recorded(b), ...again).asks).toEqual([[], ['m.one'], [], [], ['m.one']]);
  });

  test('is asked for when a lesson without items is read, and once', () => {
    const read: CourseEvent = { type: 'lesson.read', lesson: 'm.read' };
    expect(run([begun], read, read, recorded(a), read, recorded(readDone), read).asks.flat()).toEqual(['m.read']);
  });

  test.each(['m.one', 'm.gone'])('is not asked for when %s is only read', (id) => {
    expect(run([begun], { type: 'lesson.read', lesson: id }).asks.flat()).toEqual([]);
  });
});

describe('every state', () => {
  const events = [recorded(begun), recorded(a), recorded(b), recorded(lessonDone), recorded(readDone), { type: 'lesson.read', lesson: 'm.read' }] satisfies CourseEvent[];
  const paths = getShortestPaths(courseMachine, { events, input: { course, items, statements: [] }, limit: 5000 });

  test('is reached', () => {
    expect(new Set(paths.map(({ state }) => state.value))).toEqual(new Set(['unbegun', 'underway', 'completed']));
  });

  test('asks for each lesson at most once on any way to it', () => {
    expect(paths.length).toBeGreaterThan(30);
    for (const { steps } of paths) {
      const { asks } = run([], ...steps.map(({ event }) => event).filter((event) => events.includes(event)));
      expect(new Set(asks.flat()).size).toBe(asks.flat().length);
    }
  });

  test('goes on the same after a way through JSON', () => {
    for (const { state } of paths) {
      const restored = courseMachine.resolveState(JSON.parse(JSON.stringify(state)) as typeof state);
      for (const event of events) {
        const [expected, expectedActions] = transition(courseMachine, state, event);
        const [found, actions] = transition(courseMachine, restored, event);
        expect(found.toJSON()).toEqual(expected.toJSON());
        expect(actions.map(({ type }) => type)).toEqual(expectedActions.map(({ type }) => type));
      }
    }
  });
});
