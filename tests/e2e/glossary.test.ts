/**
 * The glossary page, and a term of a lesson by keyboard and by hand: it opens in place, hides
 * neither itself nor the focus, moves nothing, and without JavaScript is a link.
 */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { localeKeys, locales, type LocaleKey } from '../../src/domain/locale.ts';
import { wordOrder } from '../../src/i18n/sort-order.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { axeScan } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { expectFocus, pressKey, tabTo } from './support/keyboard.ts';
import { wakeItem } from './support/item-answers.ts';
import { itemOf, lessonUrl } from './support/lesson-page.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const content = readContent(join(import.meta.dirname, '../..'));
/** Two terms of the lesson: one that begins a long line, one that ends it. */
const ids = ['pep', 'medical-assessment'] as const;
const narrow: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

describe.each(localeKeys)('the glossary in %s', (locale) => {
  test('is reached from the foot of a page, and has every term in order, at its own address', async () => {
    await withPage(browser, { origin: site.origin, context: narrow }, async (page) => {
      await page.goto(lessonUrl(site, locale));
      await page.locator('.page-footer a[href$="/glossary/"]').click();
      await page.waitForURL(`${site.url}${locale}/glossary/`);
      expect(await page.locator('.sidebar-list a[aria-current=page]').getAttribute('href')).toMatch(new RegExp(`/${locale}/glossary/$`));
      const terms = content.locales[locale].glossary;
      const order = wordOrder(locales[locale].tag);
      const expected = [...terms.entries()].sort(([, first], [, second]) => order(first.term, second.term)).map(([id]) => id);
      expect(expected.length).toBeGreaterThan(5);
      expect(await page.locator('.glossary > div').evaluateAll((entries) => entries.map(({ id }) => id))).toEqual(expected);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      for (const id of ids) {
        await page.goto(`${site.url}${locale}/glossary/#${id}`);
        const entry = page.locator(`#${id}`);
        expect(await entry.locator('dfn').innerText()).toBe(terms.get(id)?.term);
        expect(await entry.locator('dd').first().innerText()).toBe(terms.get(id)?.definition);
        expect(await entry.evaluate((one) => one.matches(':target') && one.getBoundingClientRect().top >= 0)).toBe(true);
        const english = entry.locator('dt > [lang=en][dir=ltr]');
        expect(await english.allInnerTexts()).toEqual(locale === 'en' ? [] : [content.locales.en.glossary.get(id)?.term]);
      }
    });
  });

  test('is where a term leads without JavaScript', async () => {
    await onLesson(locale, { javaScriptEnabled: false }, async (page, [term]) => {
      expect(await page.locator('.term-panel:visible').count()).toBe(0);
      expect(await term.getAttribute('role')).toBeNull();
      await term.click();
      await page.waitForURL(`${site.url}${locale}/glossary/#pep`);
    });
  });
});

