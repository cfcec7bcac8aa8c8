/**
 * What `npm test` says at its end: steps, seconds, and how many tests really ran, read from
 * the files vitest writes rather than from its exit code, because a run of nothing exits well.
 */

/** Tests of one run. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A test that failed, and the first line of why. */
export interface FailedTest {
  readonly name: string;
  readonly reason: string;
}

/** One step that was run. */
export interface StepResult {
  readonly name: string;
  readonly seconds: number;
  /** Why the step failed; undefined when it passed. */
  readonly failure?: string | undefined;
  readonly counts?: TestCounts | undefined;
  readonly failed?: readonly FailedTest[] | undefined;
}

/** Reads vitest's JSON report; throws when it is none, so that a changed format cannot pass. */
export function readTestCounts(json: string): TestCounts {
  const report: unknown = JSON.parse(json);
  const count = (key: string): number => {
    const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
    if (typeof value !== 'number') throw new Error(`vitest's report has no number ${key}. Did the reporter change?`);
    return value;
  };
  return { passed: count('numPassedTests'), failed: count('numFailedTests'), skipped: count('numPendingTests') + count('numTodoTests') };
}

interface ReportedFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] }[];
}

/** The tests that failed by vitest's JSON report, and the files that could not be run at all. */
export function readFailedTests(json: string): readonly FailedTest[] {
  const { testResults = [] } = JSON.parse(json) as { readonly testResults?: readonly ReportedFile[] };
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ name: `${name} > ${test.fullName}`, reason: firstLine(test.failureMessages[0]) }));
    return failed.length === 0 && status === 'failed' ? [{ name, reason: firstLine(message) }] : failed;
  });
}

/** One line a failed test: the end of a long log is often all that is left to read. */
export function describeFailed(failed: readonly FailedTest[]): string {
  return failed.map(({ name, reason }) => `  ${name}\n      ${reason}`).join('\n');
}

function firstLine(text = ''): string {
  return text.split('\n', 1)[0]?.slice(0, 300) ?? '';
}

/** Why these counts are no pass; undefined when they are. */
export function refuseCounts({ passed, failed }: TestCounts): string | undefined {
  if (failed > 0) return `${String(failed)} tests failed`;
  return passed === 0 ? 'no test ran' : undefined;
}

/** The table of steps, and a last line with the sums. */
export function describeSteps(steps: readonly StepResult[]): string {
  const width = Math.max(...steps.map(({ name }) => name.length), 0);
  const rows = steps.map(({ name, seconds, failure, counts }) => {
    const tests = counts === undefined ? '' : `  ${describeCounts(counts)}`;
    return `  ${failure === undefined ? 'ok  ' : 'FAIL'}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s${tests}`;
  });
  const total = sumCounts(steps.flatMap(({ counts }) => counts ?? []));
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return [...rows, `  ${String(steps.length)} steps, ${seconds.toFixed(0)} s; tests: ${describeCounts(total)}`].join('\n');
}

function describeCounts({ passed, failed, skipped }: TestCounts): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}

function sumCounts(all: readonly TestCounts[]): TestCounts {
  return all.reduce(
    (sum, counts) => ({ passed: sum.passed + counts.passed, failed: sum.failed + counts.failed, skipped: sum.skipped + counts.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
