import { describe, expect, test } from 'vitest';
import { askedItems, currentResponses, drawItems, foldAssessment, resultByObjective } from './assessment.ts';
import { answeredStatement, attemptBegunStatement, attemptEndedStatement, initializedStatement } from './make-statement.ts';
import { seededOrder } from './shuffle.ts';
import type { Statement } from './statement.ts';

const objectives = ['m.a', 'm.b', 'm.c', 'm.d', 'm.e'];
const pool = objectives.flatMap((objective) => [1, 2, 3, 4].map((number) => ({ id: `${objective}.${number}`, objective })));
const assessment = { id: 'm.test', size: 10, pool };

describe('drawing', () => {
  const seeds = Array.from({ length: 200 }, (_, index) => `attempt-${index}`);

  test.each(seeds.slice(0, 50))('%s takes two items of each of five objectives, none twice', (seed) => {
    const drawn = drawItems(assessment, seed);
    expect(new Set(drawn).size).toBe(10);
    for (const objective of objectives) expect(drawn.filter((id) => id.startsWith(objective))).toHaveLength(2);
  });

  test('is the same for the same attempt, and another for most others', () => {
    expect(drawItems(assessment, 'x')).toEqual(drawItems(assessment, 'x'));
    expect(new Set(seeds.map((seed) => [...drawItems(assessment, seed)].sort().join())).size).toBeGreaterThan(190);
  });

  test('asks in the end every item of the pool, in no fixed place', () => {
    expect(new Set(seeds.flatMap((seed) => drawItems(assessment, seed))).size).toBe(pool.length);
    expect(new Set(seeds.map((seed) => drawItems(assessment, seed)[0])).size).toBe(pool.length);
  });

  test('asks what was not asked yet before what was', () => {
    const first = drawItems(assessment, 'one');
    const second = drawItems(assessment, 'two', new Set(first));
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    const third = drawItems(assessment, 'three', new Set([...first, ...second]));
    expect(new Set(third).size).toBe(10);
  });

  test('shares what is left over among objectives, and takes more of one where another has too few', () => {
    const uneven = [...pool.slice(0, 1), ...pool.slice(4, 8), ...pool.slice(8, 12)];
    const drawn = drawItems({ size: 8, pool: uneven }, 'seed');
    expect(drawn).toHaveLength(8);
    expect(drawn.filter((id) => id.startsWith('m.a'))).toHaveLength(1);
  });

  test('takes the whole pool where it is smaller than the assessment', () => {
    expect([...drawItems({ size: 10, pool: pool.slice(0, 3) }, 'seed')].sort()).toEqual(pool.slice(0, 3).map(({ id }) => id));
    expect(drawItems({ size: 10, pool: [] }, 'seed')).toEqual([]);
  });
});

let made = 0;
const input = (attempt: string | undefined, registration = 'r1') => {
  made += 1;
  return {
    id: `id-${String(made).padStart(4, '0')}`,
    timestamp: '2026-01-02T03:04:05.000Z',
    registration,
    sequence: made,
    language: 'ru',
    courseVersion: '2026.1',
    ...(attempt !== undefined && { attempt }),
  };
};
const begin = (attempt: string, masteryScore = 0.8): Statement =>
  attemptBegunStatement({ ...input(attempt), attempt, assessment: 'm.test', items: ['m.a.1', 'm.b.1'], masteryScore });
const answer = (attempt: string, activity: string, response: string): Statement =>
  answeredStatement({ ...input(attempt), activity, activityHash: 'h', response, success: true });
const end = (attempt: string, raw: number, success: boolean): Statement =>
  attemptEndedStatement({ ...input(attempt), attempt, assessment: 'm.test', masteryScore: 0.8, success, score: { raw, min: 0, max: 10, scaled: raw / 10 } });

