/** The sizes of design section 7, in each language; times are measured by `npm run bench`. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localeKeys } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { budgets, measureLesson } from './support/measure-page.ts';
import { serveDist } from './support/site.ts';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

test.concurrent.each(localeKeys)('a fresh lesson and its first answer stay within budget: %s', async (locale) => {
  const cost = await measureLesson(browser, site.url, locale);
  expect(cost.firstLoadBytes).toBeGreaterThan(10_000);
  expect(cost.firstLoadBytes).toBeLessThanOrEqual(budgets.firstLoadBytes);
  expect(cost.firstAnswerBytes).toBeGreaterThan(5_000);
  expect(cost.firstAnswerBytes).toBeLessThanOrEqual(budgets.firstAnswerBytes);
});
