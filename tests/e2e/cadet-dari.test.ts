/**
 * A cadet with an old phone and a keyboard reads Dari and answers a whole lesson. No pointer.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { expectFocus, expectVisibleFocus, pressKey, tabTo } from './support/keyboard.ts';
import { expectCount, expectShown, expectText, gradeText, itemNames, itemOf, lessonId, lessonUrl, orderOf, rightResponse, textsOf, type ItemName } from './support/lesson-page.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

let site: SiteServer;
let browser: Browser;
const t = textsOf('fa-af');
const phone = { viewport: { width: 360, height: 740 } };

beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const button = (page: Page, name: ItemName) => itemOf(page, name).locator('button[type=submit]');
const input = (page: Page, name: ItemName, option: string) => itemOf(page, name).locator(`input[value="${option}"]`);

/** What a screen reader is told: the text of the element with the role status. */
async function expectStatus(page: Page, name: ItemName, grade: 'correct' | 'incorrect', isSaved = true) {
  const said = (text: string) => itemOf(page, name).getByRole('status').filter({ hasText: text }).waitFor();
  await said(gradeText('fa-af', name, grade));
  if (isSaved) await said(t('item.saved'));
  await expectText(itemOf(page, name).locator('.item-result'), gradeText('fa-af', name, grade));
  await expectVisibleFocus(page, `after ${name} was ${grade}`);
}

async function pickOptions(page: Page, name: ItemName, options: readonly string[]) {
  for (const option of await orderOf(itemOf(page, name))) {
    if (!options.includes(option)) continue;
    await tabTo(page, input(page, name, option));
    await pressKey(page, 'Space');
  }
}

/** Down the radio buttons with the arrow; Tab goes to the first one only. */
async function pickRadio(page: Page, group: Locator, option: string) {
  const order = await group.locator('input').evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value));
  const radio = (value: string) => group.locator(`input[value="${value}"]`);
  await tabTo(page, radio(order[0]!));
  await pressKey(page, 'Space');
  for (const next of order.slice(1, order.indexOf(option) + 1)) {
    await pressKey(page, 'ArrowDown');
    await expectFocus(page, radio(next));
  }
  expect(await radio(option).isChecked()).toBe(true);
}

/** Decides a story to its end; what follows from each decision takes the focus and can be read there. */
async function decide(page: Page, name: ItemName, path: readonly string[]) {
  expect(path.length).toBeGreaterThan(2);
  for (const [place, pair] of path.entries()) {
    const [step = '', choice = ''] = pair.split('[.]');
    const situation = itemOf(page, name).locator(`[data-step="${step}"]`);
    await pickRadio(page, situation, choice);
    if (place % 2 === 0) await tabTo(page, situation.locator('[data-decide]'));
    await page.keyboard.press('Enter');
    await expectFocus(page, situation.locator(`[data-option="${pair}"] .feedback-shown`));
  }
}

async function orderLines(page: Page, name: ItemName, response: readonly string[]) {
  const item = itemOf(page, name);
  for (const [place, option] of response.entries()) {
    const up = item.locator(`li[data-option="${option}"] [data-move="-1"]`);
    const text = await item.locator(`li[data-option="${option}"] .sequence-text`).innerText();
    for (let at = (await orderOf(item)).indexOf(option); at > place; at -= 1) {
      await tabTo(page, up);
      await pressKey(page, at % 2 === 0 ? 'Enter' : 'Space');
      expect((await orderOf(item)).indexOf(option)).toBe(at - 1);
      await expectFocus(page, up);
      await expectText(item.locator('.item-result[role=status]'), t('item.moved', { text, position: at, total: response.length }));
    }
  }
}

async function expectWholeLesson(page: Page) {
  for (const name of itemNames) await expectShown(page, name, rightResponse(name), 'correct');
  await expectCount(page, 'fa-af', itemNames.length);
  await expectText(page.locator(`[role=status][data-lesson-completed="${lessonId}"]`), t('lesson.completed'));
}

