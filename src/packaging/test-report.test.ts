import { expect, test } from 'vitest';
import { describeFailed, describeSteps, readFailedTests, readTestCounts, refuseCounts } from './test-report.ts';

const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3, numTotalTests: 13 };

test('counts come from the report of the run', () => {
  expect(readTestCounts(JSON.stringify(report))).toEqual({ passed: 7, failed: 1, skipped: 5 });
});

test.each(['{}', 'null', '[]', '"x"', JSON.stringify({ ...report, numPassedTests: '7' })])('%s is no report', (json) => {
  expect(() => readTestCounts(json)).toThrow('no number numPassedTests');
});

test.each([
  [{ passed: 1, failed: 0, skipped: 0 }, undefined],
  [{ passed: 1, failed: 0, skipped: 4 }, undefined],
  [{ passed: 0, failed: 0, skipped: 0 }, 'no test ran'],
  [{ passed: 0, failed: 0, skipped: 4 }, 'no test ran'],
  [{ passed: 9, failed: 2, skipped: 0 }, '2 tests failed'],
])('%j is refused because: %s', (counts, reason) => {
  expect(refuseCounts(counts)).toBe(reason);
});

test('the table names each step, its time and its tests, and sums them', () => {
  const steps = [
    { name: 'types', seconds: 11.26 },
    { name: 'unit tests', seconds: 3, counts: { passed: 5, failed: 0, skipped: 1 } },
    { name: 'e2e', seconds: 100, failure: '1 tests failed', counts: { passed: 2, failed: 1, skipped: 0 } },
  ];
  expect(describeSteps(steps)).toMatchInlineSnapshot(`
    "  ok    types         11.3 s
      ok    unit tests     3.0 s  5 passed, 0 failed, 1 skipped
      FAIL  e2e          100.0 s  2 passed, 1 failed, 0 skipped
      3 steps, 114 s; tests: 7 passed, 1 failed, 1 skipped"
  `);
});

test('failed tests are named with the first line of the reason, and files that did not load', () => {
  const passed = { status: 'passed', fullName: 'adds', failureMessages: [] };
  const failing = { status: 'failed', fullName: 'a page opens', failureMessages: ['Error: too late\n    at x'] };
  const json = JSON.stringify({
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [passed, failing] },
      { name: 'b.test.ts', status: 'failed', message: 'SyntaxError: no\nmore', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    ],
  });
  expect(describeFailed(readFailedTests(json))).toMatchInlineSnapshot(`
    "  a.test.ts > a page opens
          Error: too late
      b.test.ts
          SyntaxError: no"
  `);
});
