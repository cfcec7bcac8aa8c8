/**
 * The page with the result of the module: what is open and what is done, since when in the dates
 * of each language, and a sheet of paper with the cards, a line for the name, and no site around it.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localeKeys, type LocaleKey } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { assessment, beginTest, expectText, openTest, takeTest, waitUntilSaved } from './support/assessment-page.ts';
import { launchBrowser } from './support/browser.ts';
import { answer, lessonItems, rightResponse, textsOf } from './support/item-answers.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const lessons = ['needle-stick', 'safe-search', 'first-aid', 'exposures', 'unit-protocol'] as const;
/** An evening in London is the next morning in Dushanbe: the date is the one of the learner's clock. */
const evening = '2026-03-05T20:30:00Z';
const dates: Readonly<Record<LocaleKey, string>> = {
  en: '6 March 2026',
  ru: '6 марта 2026\u00a0г.',
  tg: '6 марти соли 2026',
  'fa-af': '۱۵ حوت ۱۴۰۴ (۶ مارچ ۲۰۲۶)',
  kk: '2026 жылғы 6 наурыз',
};

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const visit = (act: (page: Page) => Promise<void>, context: BrowserContextOptions = {}) =>
  withPage(browser, { origin: site.origin, context: { timezoneId: 'Asia/Dushanbe', ...context } }, act);

async function openResult(page: Page, language: LocaleKey): Promise<void> {
  await page.goto(`${site.url}${language}/safety/complete/`);
  await page.locator('[data-completion]:visible').waitFor();
}

async function answerLesson(page: Page, language: LocaleKey, lesson: (typeof lessons)[number]): Promise<void> {
  await page.goto(`${site.url}${language}/safety/${lesson}/`);
  for (const { id } of lessonItems.filter((item) => item.id.startsWith(`safety.${lesson}.`))) {
    const item = page.locator(`hk-item[id="${id}"]`);
    await answer(item, rightResponse(id));
    await expectText(item.locator('.item-saved'), textsOf(language)('item.saved'));
  }
  await expectText(page.locator('.lesson-completed'), textsOf(language)('lesson.completed'));
}

async function passTest(page: Page, language: LocaleKey): Promise<void> {
  await openTest(page, site, language);
  await beginTest(page);
  await takeTest(page, 1);
  await waitUntilSaved(page, language);
}

/** What the page says of the module, of each lesson, and of the test. */
async function expectOutcomes(page: Page, language: LocaleKey, { done, passed }: Readonly<{ done: readonly string[]; passed: boolean }>): Promise<void> {
  const t = textsOf(language);
  const date = dates[language];
  await expectText(page.locator('[data-completion-status]'), t(passed && done.length === lessons.length ? 'complete.done' : 'complete.open'));
  for (const lesson of lessons) {
    const outcome = done.includes(lesson) ? t('complete.lessonDone', { date }) : t('complete.lessonOpen');
    await expectText(page.locator(`[data-completion-lesson="safety.${lesson}"] [data-outcome]`), outcome);
  }
  const result = passed ? t('complete.testPassed', { date, correct: assessment.size - 1, total: assessment.size }) : t('complete.lessonOpen');
  await expectText(page.locator('[data-completion-test] [data-outcome]'), result);
}

test('says what is open, lesson by lesson, until all of it is done, with dates as each language writes them', async () => {
  await visit(async (page) => {
    await page.clock.setFixedTime(evening);
    await openResult(page, 'fa-af');
    await expectOutcomes(page, 'fa-af', { done: [], passed: false });
    await answerLesson(page, 'fa-af', 'unit-protocol');
    await passTest(page, 'fa-af');
    for (const language of localeKeys) {
      await openResult(page, language);
      await expectOutcomes(page, language, { done: ['unit-protocol'], passed: true });
    }
    for (const lesson of lessons.slice(0, -1)) await answerLesson(page, 'tg', lesson);
    for (const language of ['tg', 'fa-af'] as const) {
      await openResult(page, language);
      await expectOutcomes(page, language, { done: lessons, passed: true });
    }
  });
}, 90_000);

