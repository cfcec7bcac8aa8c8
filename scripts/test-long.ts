/**
 * `npm run test:long`: the full counts of what `npm test` only samples. Model schedules of two
 * tabs, crashes and kills; random schedules in real Chromium; power cuts up to a minute after
 * the last answer. The result is written to tests/long-run.json and committed with its commit.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemNames } from '../tests/e2e/support/lesson-page.ts';
import { cutPower } from '../tests/e2e/support/power-cut.ts';
import { lostAnswers, runRealSchedule } from '../tests/e2e/support/real-schedule.ts';
import { serveDist } from '../tests/e2e/support/site.ts';
import { runMany } from '../tests/faults/long.ts';

const counts = { model: 100_000, real: 40, powerCuts: 40 } as const;
const atOnce = 3;
const steps = 25;
const longestDelaySeconds = 60;
const root = join(import.meta.dirname, '..');

console.log(`${String(counts.model)} model schedules …`);
const model = await runMany(counts.model);
console.log(`${model.schedulesPerSecond.toFixed(0)} a second, ${String(model.failures.length)} failures`);

const site = await serveDist();
const realFailures: string[] = [];
let acknowledged = 0;
try {
  console.log(`${String(counts.real)} schedules in a real browser …`);
  await inTurns(counts.real, async (seed) => {
    const result = await runRealSchedule(site.url, seed, steps);
    const lost = lostAnswers(result);
    acknowledged += result.acknowledged.length;
    if (lost.length > 0 || result.twice.length > 0) realFailures.push(`seed ${String(seed)} lost ${lost.join(', ')}; twice ${result.twice.join(', ')}\n${result.steps.join('\n')}`);
  });
  console.log(`${String(counts.powerCuts)} power cuts …`);
  await inTurns(counts.powerCuts, async (index) => {
    const delaySeconds = (index * longestDelaySeconds) / (counts.powerCuts - 1);
    const cut = await cutPower(site.url, 1 + (index % itemNames.length), delaySeconds);
    acknowledged += cut.acknowledged.length;
    const lost = cut.acknowledged.filter((item) => !cut.restored.includes(item));
    if (lost.length > 0) realFailures.push(`power cut after ${delaySeconds.toFixed(1)} s lost ${lost.join(', ')}`);
  });
} finally {
  await site.close();
}

const failures = [...model.failures, ...realFailures];
const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
const report = {
  commit: git('rev-parse', 'HEAD'),
  date: new Date().toISOString().slice(0, 10),
  model: { schedules: model.schedules, seconds: Math.round(model.seconds), failures: model.failures.length },
  realBrowser: { schedules: counts.real, stepsEach: steps, powerCuts: counts.powerCuts, longestDelaySeconds, acknowledgedAnswers: acknowledged, failures: realFailures.length },
};
writeFileSync(join(root, 'tests/long-run.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log(JSON.stringify(report, null, 2));
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Runs a job for 0 … count-1, a few at once. */
async function inTurns(count: number, job: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