describe('a term', () => {
  test('opens by Enter and by the space bar, and Escape closes it and leaves the focus', async () => {
    await onLesson('en', {}, async (page, [term, other]) => {
      await tabTo(page, term);
      expect(await term.getAttribute('aria-expanded')).toBe('false');
      for (const key of ['Enter', ' ']) {
        await pressKey(page, key);
        await expectOpen(page, term, 'pep', 'en');
        await expectFocus(page, term);
        await pressKey(page, 'Escape');
        await expectClosed(term);
        await expectFocus(page, term);
      }
      await pressKey(page, 'Enter');
      await pressKey(page, 'Enter');
      await expectClosed(term);
      await pressKey(page, 'Enter');
      // The link to the glossary comes next, and Escape leads back from it.
      await pressKey(page, 'Tab');
      await expectFocus(page, page.locator('#term-pep a'));
      await pressKey(page, 'Escape');
      await expectFocus(page, term);
      await pressKey(page, 'Enter');
      await tabTo(page, other);
      await expectClosed(term);
      await pressKey(page, 'Enter');
      await expectOpen(page, other, 'medical-assessment', 'en');
      expect(await axeScan(page)).toEqual([]);
    });
  });

  test.each<[LocaleKey, number]>([['fa-af', 320], ['kk', 320], ['fa-af', 1280], ['en', 1280]])('in %s at %i pixels stays in view and moves nothing', async (locale, width) => {
    await onLesson(locale, { viewport: { width, height: 640 } }, async (page, terms) => {
      // The first press anywhere brings the controls that come late, and they take room of their own.
      await wakeItem(itemOf(page, 'jacket'));
      for (const [place, term] of terms.entries()) {
        const before = await placesOf(page);
        await term.click();
        await expectOpen(page, term, ids[place] ?? '', locale);
        expect(await placesOf(page)).toEqual(before);
        const panel = await boxOf(page.locator(`#term-${ids[place] ?? ''}`));
        const text = await boxOf(page.locator('.sl-markdown-content'));
        const lastLine = await term.evaluate((one) => [...one.getClientRects()].at(-1)?.bottom ?? 0);
        expect(panel.y).toBeGreaterThanOrEqual(lastLine);
        expect(panel.y).toBeLessThan(lastLine + 20);
        expect([panel.x, panel.width]).toEqual([text.x, text.width]);
        expect(panel.y + panel.height).toBeLessThanOrEqual(640);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        await page.locator('h1').click();
        await expectClosed(term);
      }
    });
  });

  test('opens by touch, stays open while its text is touched, and leads on to the glossary', async () => {
    await onLesson('fa-af', narrow, async (page, [term]) => {
      await term.tap();
      await expectOpen(page, term, 'pep', 'fa-af');
      await page.locator('#term-pep strong').tap();
      await expectOpen(page, term, 'pep', 'fa-af');
      await page.locator('#term-pep a').tap();
      await page.waitForURL(`${site.url}fa-af/glossary/#pep`);
    });
  });

  test('is plain text on paper, without its definition', async () => {
    await onLesson('ru', {}, async (page, [term]) => {
      await term.click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.term-panel:visible').count()).toBe(0);
      expect(await term.evaluate((one) => [getComputedStyle(one).textDecorationLine, getComputedStyle(one).color === getComputedStyle(one.parentElement!).color])).toEqual(['none', true]);
    });
  });
});

/** Opens the lesson, and finds its two terms. */
async function onLesson(locale: LocaleKey, context: BrowserContextOptions, act: (page: Page, terms: [Locator, Locator]) => Promise<void>): Promise<void> {
  await withPage(browser, { origin: site.origin, context }, async (page) => {
    await page.goto(lessonUrl(site, locale));
    const [first, last] = ids.map((id) => page.locator(`a.term[href$="/glossary/#${id}"]`).first()) as [Locator, Locator];
    await act(page, [first, last]);
  });
}

async function expectOpen(page: Page, term: Locator, id: string, locale: LocaleKey): Promise<void> {
  expect(await term.getAttribute('aria-expanded')).toBe('true');
  expect(await term.getAttribute('aria-controls')).toBe(`term-${id}`);
  const panel = page.locator(`a.term + #term-${id}`);
  expect(await panel.isVisible()).toBe(true);
  expect(await panel.locator('> span').innerText()).toBe(content.locales[locale].glossary.get(id)?.definition);
  expect(await page.locator('.term-panel:visible').count()).toBe(1);
}

async function expectClosed(term: Locator): Promise<void> {
  expect(await term.getAttribute('aria-expanded')).toBe('false');
  expect(await term.evaluate((one) => one.nextElementSibling?.className ?? '')).not.toContain('term-panel');
}

/** Where every block and every line of a term stands in the page. */
async function placesOf(page: Page): Promise<readonly string[]> {
  return page.locator('.sl-markdown-content > *, a.term').evaluateAll((elements) =>
    elements.flatMap((element) => [...element.getClientRects()].map(({ left, top, width, height }) => [left, top + scrollY, width, height].map(Math.round).join(' '))),
  );
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator.toString()} has no box.`);
  return box;
}
