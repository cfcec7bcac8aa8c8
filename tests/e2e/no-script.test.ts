/**
 * Without JavaScript the course is a book: everything can be read, answers stand in closed details,
 * and nothing invites to a press that would do nothing. On paper the answers stay away.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeKeys, locales, type LocaleKey } from '../../src/domain/locale.ts';
import { formatNumber } from '../../src/i18n/number.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { courseLessons } from './support/course-file.ts';
import { courseItem, isPrivate, rightResponse, wrongResponse } from './support/item-answers.ts';
import { itemNames, itemOf, lessonId, lessonUrl, textsOf } from './support/lesson-page.ts';
import { distFolder, serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const storyId = `${lessonId}.jacket`;
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

/** Names of the controls on a page that a reader sees and that do nothing without a script; lists of matches and terms are to be read. */
async function visibleButtons(page: Page, part = 'main'): Promise<readonly string[]> {
  const seen = page.locator(part).locator('button:visible, input[type=file]:visible, select:not(.matching select):visible, [role=button]:not(a.term):visible');
  return seen.evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 120)));
}

const itemIn = (page: Page, id: string) => page.locator(`hk-item[id="${id}"]`);

async function openKey(page: Page, id: string) {
  const key = itemIn(page, id).locator('details.item-key');
  expect(await key.locator('[data-correct], .feedback').first().isVisible()).toBe(false);
  await key.locator('summary').click();
  return key;
}

/** What the key of a page marks as right, in the words of a response. */
async function rightInKey(key: Locator): Promise<readonly string[]> {
  return key.locator('[data-correct]').evaluateAll((marked) => marked.map((one) => {
    const { option, target, ending } = (one as HTMLElement).dataset;
    return ending ?? (target === undefined ? (option ?? '') : `${option ?? ''}[.]${target}`);
  }));
}

describe.each(localeKeys)('the lessons without JavaScript in %s', (language) => {
  const t = textsOf(language);
  const lesson = (act: (page: Page) => Promise<void>) => readPage(lessonUrl(site, language), act);

  test.each(courseLessons)('$id can be read, with every option of every item, and offers no button', async ({ path, items }) => {
    await readPage(`${language}/${path}`, async (page) => {
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(3000);
      for (const id of items) {
        const { options = [], steps = [], type } = courseItem(id);
        const lines = itemIn(page, id).locator('.options > li');
        const asked = steps.length > 0 ? steps.flatMap(({ choices }) => choices) : options;
        expect([id, await lines.count()]).toEqual([id, type === 'true-false' ? 2 : asked.length]);
        for (const line of await lines.all()) expect((await line.innerText()).trim()).not.toBe('');
      }
      expect(await visibleButtons(page)).toEqual([]);
      expect(await page.locator('.search-open').isVisible()).toBe(false);
    });
  });

  test.each(courseLessons)('$id opens the answers, and they are the right ones', async ({ path, items }) => {
    await readPage(`${language}/${path}`, async (page) => {
      for (const id of items.filter((one) => !isPrivate(courseItem(one)))) {
        const { type, endings = [] } = courseItem(id);
        const key = await openKey(page, id);
        for (const line of await key.locator('[data-correct]').all()) expect(await line.isVisible()).toBe(true);
        if (type === 'numeric') {
          const number = formatNumber(locales[language].tag, Number(rightResponse(id)[0]));
          expect(await key.locator('[data-correct]').innerText()).toBe(t('item.correctNumber', { number }));
          continue;
        }
        const right = type === 'branching' ? endings.filter(({ success }) => success).map((ending) => ending.id) : rightResponse(id);
        const inOrder = (ids: readonly string[]) => (type === 'sequencing' ? ids : [...ids].sort());
        expect([id, inOrder(await rightInKey(key))]).toEqual([id, inOrder(right)]);
        if (type === 'choice' || type === 'true-false') {
          for (const line of await key.locator('li[data-correct]').all()) expect(await line.innerText()).toContain(t('item.right'));
          for (const line of await key.locator('li:not([data-correct])').all()) expect(await line.innerText()).toContain(t('item.wrong'));
        }
      }
    });
  });

  test('a story is followed by its links, to an ending that says how it ends', async () => {
    await lesson(async (page) => {
      for (const [how, path] of [['endsWell', rightResponse(storyId)], ['endsBadly', wrongResponse(storyId)]] as const) {
        for (const pair of path) {
          const link = itemIn(page, storyId).locator(`.options [data-option="${pair}"] a`);
          const place = decodeURIComponent(new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1));
          await link.click();
          const reached = page.locator(`[id="${place}"]`);
          expect(await reached.evaluate((one) => one.matches(':target'))).toBe(true);
          await reached.and(page.locator(':visible')).waitFor();
        }
        expect(await page.locator(':target').innerText()).toContain(t(`story.${how}`));
      }
    });
  });

  test('prints without buttons and without answers', async () => {
    await lesson(async (page) => {
      await openKey(page, `${lessonId}.read-figure`);
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

test('search and reading settings stay off the paper', async () => {
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
