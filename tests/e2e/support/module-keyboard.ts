/**
 * Items of every type and the way through the module by keyboard alone: Tab, arrows, Space, Enter
 * and typing. No pointer, no scripted press, no focus set by a script of the test; keyboard.ts
 * holds every stop to a focus that is in view and drawn.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { locales, type LocaleKey } from '../../../src/domain/locale.ts';
import { localDigits } from '../../../src/i18n/number.ts';
import { orderOf, type Response } from './item-answers.ts';
import { expectFocus, expectVisibleFocus, pressKey, tabTo } from './keyboard.ts';

/** Puts a response into the controls of an item; a story is read and decided to its end. */
export async function typeResponse(page: Page, language: LocaleKey, item: Locator, response: Response): Promise<void> {
  switch (await item.getAttribute('data-type')) {
    case 'numeric':
      return typeText(page, item.locator('.numeric input'), localDigits(locales[language].tag, response[0] ?? ''));
    case 'long-fill-in':
      return typeText(page, item.locator('textarea'), response[0] ?? '');
    case 'sequencing':
      return moveLines(page, item, response);
    case 'matching':
      // From the first line on the page to the last: Tab goes one way.
      for (const line of await orderOf(item)) await pickTarget(page, item, response.find((pair) => pair.startsWith(`${line}[.]`)) ?? '');
      return;
    case 'branching':
      for (const pair of response) await decide(page, item, pair);
      return;
    default:
      return pickOptions(page, item.locator('.options'), response);
  }
}

/** Presses the item's button; a story has none, and its last decision checks it. */
export async function submitByKey(page: Page, item: Locator): Promise<void> {
  if ((await item.getAttribute('data-type')) === 'branching') return;
  await followByKey(page, item.locator('button[type=submit]'));
}

/** Tabs to a link or button and presses Enter; what follows is for the caller to wait for. */
export async function followByKey(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function typeText(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
  await expectVisibleFocus(page, 'while typing');
}

/** Check boxes one by one; radio buttons with the arrow, because Tab goes to the first one only. */
async function pickOptions(page: Page, list: Locator, response: Response): Promise<void> {
  const inputs = list.locator('input');
  const order = await inputs.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  const isMany = (await inputs.first().getAttribute('type')) === 'checkbox';
  if (isMany) {
    for (const option of order.filter((one) => response.includes(one))) {
      await tabTo(page, list.locator(`input[value="${option}"]`));
      await pressKey(page, 'Space');
    }
    return;
  }
  const [wanted = ''] = response;
  await tabTo(page, inputs.first());
  await pressKey(page, 'Space');
  for (const next of order.slice(1, order.indexOf(wanted) + 1)) {
    await pressKey(page, 'ArrowDown');
    await expectFocus(page, list.locator(`input[value="${next}"]`));
  }
  expect(await list.locator(`input[value="${wanted}"]`).isChecked()).toBe(true);
}

async function moveLines(page: Page, item: Locator, response: Response): Promise<void> {
  for (const [place, option] of response.entries()) {
    const up = item.locator(`.options [data-option="${option}"] [data-move="-1"]`);
    for (let at = (await orderOf(item)).indexOf(option); at > place; at -= 1) {
      await tabTo(page, up);
      await pressKey(page, at % 2 === 0 ? 'Enter' : 'Space');
      await expectFocus(page, up);
      expect((await orderOf(item)).indexOf(option)).toBe(at - 1);
    }
  }
}

async function pickTarget(page: Page, item: Locator, pair: string): Promise<void> {
  const [line = '', target = ''] = pair.split('[.]');
  const select = item.locator(`.options [data-option="${line}"] select`);
  await tabTo(page, select);
  const place = await select.evaluate((element: HTMLSelectElement, value) => [...element.options].findIndex((one) => one.value === value), target);
  for (let step = 0; step < place; step += 1) await pressKey(page, 'ArrowDown');
  expect(await select.inputValue()).toBe(target);
}

/** One decision of a story: what follows from it takes the focus, and the story goes on below. */
async function decide(page: Page, item: Locator, pair: string): Promise<void> {
  const [step = '', choice = ''] = pair.split('[.]');
  const situation = item.locator(`[data-step="${step}"]`);
  await pickOptions(page, situation, [choice]);
  await followByKey(page, situation.locator('[data-decide]'));
  await expectFocus(page, situation.locator(`[data-option="${pair}"] .feedback-shown`));
}
