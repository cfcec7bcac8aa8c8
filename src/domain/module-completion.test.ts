import { expect, test } from 'vitest';
import type { Module } from './course.ts';
import { completedStatement, initializedStatement } from './make-statement.ts';
import { completedAt, isModuleComplete } from './module-completion.ts';
import { foldProgress } from './progress.ts';
import type { Statement } from './statement.ts';

const lesson = (id: string) => ({ id, slug: id, minutes: 5, core: true, items: [] });
const module: Module = { id: 'm', slug: 'm', lessons: [lesson('m.a'), lesson('m.b')], test: { id: 'm.test', size: 1, minutes: 1, pool: [] } };
const input = (sequence: number, registration = 'r1', timestamp = `2026-01-0${sequence}T00:00:00.000Z`) => ({
  id: `${registration}-${sequence}`,
  timestamp,
  registration,
  sequence,
  language: 'ru',
  courseVersion: '1',
});
const begun = initializedStatement(input(1));
const a = completedStatement({ ...input(2), activity: 'm.a' });
const b = completedStatement({ ...input(3), activity: 'm.b' });
const passed = { attempts: [], success: true };
const isComplete = (statements: readonly Statement[], assessment = passed, one: Module = module) =>
  isModuleComplete(one, foldProgress({ version: '1', masteryScore: 1, modules: [one] }, new Map(), statements), assessment);

test('a module is complete when each lesson is and the test is passed', () => {
  expect(isComplete([begun, a, b])).toBe(true);
  expect(isComplete([begun, a])).toBe(false);
  expect(isComplete([begun, a, b], { attempts: [], success: false })).toBe(false);
});

test('without a test the lessons decide, and without lessons nothing is complete', () => {
  const { test: _, ...untested } = module;
  expect(isComplete([begun, a, b], { attempts: [], success: false }, untested)).toBe(true);
  expect(isComplete([begun], passed, { ...untested, lessons: [] })).toBe(false);
});

test('the time shown is that of the first completion by sequence, of what counts', () => {
  const again = completedStatement({ ...input(9, 'r1', '2020-01-01T00:00:00.000Z'), activity: 'm.a' });
  expect(completedAt([again, b, a, begun], 'm.a')).toBe(a.timestamp);
  expect(completedAt([begun, b], 'm.a')).toBeUndefined();
  const anew = initializedStatement({ ...input(10, 'r2'), supersedes: ['r1'] });
  expect(completedAt([begun, a, anew], 'm.a')).toBeUndefined();
  expect(completedAt([{ ...a, actor: { name: 'trainer' } }, begun], 'm.a')).toBeUndefined();
});