describe('what the record says of an assessment', () => {
  const record = [
    initializedStatement(input(undefined)),
    begin('t1', 0.7),
    answer('t1', 'm.a.1', 'a'),
    answer('t1', 'm.a.1', 'b'),
    end('t1', 6, false),
    begin('t2'),
    answer('t2', 'm.a.1', 'c'),
    end('t2', 9, true),
    begin('t3'),
    answer('t3', 'm.b.1', 'd'),
  ];

  test('keeps each attempt with its draw, mastery score, latest responses and outcome', () => {
    const { attempts, open, best, success } = foldAssessment('m.test', record);
    expect(attempts.map(({ id, masteryScore, responses }) => ({ id, masteryScore, responses }))).toEqual([
      { id: 't1', masteryScore: 0.7, responses: { 'm.a.1': { text: 'b', activityHash: 'h' } } },
      { id: 't2', masteryScore: 0.8, responses: { 'm.a.1': { text: 'c', activityHash: 'h' } } },
      { id: 't3', masteryScore: 0.8, responses: { 'm.b.1': { text: 'd', activityHash: 'h' } } },
    ]);
    expect(attempts[0]?.items).toEqual(['m.a.1', 'm.b.1']);
    expect([open?.id, best?.id, success]).toEqual(['t3', 't2', true]);
  });

  test('is the same in any order', () => {
    const wanted = foldAssessment('m.test', record);
    for (let seed = 0; seed < 100; seed += 1) {
      const order = seededOrder(record.map(({ id }) => id), String(seed));
      expect(foldAssessment('m.test', order.flatMap((id) => record.find((one) => one.id === id) ?? []))).toEqual(wanted);
    }
  });

  test('stays passed after a later failure, and is not passed by a failure', () => {
    expect(foldAssessment('m.test', [...record, end('t3', 2, false)])).toMatchObject({ success: true, best: { id: 't2' } });
    expect(foldAssessment('m.test', record.slice(0, 5))).toMatchObject({ success: false, best: { id: 't1' } });
  });

  test('an attempt ended twice is passed when one of its ends says so, whichever came first', () => {
    const twice = [...record.slice(0, 2), end('t1', 6, false), end('t1', 9, true)];
    expect(foldAssessment('m.test', twice)).toMatchObject({ success: true, best: { outcome: { score: { raw: 9 } } } });
    const other = [...record.slice(0, 2), end('t1', 9, true), end('t1', 6, false)];
    expect(foldAssessment('m.test', other)).toMatchObject({ success: true, best: { outcome: { score: { raw: 9 } } } });
  });

  test('tells of a passed attempt before a higher score that was not enough in its time', () => {
    const later = [...record.slice(0, 1), begin('t1', 0.8), end('t1', 8, true), begin('t2', 0.9), end('t2', 8.5, false)];
    expect(foldAssessment('m.test', later)).toMatchObject({ success: true, best: { id: 't1' } });
  });

  test('items that left the pool are not asked, and responses to changed items are none', () => {
    const { open } = foldAssessment('m.test', record);
    if (!open) throw new Error('the record has an open attempt');
    expect(askedItems(open, { pool: [{ id: 'm.b.1', objective: 'm.b' }] })).toEqual(['m.b.1']);
    expect([...currentResponses(open, new Map([['m.b.1', 'h']]))]).toEqual([['m.b.1', 'd']]);
    expect([...currentResponses(open, new Map([['m.b.1', 'new']]))]).toEqual([]);
    expect(open.registration).toBe('r1');
  });

  test('knows nothing of other assessments, other people, or what was begun anew', () => {
    expect(foldAssessment('n.test', record)).toEqual({ attempts: [], success: false });
    const others = record.map((statement) => ({ ...statement, actor: { name: 'trainer' } }));
    expect(foldAssessment('m.test', others)).toEqual({ attempts: [], success: false });
    const anew = initializedStatement({ ...input(undefined, 'r2'), supersedes: ['r1'] });
    expect(foldAssessment('m.test', [...record, anew])).toEqual({ attempts: [], success: false });
  });

  test('an attempt whose draw is not readable asks nothing', () => {
    const odd = { ...begin('t9'), context: { registration: 'r1', attempt: 't9', extra: { draw: 'all' } } };
    expect(foldAssessment('m.test', [odd]).open).toMatchObject({ items: [], masteryScore: 1 });
  });
});

test('the result by objective counts what was asked', () => {
  expect(resultByObjective(assessment, ['m.b.1', 'm.a.1', 'm.b.2'], ['m.b.2'])).toEqual([
    { objective: 'm.a', asked: 1, correct: 1 },
    { objective: 'm.b', asked: 2, correct: 1 },
  ]);
});
