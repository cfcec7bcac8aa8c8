/**
 * The long run: as many schedules as asked for, against the store as it is shipped.
 */
import type { OpenStore } from './model-browser.ts';
import { explainSeed, runSchedule } from './run-schedule.ts';
import { realStore } from './stores.ts';

export interface LongRun {
  readonly schedules: number;
  /** Each failing seed with its least schedule. */
  readonly failures: readonly string[];
  readonly seconds: number;
  readonly schedulesPerSecond: number;
}

/** Runs the seeds from `firstSeed` on; the failures are shrunk and told, never thrown. */
export async function runMany(count: number, firstSeed = 0, openStore: OpenStore = realStore): Promise<LongRun> {
  const began = performance.now();
  const failures: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    if ((await runSchedule(seed, openStore)) !== undefined) failures.push(await explainSeed(seed, openStore));
  }
  const seconds = (performance.now() - began) / 1000;
  return { schedules: count, failures, seconds, schedulesPerSecond: count / seconds };
}
