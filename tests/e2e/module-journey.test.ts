/**
 * A learner with a keyboard alone goes through the whole module: five lessons with an item of
 * every type, the test, and the page with the result.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LocaleKey } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { assessment, currentId, currentItem, expectText, patience } from './support/assessment-page.ts';
import { launchBrowser } from './support/browser.ts';
import { courseItem, isPrivate, lessonItems, rightResponse, textsOf } from './support/item-answers.ts';
import { expectFocus, expectVisibleFocus, tabTo } from './support/keyboard.ts';
import { followByKey, submitByKey, typeResponse } from './support/module-keyboard.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

interface CourseFile {
  readonly modules: readonly Readonly<{ id: string; lessons: readonly Readonly<{ id: string; slug: string }>[] }>[];
}
const course = parse(readFileSync(join(import.meta.dirname, '../../content/course/course.yaml'), 'utf8')) as CourseFile;
const lessons = course.modules.find(({ id }) => id === 'safety')?.lessons ?? [];

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

async function answerLesson(page: Page, language: LocaleKey, lesson: string): Promise<readonly string[]> {
  const t = textsOf(language);
  const ids = await page.locator('hk-item').evaluateAll((items) => items.map(({ id }) => id));
  expect([...ids].sort()).toEqual(lessonItems.map(({ id }) => id).filter((id) => id.startsWith(`${lesson}.`)).sort());
  for (const id of ids) {
    const item = page.locator(`hk-item[id="${id}"]`);
    const { type } = courseItem(id);
    await typeResponse(page, language, item, rightResponse(id));
    await submitByKey(page, item);
    await expectText(item.locator('.item-saved'), t('item.saved'));
    await expectText(item.locator('.item-result'), isPrivate(courseItem(id)) ? '' : t(type === 'branching' ? 'story.correct' : 'item.correct'));
    await expectVisibleFocus(page, `after ${id}`);
  }
  await expectText(page.locator('.lesson-completed'), t('lesson.completed'));
  return ids.map((id) => courseItem(id).type);
}

async function takeTestByKey(page: Page, language: LocaleKey): Promise<void> {
  const t = textsOf(language);
  await followByKey(page, page.locator('[data-part="intro"] [data-action="begin"]'));
  const place = page.locator('[data-place]');
  for (let number = 1; number <= assessment.size; number += 1) {
    await expectText(place, t('test.place', { number, total: assessment.size }));
    await expectFocus(page, place);
    await typeResponse(page, language, currentItem(page), rightResponse(await currentId(page)));
    await followByKey(page, page.locator('[data-action="next"]'));
  }
  await expectFocus(page, page.locator('[data-part="review"] h2'));
  await expectText(page.locator('[data-answered]'), t('test.answered', { answered: assessment.size, total: assessment.size }));
  await followByKey(page, page.locator('[data-action="submit"]'));
  await expectFocus(page, page.locator('[data-part="result"] h2'));
  await expectText(page.locator('[data-score]'), t('test.passed', { correct: assessment.size, total: assessment.size }));
}

/** The button asks the browser to print, once; what a printer would get is in completion.test.ts. */
async function printByKey(page: Page): Promise<void> {
  const button = page.locator('hk-print button');
  await tabTo(page, button);
  expect(await button.isVisible()).toBe(true);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked-to-print', String(Number(document.documentElement.dataset['askedToPrint'] ?? 0) + 1));
  });
  await page.keyboard.press('Enter');
  expect(await page.locator('html').getAttribute('data-asked-to-print')).toBe('1');
  await page.emulateMedia({ media: 'print' });
  expect(await button.isVisible()).toBe(false);
  expect(await page.locator('.shift-card:visible').count()).toBe(lessons.length);
  expect(await page.locator('.by-hand').isVisible()).toBe(true);
}

test.each([
  ['fa-af', 'phone', { width: 360, height: 740 }],
  ['tg', 'desk', { width: 1280, height: 800 }],
] as const)('the whole module in %s on a %s, with the keyboard alone', async (language, _where, viewport) => {
  const t = textsOf(language);
  await withPage(browser, { origin: site.origin, context: { viewport } }, async (page) => {
    const lessonAddress = (slug: string) => `${site.url}${language}/safety/${slug}/`;
    await page.goto(`${site.url}${language}/`);
    await followByKey(page, page.locator(`.modules a[data-lesson="${lessons[0]?.id ?? ''}"]`));
    const types = new Set<string>();
    for (const { id, slug } of lessons) {
      await page.waitForURL(lessonAddress(slug));
      for (const type of await answerLesson(page, language, id)) types.add(type);
      await followByKey(page, page.locator('.pagination-next a'));
    }
    expect([...types].sort()).toEqual(['branching', 'choice', 'likert', 'long-fill-in', 'matching', 'numeric', 'sequencing', 'true-false']);

    await page.waitForURL(lessonAddress('test'));
    await takeTestByKey(page, language);
    await followByKey(page, page.locator('[data-passed] a'));
    await page.waitForURL(lessonAddress('complete'));
    await expectText(page.locator('[data-completion-status]'), t('complete.done'));
    await expect.poll(() => page.locator('[data-completion] [data-outcome]').allTextContents(), patience).not.toContain(t('complete.lessonOpen'));
    expect(await page.locator('[data-completion] [data-outcome]').count()).toBe(lessons.length + 1);
    await printByKey(page);
  });
}, 90_000);
