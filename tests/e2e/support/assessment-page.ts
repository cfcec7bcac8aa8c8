/**
 * The test of the module and the page with its result, as a learner with a pointer drives them.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocaleKey } from '../../../src/domain/locale.ts';
import { giveResponse, rightResponse, textsOf, wrongResponse } from './item-answers.ts';

/** The assessment of the journeys: its id, its size, and the scaled score it asks. */
export const assessment = { id: 'safety.test', size: 10, masteryScore: 0.8 } as const;

/** How long a page may take to show something. */
export const patience = { timeout: 8_000 };

/** Opens the test and waits until it can be begun or gone on with. */
export async function openTest(page: Page, site: Readonly<{ url: string }>, language: LocaleKey): Promise<void> {
  await page.goto(`${site.url}${language}/safety/test/`);
  await beginButton(page).waitFor();
}

/** The button of the start of the page. */
export function beginButton(page: Page): Locator {
  return page.locator('[data-part="intro"] [data-action="begin"]');
}

/** Begins an attempt, or goes on with the open one, and waits for an item. */
export async function beginTest(page: Page): Promise<void> {
  await beginButton(page).click();
  await currentItem(page).waitFor();
}

/** The one item in view. */
export function currentItem(page: Page): Locator {
  return page.locator('hk-test[data-showing="sitting"] hk-item:visible');
}

/** Id of the item in view. */
export async function currentId(page: Page): Promise<string> {
  return (await currentItem(page).getAttribute('id')) ?? '';
}

/** Goes on, and waits until another item or the review is in view. */
export async function goOn(page: Page, action: 'next' | 'previous' = 'next'): Promise<void> {
  const before = await currentId(page);
  await page.locator(`[data-action="${action}"]`).click();
  await page.waitForFunction(
    (id) => document.querySelector('hk-test')?.getAttribute('data-showing') !== 'sitting' || document.getElementById(id)?.hidden,
    before,
  );
}

/** Waits until the last response left is called saved. */
export async function waitUntilSaved(page: Page, language: LocaleKey): Promise<void> {
  await expectText(page.locator('hk-test > .item-actions .item-saved'), textsOf(language)('item.saved'));
}

/** Answers the item in view, wrong if so told, and goes on; returns its id. */
export async function answerCurrent(page: Page, how: 'right' | 'wrong' = 'right'): Promise<string> {
  const id = await currentId(page);
  await giveResponse(currentItem(page), how === 'right' ? rightResponse(id) : wrongResponse(id));
  await goOn(page);
  return id;
}

/** Answers from the item in view to the review, the first so many wrong; returns the ids in the order asked. */
export async function answerToReview(page: Page, wrong: number): Promise<readonly string[]> {
  const ids: string[] = [];
  while ((await page.locator('hk-test').getAttribute('data-showing')) === 'sitting') {
    ids.push(await answerCurrent(page, ids.length < wrong ? 'wrong' : 'right'));
  }
  return ids;
}

/** Submits the attempt from its review and waits for the result. */
export async function finishTest(page: Page): Promise<void> {
  await page.locator('[data-action="submit"]').click();
  await page.locator('hk-test[data-showing="result"]').waitFor();
}

/** A whole attempt on the open page; returns the ids asked. */
export async function takeTest(page: Page, wrong: number): Promise<readonly string[]> {
  const ids = await answerToReview(page, wrong);
  await finishTest(page);
  return ids;
}

/** Nothing of the attempt on the screen tells right from wrong; a line that was moved may say where it is. */
export async function expectUngraded(page: Page, language: LocaleKey): Promise<void> {
  expect(await page.locator('hk-test :is([data-grade], [data-verdict], .feedback-shown)').count()).toBe(0);
  expect(await page.locator('hk-test').locator('.item-key:visible, [data-feedback]:visible, hk-item button[type=submit]:visible').count()).toBe(0);
  const said = await page.locator('hk-test .item-result').allTextContents();
  for (const grade of ['item.correct', 'item.incorrect']) expect(said).not.toContain(textsOf(language)(grade));
}

/** Waits until the place of the attempt is the item of this number. */
export async function expectAtItem(page: Page, number: number, language: LocaleKey): Promise<void> {
  await expectText(page.locator('[data-place]'), textsOf(language)('test.place', { number, total: assessment.size }));
}

/** Waits until an element says exactly this. */
export async function expectText(locator: Locator, text: string): Promise<void> {
  await expect.poll(async () => (await locator.textContent())?.trim(), { ...patience, message: locator.toString() }).toBe(text);
}

/** A statement of a record file, as much of it as the journeys look at. */
export interface KeptStatement {
  readonly verb: string;
  readonly activity: string;
  readonly result?: Readonly<{ response?: string; success?: boolean; score?: Readonly<{ raw: number; min: number; max: number; scaled: number }> }>;
  readonly context: Readonly<{ attempt?: string; masteryScore?: number; extra?: Readonly<Record<string, unknown>>; language?: string }>;
}

/** The statements of the record file that the record page hands over. */
export async function keptStatements(page: Page, site: Readonly<{ url: string }>, language: LocaleKey): Promise<readonly KeptStatement[]> {
  await page.goto(`${site.url}${language}/record/`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-action="download"]').click()]);
  const chunks = await (await download.createReadStream()).toArray();
  return (JSON.parse(Buffer.concat(chunks as Buffer[]).toString('utf8')) as Readonly<{ statements: readonly KeptStatement[] }>).statements;
}

