/**
 * No finding of axe on any page: each page in the narrowest window, each kind of page on a desk by
 * day and by night, items of every type answered right and wrong, and what opens when asked.
 *
 * Pages of one language share a browser page, and no two tests run at once: a scan takes all of a
 * core, so side by side each would only take longer.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isLocaleKey, localeKeys, type LocaleKey } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { addressOf, distPages } from '../support/dist-pages.ts';
import { answerCurrent, answerToReview, beginTest, expectText, finishTest, goOn, openTest } from './support/assessment-page.ts';
import { axeFindings } from './support/axe-batch.ts';
import { launchBrowser } from './support/browser.ts';
import { answer, courseItem, isPrivate, lessonItems, rightResponse, textsOf, wrongResponse } from './support/item-answers.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const narrow: BrowserContextOptions = { viewport: { width: 320, height: 640 }, colorScheme: 'light', hasTouch: true, reducedMotion: 'reduce' };
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, colorScheme: 'light', reducedMotion: 'reduce' };
const pages = distPages().map((page) => addressOf(page));
const languageOf = (address: string): string => address.split('/')[0] ?? '';
/** The pages of each language, then those above the languages. */
const groups = [...localeKeys, ''].map((group) => [group, pages.filter((address) => (isLocaleKey(languageOf(address)) ? languageOf(address) : '') === group)] as const);
/** One page of each kind; languages in turn, so that both directions of writing are among them. */
const kinds = [
  ['', '404.html', 'fa-af/', 'ru/404/', 'kk/record/', 'tg/privacy/', 'ru/accessibility/', 'fa-af/glossary/'],
  ['fa-af/safety/needle-stick/', 'en/safety/needle-stick/', 'tg/safety/test/', 'fa-af/safety/complete/', 'ru/unit-protocol-form/'],
] as const;
/** Lessons that together have an item of every type. */
const lessons = ['needle-stick', 'exposures', 'first-aid'];

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const visit = (context: BrowserContextOptions, act: (page: Page) => Promise<void>) => withPage(browser, { origin: site.origin, context }, act);

async function open(page: Page, address: string): Promise<void> {
  const response = await page.goto(`${site.url}${address}`);
  expect(response?.status(), address).toBe(200);
}

/** Scans the page as it stands. */
async function expectClean(page: Page, where: string): Promise<void> {
  expect({ where, findings: await axeFindings(page) }).toEqual({ where, findings: [] });
}

/** Scans the page as it stands by day and by night. */
async function expectCleanInBothThemes(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((wanted) => (document.documentElement.dataset['theme'] ?? wanted) === wanted, colorScheme);
    await expectClean(page, `${where}, ${colorScheme}`);
  }
}

/** What is closed hides from the scan: explanations, tables of figures, terms. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
  });
}

test('the kinds of page tested are pages of the site, and the lessons have every type of item', () => {
  expect(pages).toEqual(expect.arrayContaining(kinds.flat()));
  expect(pages.length).toBeGreaterThanOrEqual(14 * localeKeys.length + 2);
  expect(groups.flatMap(([, addresses]) => addresses)).toHaveLength(pages.length);
  const typesOf = (items: typeof lessonItems) => [...new Set(items.map(({ type }) => type))].sort();
  expect(typesOf(itemsOf(lessons))).toEqual(typesOf(lessonItems));
});

test('the scan finds what was broken on purpose, in the theme it was broken in', async () => {
  await visit(desk, async (page) => {
    await open(page, 'fa-af/');
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('img'));
      document.documentElement.style.setProperty('--sl-color-gray-2', '#f0f0f0');
    });
    const rules = async () => (await axeFindings(page)).map((finding) => finding.split(':')[0]);
    expect(await rules()).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expect(await rules()).toContain('image-alt');
    expect(await rules()).not.toContain('color-contrast');
  });
});

function itemsOf(slugs: readonly string[]): typeof lessonItems {
  return lessonItems.filter(({ id }) => slugs.some((slug) => id.startsWith(`safety.${slug}.`)));
}

test.each(groups)('each page in a window of 320 pixels: /%s', async (_group, addresses) => {
  await visit(narrow, async (page) => {
    for (const address of addresses) {
      await open(page, address);
      await expectClean(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
    }
  });
});

test.each(kinds.map((addresses) => [addresses]))('each kind of page on a desk, light and dark: %j', async (addresses) => {
  await visit(desk, async (page) => {
    for (const address of addresses) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await open(page, address);
        await expectClean(page, `${address}, ${colorScheme}`);
      }
    }
  });
});

test.each<[LocaleKey, 'right' | 'wrong', readonly string[], BrowserContextOptions]>([
  ['fa-af', 'wrong', lessons, narrow],
  ['tg', 'right', lessons, narrow],
  ['kk', 'right', ['needle-stick'], desk],
  ['en', 'wrong', ['exposures'], desk],
])('items in %s, answered %s, with everything open: %j', async (language, how, slugs, context) => {
  await visit(context, async (page) => {
    for (const lesson of slugs) {
      await open(page, `${language}/safety/${lesson}/`);
      for (const { id } of itemsOf([lesson])) {
        const item = page.locator(`hk-item[id="${id}"]`);
        await answer(item, how === 'right' ? rightResponse(id) : wrongResponse(id));
        await expectText(item.locator('.item-saved'), textsOf(language)('item.saved'));
        const grade = isPrivate(courseItem(id)) ? 'discussion' : how === 'right' ? 'correct' : 'incorrect';
        expect(await item.getAttribute('data-grade'), id).toBe(grade);
      }
      await openAll(page);
      await expectCleanInBothThemes(page, `${language} ${lesson}`);
    }
  });
});

test.each([
  ['fa-af', narrow],
  ['ru', desk],
] as const)('the test in %s at its item, at its review, and failed; then the result of the module', async (language, context) => {
  await visit(context, async (page) => {
    await openTest(page, site, language);
    await beginTest(page);
    await answerCurrent(page);
    await expectCleanInBothThemes(page, `${language} item`);
    await goOn(page);
    await answerToReview(page, 3);
    await expectCleanInBothThemes(page, `${language} review`);
    await page.locator('[data-items] button').nth(1).click();
    await answerCurrent(page);
    while ((await page.locator('hk-test').getAttribute('data-showing')) === 'sitting') await goOn(page);
    await finishTest(page);
    await openAll(page);
    await expectCleanInBothThemes(page, `${language} result`);
    await open(page, `${language}/safety/complete/`);
    await page.locator('[data-completion]:visible').waitFor();
    await expectCleanInBothThemes(page, `${language} result of the module`);
  });
});

test.each(['fa-af', 'ru'] as const)('the record page in %s that asks before it erases', async (language) => {
  await visit(narrow, async (page) => {
    await open(page, `${language}/record/`);
    await page.locator('[data-action=erase]').click();
    await page.locator('dialog[open]').waitFor();
    await expectCleanInBothThemes(page, `${language} dialog`);
  });
});
