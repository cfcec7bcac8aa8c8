/**
 * The sizes of design section 7, of every lesson in every language; times are measured by `npm run bench`.
 *
 * One lesson a language is left untouched for five seconds: nothing more is fetched. The others run
 * the same scripts, so for them it is enough that the network rests.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeKeys } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { courseLessons } from './support/course-file.ts';
import { budgets, measuredLesson, measureFirstLoad, measureLesson, type FirstLoad } from './support/measure-page.ts';
import { serveDist } from './support/site.ts';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const others = courseLessons.filter(({ path }) => path !== measuredLesson);

function expectWithinBudget({ bytes }: FirstLoad): void {
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(budgets.firstLoadBytes);
}

test('there is a lesson to be left untouched, and there are others', () => {
  expect(others.length).toBeGreaterThan(0);
  expect(others.length).toBe(courseLessons.length - 1);
});

describe.each(localeKeys)('in %s', (locale) => {
  let scripts: readonly string[] = [];

  test('a fresh lesson and its first answer stay within budget, and an untouched one fetches nothing more', async () => {
    const { firstLoad, untouched, firstAnswerBytes } = await measureLesson(browser, site.url, locale);
    expectWithinBudget(firstLoad);
    expect(untouched).toEqual(firstLoad);
    expect(firstLoad.scripts.length).toBeGreaterThan(0);
    expect(firstAnswerBytes).toBeGreaterThan(5_000);
    expect(firstAnswerBytes).toBeLessThanOrEqual(budgets.firstAnswerBytes);
    scripts = firstLoad.scripts;
  });

  test.each(others)('$id stays within budget and runs the same scripts', async ({ path }) => {
    const firstLoad = await measureFirstLoad(browser, `${site.url}${locale}/${path}`);
    expectWithinBudget(firstLoad);
    expect(firstLoad.scripts).toEqual(scripts);
  });
});
