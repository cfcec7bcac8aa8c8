import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statementNumber } from '../../../tests/contracts/statement-store.contract.ts';
import { statements } from '../../../tests/arbitraries/statement.ts';
import { isStatement, whatIsWrong } from './statement-schema.ts';

const plain = statementNumber(1);

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
