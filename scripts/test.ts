/**
 * `npm test`: every gate in order, cheap ones first, stopping at the first that fails.
 * The same command runs locally and in .ci/run; a step that is missing has failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeFailed, describeSteps, readFailedTests, readTestCounts, refuseCounts, type StepResult } from '../src/packaging/test-report.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, '.cache/test-reports');

interface Step {
  readonly name: string;
  /** Arguments of npm: what each step does is written once, in package.json. */
  readonly npm: readonly string[];
  /** Where the step writes how many tests ran. */
  readonly report?: string;
}

const steps: readonly Step[] = [
  { name: 'astro sync', npm: ['exec', '--', 'astro', 'sync'] },
  script('check:types'),
  script('lint'),
  script('lint:layers'),
  script('lint:strings'),
  script('lint:content'),
  tests('test:unit'),
  script('build'),
  script('lint:links'),
  script('check:answer-keys'),
  tests('test:e2e'),
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results: StepResult[] = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const result = runStep(step);
  results.push(result);
  if (result.failure !== undefined) break;
}

console.log(`\n${describeSteps(results)}`);
const last = results.at(-1);
if (last?.failure !== undefined) {
  if (last.failed && last.failed.length > 0) console.error(`\n${describeFailed(last.failed)}`);
  console.error(`\nFAILED at ${last.name}: ${last.failure}.${results.length < steps.length ? ' The steps after it were not run.' : ''}`);
  process.exitCode = 1;
}

function script(name: string): Step {
  return { name, npm: ['run', '--silent', name] };
}

function tests(name: string): Step {
  const report = join(reports, `${name.replace(':', '-')}.json`);
  return { name, report, npm: ['run', '--silent', name, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] };
}

function runStep({ name, npm, report }: Step): StepResult {
  const startMs = performance.now();
  const { status, signal } = spawnSync('npm', npm, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    // On Windows npm is a command file, which only the shell starts.
    shell: process.platform === 'win32',
  });
  const seconds = (performance.now() - startMs) / 1000;
  const json = report !== undefined && existsSync(report) ? readFileSync(report, 'utf8') : undefined;
  const counts = json === undefined ? undefined : readTestCounts(json);
  const failed = json === undefined ? undefined : readFailedTests(json);
  if (status !== 0) return { name, seconds, counts, failed, failure: signal === null ? `it ended with ${String(status)}` : `it was ended by ${signal}` };
  if (report === undefined) return { name, seconds };
  return { name, seconds, counts, failed, failure: counts === undefined ? 'it wrote no report of its tests' : refuseCounts(counts) };
}
