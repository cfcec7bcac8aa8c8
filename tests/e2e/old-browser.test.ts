/**
 * Chromium 109, the last for Windows 7: it lacks color-mix, popover and much else, and a colour
 * it cannot read is silently transparent. Reading, items and record must work there.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/domain/locale.ts';
import type { Translator } from '../../src/i18n/strings.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { answerAll } from './support/answering.ts';
import { launchBrowser } from './support/browser.ts';
import { courseLessons } from './support/course-file.ts';
import { courseItem, isPrivate } from './support/item-answers.ts';
import { expectText, textsOf } from './support/lesson-page.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser({ version: '109' })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

test('the browser is the old one', () => {
  expect(browser.version()).toMatch(/^109\./);
});

describe.each(['fa-af', 'kk'] as const)('a lesson in %s', (key) => {
  const visit = async (context: object, act: (page: Page) => Promise<void>): Promise<void> =>
    withPage(browser, { origin: site.origin, context }, async (page) => {
      await page.goto(`${site.url}${key}/safety/needle-stick/`);
      await act(page);
    });

  test.each(['light', 'dark'] as const)('is shown in readable colours, %s', async (colorScheme) => {
    await visit({ colorScheme }, async (page) => {
      await expectReadable(page, ['h1', 'main p', 'main h2', '.source-link', '.page-contents a', '.sidebar-list a', 'legend', '.options label', 'button.primary', '.colophon', '.language-select summary']);
      expect(await shade(page, 'body')).toBe(colorScheme);
      for (const [selector, property] of [['button.primary', 'backgroundColor'], ['.dots-low', 'fill'], ['.dots-high', 'fill'], ['.dots-none', 'fill'], ['.item', 'backgroundColor']] as const) {
        expect([selector, await isPaint(page, selector, property)]).toEqual([selector, true]);
      }
    });
  });

  test('runs in its direction, with nothing over the text on a phone', async () => {
    await visit({ viewport: { width: 360, height: 740 } }, async (page) => {
      const text = page.locator('main .sl-markdown-content > p').first();
      expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe(locales[key].dir);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await text.scrollIntoViewIfNeeded();
      const isOnTop = await text.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
      expect(isOnTop).toBe(true);
    });
  });

});

describe.each([['fa-af', 'right'], ['fa-af', 'wrong'], ['kk', 'wrong']] as const)('answers in %s that are %s', (key, how) => {
  const t = textsOf(key);

  test.each(courseLessons)('are kept in $id, shown after a reload and counted', async ({ id: lesson, path, items }) => {
    await withPage(browser, { origin: site.origin }, async (page) => {
      await page.goto(`${site.url}${key}/${path}`);
      expect(await answerAll(page, how, { saved: t('item.saved') })).toBe(items.length);
      const graded = await answersOf(page);
      expect(graded.map(({ id, grade, said }) => [id, grade, said])).toEqual(items.map((id) => expectedOf(id, how, t)));

      await page.reload();
      await expect.poll(async () => answersOf(page)).toEqual(graded);
      await expectText(page.locator(`[data-lesson-completed="${lesson}"]`), t('lesson.completed'));

      await page.goto(`${site.url}${key}/record/`);
      await expectText(page.locator('[data-record-count]'), t('record.count', { count: items.length }));
      expect(await page.locator('[data-record-lessons] li').count()).toBe(1);
    });
  });
});

test('answers of all types are among them', () => {
  const types = courseLessons.flatMap(({ items }) => items.map((id) => courseItem(id).type));
  expect(new Set(types)).toEqual(new Set(['choice', 'true-false', 'sequencing', 'matching', 'numeric', 'likert', 'long-fill-in', 'branching']));
});

/** What a page must show of an answer, by the course file. */
function expectedOf(id: string, how: 'right' | 'wrong', t: Translator): readonly [id: string, grade: string, said: string] {
  const item = courseItem(id);
  if (isPrivate(item)) return [id, 'discussion', ''];
  const grade = how === 'right' ? 'correct' : 'incorrect';
  return [id, grade, t(`${item.type === 'branching' ? 'story' : 'item'}.${grade}`)];
}

/** What each item shows of its answer. */
async function answersOf(page: Page): Promise<readonly { id: string; grade: string | null; said: string | null; shown: readonly (string | boolean)[] }[]> {
  return page.locator('hk-item').evaluateAll((items) =>
    items.map((item) => ({
      id: item.id,
      grade: item.getAttribute('data-grade'),
      said: item.querySelector('.item-result')!.textContent,
      shown: [
        ...[...item.querySelectorAll('.options li')].map((line) => line.getAttribute('data-option') ?? ''),
        ...[...item.querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-shown') ?? ''),
        ...[...item.querySelectorAll('input')].map((input) => (input.type === 'text' ? input.value : input.checked)),
        ...[...item.querySelectorAll('select, textarea')].map((field) => (field as HTMLSelectElement | HTMLTextAreaElement).value),
      ],
    })),
  );
}

/** Every element named is there, visible, and its text stands out from what lies behind it (WCAG 1.4.3). */
async function expectReadable(page: Page, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    const found = page.locator(selector).filter({ visible: true }).first();
    await found.waitFor();
    const contrast = await found.evaluate((element) => {
      const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (colour: number[]): number => {
        const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      let behind: Element | null = element;
      while (behind && (channels(getComputedStyle(behind).backgroundColor)[3] ?? 1) === 0) behind = behind.parentElement;
      if (!behind) return 0;
      const [a = 0, b = 0] = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor].map((colour) => luminance(channels(colour))).sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
    });
    expect({ selector, contrast: contrast >= 4.5 || contrast }).toEqual({ selector, contrast: true });
  }
}

/** Whether the background is a light or a dark one; `none` when it is transparent. */
async function shade(page: Page, selector: string): Promise<'light' | 'dark' | 'none'> {
  const [r = 0, g = 0, b = 0, alpha = 1] = await page.locator(selector).evaluate((element) => (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number));
  return alpha === 0 ? 'none' : r + g + b > 382 ? 'light' : 'dark';
}

/** Whether a colour is set and not transparent; black is what an unreadable `fill` becomes. */
async function isPaint(page: Page, selector: string, property: 'backgroundColor' | 'fill'): Promise<boolean> {
  const colour = await page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], property);
  return !['', 'none', 'transparent', 'rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)'].includes(colour);
}
