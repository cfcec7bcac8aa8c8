import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statementNumber } from '../../../tests/contracts/statement-store.contract.ts';
import { statements } from '../../../tests/arbitraries/statement.ts';
import { z } from 'zod';
import { isStatement, whatIsWrong } from './statement-shape.ts';

const plain = statementNumber(1);
const foreign = z.custom((value) => typeof value === 'object' && value !== null && !Array.isArray(value)).optional();
const number = z.number();
/** The same form, told to a library that knows nothing of ours. */
const oracle = z.object({
  id: z.string().min(1),
  timestamp: z.string(),
  verb: z.string(),
  activity: z.string(),
  result: z
    .object({
      response: z.string().optional(),
      success: z.boolean().optional(),
      completion: z.boolean().optional(),
      score: z.object({ raw: number, min: number, max: number, scaled: number }).optional(),
      extra: foreign,
    })
    .optional(),
  context: z.object({
    registration: z.string(),
    attempt: z.string().optional(),
    language: z.string().optional(),
    courseVersion: z.string().optional(),
    activityHash: z.string().optional(),
    masteryScore: number.optional(),
    sequence: number.optional(),
    deviceOnly: z.boolean().optional(),
    extra: foreign,
  }),
  actor: foreign,
  extra: foreign,
});

test('judges like a zod schema of the same form, whatever member is spoilt', () => {
  const paths = ['', 'result', 'result.score', 'context', 'actor', 'extra', 'id', 'timestamp', 'verb', 'activity', ...['response', 'success', 'completion', 'extra', 'score.raw', 'score.min'].map((one) => `result.${one}`), ...['registration', 'attempt', 'language', 'masteryScore', 'sequence', 'deviceOnly', 'extra'].map((one) => `context.${one}`)];
  let refused = 0;
  fc.assert(
    fc.property(statements(), fc.constantFrom(...paths), fc.constantFrom<unknown>(undefined, null, '', 'x', 0, 1.5, NaN, true, [], {}, { raw: 1 }), (statement, path, value) => {
      const spoilt = spoil(statement, path.split('.').filter(Boolean), value);
      const wanted = oracle.safeParse(spoilt).success;
      if (!wanted) refused += 1;
      expect(isStatement(spoilt)).toBe(wanted);
    }),
    { numRuns: 2000 },
  );
  expect(refused).toBeGreaterThan(500);
});

function spoil(value: unknown, [first, ...rest]: readonly string[], replacement: unknown): unknown {
  if (first === undefined) return replacement;
  const object = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return { ...object, [first]: spoil(object[first], rest, replacement) };
}

test('every statement is one, and is left as it is', () => {
  fc.assert(
    fc.property(statements(), (statement) => {
      const before = JSON.stringify(statement);
      expect([isStatement(statement), JSON.stringify(statement)]).toEqual([true, before]);
    }),
  );
});

test.each<[string, unknown]>([
  ['not an object', null],
  ['not an object', 'statement'],
  ['id', { ...plain, id: '' }],
  ['id', { ...plain, id: 7 }],
  ['timestamp', { ...plain, timestamp: 0 }],
  ['verb', { ...plain, verb: undefined }],
  ['activity', { ...plain, activity: {} }],
  ['context', { ...plain, context: null }],
  ['context.registration', { ...plain, context: {} }],
  ['context.attempt', { ...plain, context: { registration: 'r', attempt: 1 } }],
  ['context.sequence', { ...plain, context: { registration: 'r', sequence: '1' } }],
  ['context.masteryScore', { ...plain, context: { registration: 'r', masteryScore: null } }],
  ['context.extra', { ...plain, context: { registration: 'r', extra: [] } }],
  ['result', { ...plain, result: 'passed' }],
  ['result.success', { ...plain, result: { success: 'yes' } }],
  ['result.response', { ...plain, result: { response: ['a'] } }],
  ['result.score.raw', { ...plain, result: { score: { min: 0, max: 1, scaled: 1 } } }],
  ['result.score.scaled', { ...plain, result: { score: { raw: 1, min: 0, max: 1, scaled: 'all' } } }],
  ['actor', { ...plain, actor: 'trainer' }],
  ['extra', { ...plain, extra: [] }],
])('names %s where a statement goes wrong', (path, value) => {
  expect([isStatement(value), whatIsWrong(value)]).toEqual([false, path]);
});

test.each(['raw', 'min', 'max', 'scaled'])('asks for %s in a score (cmi5 9.5.1.0-3)', (part) => {
  const score = { raw: 1, min: 0, max: 1, scaled: 1, [part]: undefined };
  expect(whatIsWrong({ ...plain, result: { score } })).toBe(`result.score.${part}`);
});
