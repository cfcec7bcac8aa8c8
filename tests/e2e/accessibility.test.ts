/**
 * No finding of axe on any page: each page on a phone in the light, each kind of page on a desk
 * and in the dark, and a lesson after right and wrong answers and with everything open.
 */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localeKeys, locales, type LocaleKey } from '../../src/domain/locale.ts';
import { readStrings } from '../../src/i18n/read-strings.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { addressOf, distPages } from '../support/dist-pages.ts';
import { answerAll } from './support/answering.ts';
import { axeScan } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const strings = readStrings(join(import.meta.dirname, '../..'));
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, colorScheme: 'light', hasTouch: true };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const lesson = 'safety/needle-stick/';
const pages = distPages().map((page) => addressOf(page));
/** One page of each kind; languages in turn, so that both directions of writing are among them. */
const kinds = ['', '404.html', 'fa-af/', `fa-af/${lesson}`, 'kk/record/', 'tg/privacy/', 'ru/404/', `en/${lesson}`];

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

test('the kinds of page tested are pages of the site', () => {
  expect(pages).toEqual(expect.arrayContaining(kinds));
  expect(pages.length).toBeGreaterThanOrEqual(5 * localeKeys.length + 2);
});

test.concurrent.each(pages)('on a phone: /%s', async (address) => {
  await scan(address, phone);
});

test.concurrent.each(kinds)('in the dark, on a desk: /%s', async (address) => {
  await scan(address, { ...desk, colorScheme: 'dark' });
});

test.concurrent.each(kinds)('on a desk: /%s', async (address) => {
  await scan(address, { ...desk, colorScheme: 'light' });
});

test.concurrent.each<[LocaleKey, 'right' | 'wrong', 'light' | 'dark']>([
  ['fa-af', 'right', 'dark'],
  ['fa-af', 'wrong', 'light'],
  ['kk', 'right', 'light'],
  ['en', 'wrong', 'dark'],
])('a lesson in %s with all items answered %s, %s', async (locale, how, colorScheme) => {
  await scan(`${locale}/${lesson}`, { ...phone, colorScheme }, async (page) => {
    expect(await answerAll(page, how, { saved: strings[locales[locale].tag]['item.saved'] ?? '' })).toBeGreaterThan(3);
    await openAll(page);
  });
});

test.concurrent.each(['fa-af', 'ru'] as const)('the record page in %s that asks before it erases', async (locale) => {
  await scan(`${locale}/record/`, phone, async (page) => {
    await page.locator('[data-action=erase]').click();
    await page.locator('dialog[open]').waitFor();
  });
});

async function scan(address: string, context: BrowserContextOptions, prepare?: (page: Page) => Promise<void>): Promise<void> {
  await withPage(browser, { origin: site.origin, context }, async (page) => {
    const answer = await page.goto(`${site.url}${address}`);
    expect(answer?.status()).toBe(200);
    await prepare?.(page);
    expect(await axeScan(page)).toEqual([]);
  });
}

/** What is closed hides from the scan: every explanation and the table of the figure. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
  });
}
