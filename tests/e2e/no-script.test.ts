/**
 * Without JavaScript the course is a book: everything can be read, answers stand in closed details,
 * and nothing invites to a press that would do nothing. On paper the answers stay away.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeKeys, locales, type LocaleKey } from '../../src/domain/locale.ts';
import { formatNumber } from '../../src/i18n/number.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { courseItem, itemNames, itemOf, lessonId, lessonUrl, rightResponse, textsOf } from './support/lesson-page.ts';
import { distFolder, serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

let site: SiteServer;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page with JavaScript off, and makes sure it is off: no script hides the answers. */
async function readPage(path: string, act: (page: Page) => Promise<void>) {
  await withPage(browser, { origin: site.origin, context: { javaScriptEnabled: false } }, async (page) => {
    await page.goto(new URL(path, site.url).href);
    expect(await page.evaluate(() => matchMedia('(scripting: none)').matches)).toBe(true);
    await act(page);
  });
}

/** Names of the controls on a page that a reader sees and that do nothing without a script. */
async function visibleButtons(page: Page, part = 'main'): Promise<readonly string[]> {
  const seen = page.locator(part).locator('button:visible, input[type=file]:visible, select:visible, [role=button]:visible');
  return seen.evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 120)));
}

async function openKey(page: Page, name: (typeof itemNames)[number]) {
  const key = itemOf(page, name).locator('details.item-key');
  expect(await key.locator('[data-correct]').first().isVisible()).toBe(false);
  await key.locator('summary').click();
  return key;
}

describe.each(localeKeys)('the lesson without JavaScript in %s', (language) => {
  const t = textsOf(language);
  const lesson = (act: (page: Page) => Promise<void>) => readPage(lessonUrl(site, language), act);

  test('can be read, with every option of every item, and offers no button', async () => {
    await lesson(async (page) => {
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(3000);
      for (const name of itemNames) {
        const options = itemOf(page, name).locator('.options > li');
        expect(await options.count()).toBe(courseItem(name).options?.length ?? 0);
        for (const option of await options.all()) expect((await option.innerText()).trim()).not.toBe('');
      }
      expect(await visibleButtons(page)).toEqual([]);
      expect(await page.locator('.search-open').isVisible()).toBe(false);
    });
  });

  test('opens the answers, and they are the right ones', async () => {
    await lesson(async (page) => {
      for (const name of itemNames) {
        const key = await openKey(page, name);
        const right = key.locator('[data-correct]');
        if (courseItem(name).type === 'numeric') {
          const number = formatNumber(locales[language].tag, Number(rightResponse(name)[0]));
          expect(await right.innerText()).toBe(t('item.correctNumber', { number }));
          continue;
        }
        const shown = await right.evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset['option']));
        expect(shown).toEqual(rightResponse(name));
        for (const line of await right.all()) expect(await line.isVisible()).toBe(true);
        if (courseItem(name).type === 'choice') {
          for (const line of await right.all()) expect(await line.innerText()).toContain(t('item.right'));
          for (const line of await key.locator('li:not([data-correct])').all()) expect(await line.innerText()).toContain(t('item.wrong'));
        }
      }
    });
  });

  test('prints without buttons and without answers', async () => {
    await lesson(async (page) => {
      await openKey(page, 'read-figure');
      await page.emulateMedia({ media: 'print' });
      expect(await visibleButtons(page)).toEqual([]);
      expect(await page.locator('.item-key:visible').count()).toBe(0);
      for (const name of itemNames) expect(await itemOf(page, name).locator('legend').isVisible()).toBe(true);
    });
  });

  test('says on the record page why that needs a script', async () => {
    await readPage(`${language}/record/`, async (page) => {
      const reason = page.locator('noscript .draft-notice');
      expect(await reason.isVisible()).toBe(true);
      expect(await reason.innerText()).toBe(t('record.needsScript'));
    });
  });
});

test('the record page offers no dead button', async () => {
  await readPage('ru/record/', async (page) => {
    expect(await visibleButtons(page)).toEqual([]);
  });
});

test('the header offers no dead control', async () => {
  await readPage('ru/', async (page) => {
    expect(await visibleButtons(page, 'header')).toEqual([]);
  });
});

test('search and theme stay off the paper', async () => {
  await withPage(browser, { origin: site.origin }, async (page) => {
    await page.goto(lessonUrl(site, 'ru'));
    await page.locator('.search-open').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await visibleButtons(page, 'header')).toEqual([]);
  });
});

test('an answered lesson prints without its grades, its answers and its buttons', async () => {
  await withPage(browser, { origin: site.origin }, async (page) => {
    await page.goto(lessonUrl(site, 'fa-af'));
    const item = itemOf(page, 'reason-to-report');
    await item.locator('input[value="a"]').check();
    await item.locator('button[type=submit]').click();
    await item.and(page.locator('[data-grade]')).waitFor();
    await item.locator('summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await visibleButtons(page)).toEqual([]);
    expect(await item.locator('.item-key').isVisible()).toBe(false);
    expect(await item.locator('.item-result').isVisible()).toBe(false);
    expect(await item.locator('.feedback-shown:visible').count()).toBe(0);
  });
});

test('chooser, course home and language menu are plain links', async () => {
  await readPage('', async (page) => {
    const visit = async (language: LocaleKey, rest: string) => {
      await page.waitForURL(`${site.url}${language}/${rest}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(locales[language].tag);
      expect(await page.locator('html').getAttribute('dir')).toBe(locales[language].dir);
    };
    expect(await page.locator('a[data-language]:visible').count()).toBe(localeKeys.length);
    await page.locator('a[data-language="tg"]').click();
    await visit('tg', '');
    expect(await visibleButtons(page)).toEqual([]);
    await page.locator(`.modules a[data-lesson="${lessonId}"]`).click();
    await visit('tg', 'safety/needle-stick/');
    for (const language of ['fa-af', 'kk', 'ru', 'en'] as const) {
      await page.locator('.language-select summary').click();
      await page.locator(`.language-select a[data-language="${language}"]`).click();
      await visit(language, 'safety/needle-stick/');
    }
  });
});

test('the page of these tests has scripts, so that turning them off means something', () => {
  expect(readFileSync(`${distFolder}/fa-af/safety/needle-stick/index.html`, 'utf8')).toMatch(/<script type="module"/);
});