test('what another tab answers or erases is shown here too', async () => {
  await visit(async (page) => {
    await page.clock.setFixedTime(evening);
    await openResult(page, 'ru');
    await expectOutcomes(page, 'ru', { done: [], passed: false });
    const other = await page.context().newPage();
    await other.clock.setFixedTime(evening);
    await passTest(other, 'ru');
    await expectOutcomes(page, 'ru', { done: [], passed: true });
    await other.goto(`${site.url}ru/record/`);
    await other.locator('[data-action="erase"]').click();
    await other.locator('[data-confirm="erase"] button[value="yes"]').click();
    await expectOutcomes(page, 'ru', { done: [], passed: false });
  });
});

/** What serves to move about the site, as far as it would be printed; the name of the site heads the sheet, and the skip link is clipped to nothing. */
async function furnitureOf(page: Page): Promise<readonly string[]> {
  const parts = page.locator('button, input, select, nav, header a:not(.site-title-link, .sl-skip-link), footer a, .sidebar, .language-select');
  return parts.filter({ visible: true }).evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 120)));
}

test.each(['fa-af', 'tg'] as const)('on paper the result in %s is a sheet of its own: cards, a line for the name, no site around it', async (language) => {
  await visit(async (page) => {
    const cards: string[][] = [];
    for (const lesson of lessons) {
      await page.goto(`${site.url}${language}/safety/${lesson}/`);
      cards.push(await page.locator('.next-shift li').allInnerTexts());
    }
    await openResult(page, language);
    const button = page.locator('hk-print button');
    expect(await button.innerText()).toBe(textsOf(language)('page.print'));
    expect((await furnitureOf(page)).length).toBeGreaterThan(5);
    await page.emulateMedia({ media: 'print' });

    expect(await page.locator('.by-hand').innerText()).toBe(textsOf(language)('complete.name'));
    const line = await page.locator('.by-hand').evaluate((element) => {
      const { height, borderBottomStyle, borderBottomWidth } = getComputedStyle(element, '::after');
      return { height: Number.parseFloat(height), style: borderBottomStyle, width: Number.parseFloat(borderBottomWidth) };
    });
    expect(line).toEqual({ height: expect.closeTo(32, -1) as number, style: 'solid', width: 1 });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('[data-completion] [data-outcome]:visible').count()).toBe(lessons.length + 1);
    const printed = page.locator('.shift-card:visible');
    expect(await printed.count()).toBe(lessons.length);
    for (const [index, lines] of cards.entries()) {
      expect(lines.length).toBeGreaterThan(1);
      const shown = await printed.nth(index).locator('li').allInnerTexts();
      expect(shown.map((text) => text.trim())).toEqual(lines.map((text) => text.trim()));
      expect(await printed.nth(index).evaluate((card) => getComputedStyle(card).breakInside)).toBe('avoid');
    }

    expect(await furnitureOf(page)).toEqual([]);
    // Dark on light, whatever the screen: printers leave the background away.
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.every((channel) => Number(channel) > 240))).toBe(true);
  }, { colorScheme: 'dark', viewport: { width: 794, height: 1123 } });
});

test.each(['fa-af', 'tg'] as const)('without JavaScript the cards are there in %s, with the reason why the result is not', async (language) => {
  await visit(async (page) => {
    await page.goto(`${site.url}${language}/safety/complete/`);
    expect(await page.locator('noscript .draft-notice').innerText()).toBe(textsOf(language)('complete.needsScript'));
    expect(await page.locator('[data-completion]').isVisible()).toBe(false);
    expect(await page.locator('.shift-card:visible').count()).toBe(lessons.length);
    expect(await page.locator('main button:visible').count()).toBe(0);
  }, { javaScriptEnabled: false });
});
