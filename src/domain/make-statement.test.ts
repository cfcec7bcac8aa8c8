import { describe, expect, test } from 'vitest';
import { answeredStatement, attemptBegunStatement, attemptEndedStatement, completedStatement, initializedStatement } from './make-statement.ts';

const input = {
  id: '01890000-0000-7000-8000-000000000001',
  timestamp: '2026-01-05T08:00:00.000Z',
  registration: 'r1',
  sequence: 4,
  language: 'tg',
  courseVersion: '2026.1',
};
const context = { registration: 'r1', sequence: 4, language: 'tg', courseVersion: '2026.1' };
const answer = { activity: 'safety.needle-stick.report', activityHash: 'h1', response: 'a[,]c' };

describe('a statement of this course', () => {
  test('says what was answered, to which form of the item, and whether it was right', () => {
    expect(answeredStatement({ ...input, ...answer, success: false })).toStrictEqual({
      id: input.id,
      timestamp: input.timestamp,
      verb: 'answered',
      activity: answer.activity,
      result: { response: 'a[,]c', success: false },
      context: { ...context, activityHash: 'h1' },
    });
  });

  test('says nothing of success where nothing is scored', () => {
    expect(answeredStatement({ ...input, ...answer }).result).toStrictEqual({ response: 'a[,]c' });
  });

  test('is marked where it is for the learner alone, and nowhere else', () => {
    expect(answeredStatement({ ...input, ...answer, deviceOnly: true }).context).toStrictEqual({ ...context, activityHash: 'h1', deviceOnly: true });
    expect(answeredStatement({ ...input, ...answer, deviceOnly: false }).context).toStrictEqual({ ...context, activityHash: 'h1' });
  });

  test('names the attempt it belongs to', () => {
    expect(answeredStatement({ ...input, ...answer, attempt: 't1' }).context.attempt).toBe('t1');
    expect(completedStatement({ ...input, activity: 'safety.test', attempt: 't1' }).context.attempt).toBe('t1');
  });

  test('says that a lesson was completed', () => {
    expect(completedStatement({ ...input, activity: 'safety.needle-stick' })).toStrictEqual({
      id: input.id,
      timestamp: input.timestamp,
      verb: 'completed',
      activity: 'safety.needle-stick',
      result: { completion: true },
      context,
    });
  });

  test('begins a registration', () => {
    expect(initializedStatement(input)).toStrictEqual({
      id: input.id,
      timestamp: input.timestamp,
      verb: 'initialized',
      activity: 'course',
      context,
    });
    expect(initializedStatement({ ...input, supersedes: [] })).toStrictEqual(initializedStatement(input));
  });

  test('names the registrations that starting over replaces', () => {
    expect(initializedStatement({ ...input, supersedes: ['r0'] }).context).toStrictEqual({
      ...context,
      extra: { supersedes: ['r0'] },
    });
  });

  const sitting = { ...input, attempt: 't1', assessment: 'safety.test', masteryScore: 0.8 };
  const opened = { id: input.id, timestamp: input.timestamp, activity: 'safety.test' };

  test('begins an attempt with its draw and the mastery score in force', () => {
    expect(attemptBegunStatement({ ...sitting, items: ['safety.test.a', 'safety.test.b'] })).toStrictEqual({
      ...opened,
      verb: 'initialized',
      context: { ...context, attempt: 't1', masteryScore: 0.8, extra: { draw: ['safety.test.a', 'safety.test.b'] } },
    });
  });

  test.each([
    [true, 'passed'],
    [false, 'failed'],
  ])('ends an attempt; success %s is %s', (success, verb) => {
    const score = { raw: 2, min: 0, max: 3, scaled: 2 / 3 };
    expect(attemptEndedStatement({ ...sitting, score, success })).toStrictEqual({
      ...opened,
      verb,
      result: { score, success, completion: true },
      context: { ...context, attempt: 't1', masteryScore: 0.8 },
    });
  });
});