test('a cadet finds the lesson, answers it all in Dari by keyboard, and finds it again after a reload', async () => {
  await withPage(browser, { origin: site.origin, context: phone }, async (page) => {
    await page.goto(site.url);
    await tabTo(page, page.locator('a[data-language="fa-af"]'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}fa-af/`);
    await tabTo(page, page.locator(`.modules a[data-lesson="${lessonId}"]`));
    await page.keyboard.press('Enter');
    await page.waitForURL(lessonUrl(site, 'fa-af'));
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');

    await tabTo(page, itemOf(page, 'read-figure').locator('.numeric input'));
    await pressKey(page, 'Enter');
    await expectText(itemOf(page, 'read-figure').locator('.item-result'), t('item.numberFirst'));
    await page.keyboard.type('۷۴');
    await pressKey(page, 'Enter');
    await expectStatus(page, 'read-figure', 'incorrect');
    await tabTo(page, button(page, 'read-figure'));
    await pressKey(page, 'Space');
    await expectFocus(page, itemOf(page, 'read-figure').locator('.numeric input'));
    await page.keyboard.type('۲۳');
    await pressKey(page, 'Enter');
    await expectStatus(page, 'read-figure', 'correct');

    await pickOptions(page, 'street-needle', rightResponse('street-needle'));
    await tabTo(page, button(page, 'street-needle'));
    await pressKey(page, 'Enter');
    await expectStatus(page, 'street-needle', 'correct');

    await orderLines(page, 'first-steps', rightResponse('first-steps'));
    await tabTo(page, button(page, 'first-steps'));
    await pressKey(page, 'Space');
    await expectStatus(page, 'first-steps', 'correct');

    await pickRadio(page, itemOf(page, 'stick-in-search'), rightResponse('stick-in-search')[0]!);
    await tabTo(page, button(page, 'stick-in-search'));
    await pressKey(page, 'Space');
    await expectStatus(page, 'stick-in-search', 'correct');

    const key = itemOf(page, 'stick-in-search').locator('details');
    await tabTo(page, key.locator('summary'));
    await pressKey(page, 'Enter');
    expect(await key.getAttribute('open')).not.toBeNull();
    const right = key.locator(`[data-option="${rightResponse('stick-in-search')[0]!}"]`);
    expect(await right.isVisible()).toBe(true);
    expect(await right.innerText()).toContain(t('item.right'));

    await pickRadio(page, itemOf(page, 'reason-to-report'), rightResponse('reason-to-report')[0]!);
    await tabTo(page, button(page, 'reason-to-report'));
    await tabTo(page, input(page, 'reason-to-report', rightResponse('reason-to-report')[0]!), 'Shift+Tab');
    await tabTo(page, button(page, 'reason-to-report'));
    await pressKey(page, 'Enter');
    await expectStatus(page, 'reason-to-report', 'correct');

    await decide(page, 'jacket', rightResponse('jacket'));
    await expectStatus(page, 'jacket', 'correct');

    await expectWholeLesson(page);
    await page.reload();
    await expectWholeLesson(page);
  });
});

test.each(['reason-to-report', 'street-needle'] as const)('Enter on an option of %s checks it, and the focus stays where a reader sees it', async (name) => {
  await withPage(browser, { origin: site.origin, context: phone }, async (page) => {
    await page.goto(lessonUrl(site, 'fa-af'));
    const [first = ''] = await orderOf(itemOf(page, name));
    await tabTo(page, input(page, name, first));
    await pressKey(page, 'Space');
    await page.keyboard.press('Enter');
    await itemOf(page, name).and(page.locator('[data-grade]')).waitFor();
    await expectVisibleFocus(page, 'after the answer');
  });
});

test('a line at the end of its list keeps its place and the focus', async () => {
  await withPage(browser, { origin: site.origin, context: phone }, async (page) => {
    await page.goto(lessonUrl(site, 'fa-af'));
    const item = itemOf(page, 'first-steps');
    const before = await orderOf(item);
    await tabTo(page, item.locator('[data-move="-1"]').first());
    await pressKey(page, 'Enter');
    expect(await orderOf(item)).toEqual(before);
    await expectFocus(page, item.locator('[data-move="-1"]').first());
  });
});
