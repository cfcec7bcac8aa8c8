/**
 * A visit to everything: what is asked for comes from this site alone, nothing is sent, no policy
 * is broken, and the search costs nothing until it is opened. The harness itself fails a page
 * on another origin or a violation of the policy (watched-page.ts).
 */
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeKeys, locales, type LocaleKey } from '../../src/domain/locale.ts';
import { formatMessage } from '../../src/i18n/message.ts';
import { readStrings } from '../../src/i18n/read-strings.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { answerAll } from './support/answering.ts';
import { launchBrowser } from './support/browser.ts';
import { itemNames } from './support/lesson-page.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const strings = readStrings(join(import.meta.dirname, '../..'));
const lesson = 'safety/needle-stick/';
let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** A word of the lesson's own text, as a reader of each language would type it. */
const words: Readonly<Record<LocaleKey, string>> = { en: 'needle', ru: 'игла', tg: 'сӯзан', 'fa-af': 'سوزن', kk: 'ине' };

describe.each(localeKeys)('a visit in %s', (key) => {
  const own = strings[locales[key].tag];

  test('asks only this site, sends nothing and fetches the search when it is opened', async () => {
    const missing = [/console\.error: Failed to load resource: the server responded with a status of 404/];
    await withPage(browser, { origin: site.origin, expectedFaults: missing }, async (page) => {
      const requests: Request[] = [];
      page.context().on('request', (request) => requests.push(request));

      await page.goto(site.url);
      await page.locator(`a[data-language="${key}"]`).click();
      await page.locator('[data-continue]').click();
      await page.waitForURL(`**/${key}/${lesson}`);
      expect(await answerAll(page, 'right', { saved: own['item.saved'] ?? '' })).toBe(itemNames.length);
      await page.locator('.page-footer a[href$="/record/"]').click();
      await page.locator('[data-record-lessons] li').waitFor();
      await page.locator('.page-footer a[href$="/privacy/"]').click();
      await page.waitForURL('**/privacy/');
      await page.waitForLoadState();
      expect(requests.length).toBeGreaterThan(10);
      expect(pathsOf(requests).filter((path) => path.includes('pagefind'))).toEqual([]);

      await openSearch(page);
      expect(await search(page, words[key])).toContain(`/${key}/${lesson}`);
      expect(pathsOf(requests).filter((path) => path.includes('pagefind')).length).toBeGreaterThan(2);
      const answer = await page.goto(`${site.url}${key}/nowhere/`);
      expect(answer?.status()).toBe(404);
      expect(await page.locator('h1').textContent()).toBe(own['notFound.title']);

      expect(requests.filter((request) => request.method() !== 'GET' || request.postData() !== null).map((request) => request.url())).toEqual([]);
      expect(requests.filter((request) => new URL(request.url()).search !== '' && !request.url().includes('/pagefind/')).map((request) => request.url())).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    });
  });
});

describe('the search', () => {
  test.each<[LocaleKey, string, string]>([
    ['en', 'HEPATITIS', 'capitals'],
    ['ru', 'иглы', 'another case'],
    ['ru', 'перчатк', 'the beginning of a word'],
    ['tg', 'гепатит', 'a loan word'],
    ['fa-af', 'پولیس', 'Persian letters'],
    ['fa-af', 'پوليس', 'the Arabic ye'],
    ['fa-af', 'دستكش', 'the Arabic kaf'],
    ['fa-af', 'كمپيوتر', 'both, on the page about privacy'],
    ['fa-af', 'سوزن‌', 'a joiner at the end'],
    ['kk', 'гепатит', 'a loan word'],
  ])('in %s finds «%s»: %s', async (key, query) => {
    await withPage(browser, { origin: site.origin }, async (page) => {
      await page.goto(`${site.url}${key}/`);
      await openSearch(page);
      const found = await search(page, query);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((path) => !path.startsWith(`/${key}/`))).toEqual([]);
      if (!query.includes('كمپ')) expect(found).toContain(`/${key}/${lesson}`);
      expect(await page.locator('hk-search [role=status]').textContent()).toBe(formatMessage(locales[key].tag, strings[locales[key].tag]['search.results'] ?? '', { count: found.length }));
    });
  });

  test.each(localeKeys)('says in %s that nothing was found', async (key) => {
    await withPage(browser, { origin: site.origin }, async (page) => {
      await page.goto(`${site.url}${key}/`);
      await openSearch(page);
      expect(await search(page, 'qqqqzzzz')).toEqual([]);
    });
  });
});

async function openSearch(page: Page): Promise<void> {
  await page.locator('.search-open').click();
  await page.locator('.search-dialog[open]').waitFor();
}

/** Types a query, waits for the number of pages found, and gives their paths. */
async function search(page: Page, query: string): Promise<readonly string[]> {
  const tag = (await page.locator('html').getAttribute('lang')) as keyof typeof strings;
  const nothing = formatMessage(tag, strings[tag]['search.results'] ?? '', { count: 0 });
  await page.locator('.search-dialog input').fill(query);
  const links = page.locator('.search-dialog ol a');
  await Promise.race([links.first().waitFor(), page.locator('hk-search [role=status]', { hasText: nothing }).waitFor()]);
  return links.evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

function pathsOf(requests: readonly Request[]): readonly string[] {
  return requests.map((request) => new URL(request.url()).pathname);
}
