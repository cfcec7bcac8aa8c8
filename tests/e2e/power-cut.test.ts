/** A sample of what `npm run test:long` does at length: power cuts, and random schedules. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { itemNames } from './support/lesson-page.ts';
import { cutPower } from './support/power-cut.ts';
import { lostAnswers, runRealSchedule } from './support/real-schedule.ts';
import { serveDist } from './support/site.ts';

let site: SiteServer;
beforeAll(async () => {
  site = await serveDist();
});
afterAll(() => site.close());

test.each([
  [1, 0],
  [3, 0.2],
  [itemNames.length, 1.5],
])('%i answers called saved are there after a power cut %d s later, in another language', async (count, delaySeconds) => {
  const { acknowledged, restored } = await cutPower(site.url, count, delaySeconds);
  expect(acknowledged).toHaveLength(count);
  expect([...restored].sort()).toEqual([...acknowledged].sort());
});

test.each([1, 2])('two tabs, reloads, crashes and kills lose no saved answer (seed %i)', async (seed) => {
  const result = await runRealSchedule(site.url, seed, 14);
  expect(result.acknowledged.length, result.steps.join('\n')).toBeGreaterThan(2);
  expect(lostAnswers(result), result.steps.join('\n')).toEqual([]);
  expect(result.twice).toEqual([]);
});
