/**
 * The lesson the journeys go through, as a reader with a pointer drives it.
 *
 * What is right comes from the course, never from the page, so a page that grades by a wrong key
 * fails. Texts come from content/i18n, so a text may be reworded without touching a test.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { locales, type LocaleKey } from '../../../src/domain/locale.ts';
import { readStrings } from '../../../src/i18n/read-strings.ts';
import { translatorFor, type Translator } from '../../../src/i18n/strings.ts';

/** The lesson with an item of every type. */
export const lessonId = 'safety.needle-stick';

/** Its items, in the order of the page. */
export const itemNames = ['read-figure', 'street-needle', 'first-steps', 'reason-to-report', 'stick-in-search'] as const;
export type ItemName = (typeof itemNames)[number];

/** An item of the course file, as far as the journeys ask. */
interface CourseFileItem {
  readonly id: string;
  readonly type: 'choice' | 'sequencing' | 'numeric';
  readonly options?: readonly Readonly<{ id: string }>[];
  readonly correct: readonly string[] | Readonly<{ min: number; max: number }>;
}

const root = join(import.meta.dirname, '../../..');
const fileItems = parse(readFileSync(join(root, 'content/course/items/safety.yaml'), 'utf8')) as readonly CourseFileItem[];
const strings = readStrings(root);

/** How long a page of these tests may take to show something. */
export const patience = { timeout: 8_000 };

/** The interface texts of a language, by key. */
export function textsOf(language: LocaleKey): Translator {
  return translatorFor(locales[language].tag, strings);
}

/** The item as the course file has it. */
export function courseItem(name: ItemName): CourseFileItem {
  const item = fileItems.find(({ id }) => id === `${lessonId}.${name}`);
  if (!item) throw new Error(`content/course/items/safety.yaml has no item ${lessonId}.${name}.`);
  return item;
}

/** The right response to an item, by the course. */
export function rightResponse(name: ItemName): readonly string[] {
  const { correct } = courseItem(name);
  return 'min' in correct ? [String(correct.min)] : correct;
}

/** A response the course does not accept. */
export function wrongResponse(name: ItemName): readonly string[] {
  const { type, options = [] } = courseItem(name);
  const right = rightResponse(name);
  if (type === 'numeric') return ['9977'];
  if (type === 'sequencing') return [...right].reverse();
  return [options.find(({ id }) => !right.includes(id))?.id ?? ''];
}

/** The address of the lesson in a language. */
export function lessonUrl(site: Readonly<{ url: string }>, language: LocaleKey): string {
  return `${site.url}${language}/safety/needle-stick/`;
}

/** An item of the open lesson. */
export function itemOf(page: Page, name: ItemName): Locator {
  return page.locator(`hk-item[id="${lessonId}.${name}"]`);
}

/** Puts a response into the controls and leaves it unchecked. */
export async function chooseResponse(page: Page, name: ItemName, response: readonly string[]): Promise<void> {
  const item = itemOf(page, name);
  const { type } = courseItem(name);
  if (type === 'numeric') return item.locator('.numeric input').fill(response[0] ?? '');
  if (type === 'choice') {
    for (const option of response) await item.locator(`.options input[value="${option}"]`).check();
    return;
  }
  for (const [place, option] of response.entries()) {
    while ((await orderOf(item)).indexOf(option) > place) await item.locator(`li[data-option="${option}"] [data-move="-1"]`).click();
  }
}

/** The options of an item in the order shown. */
export async function orderOf(item: Locator): Promise<readonly string[]> {
  return item.locator('.options > li').evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset['option'] ?? ''));
}

/** The response an item shows in its controls, a number in Latin digits. */
export async function shownResponse(page: Page, name: ItemName): Promise<readonly string[]> {
  const item = itemOf(page, name);
  const { type } = courseItem(name);
  if (type === 'sequencing') return orderOf(item);
  if (type === 'choice') return item.locator('.options input:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).sort());
  const typed = await item.locator('.numeric input').inputValue();
  return typed === '' ? [] : [typed.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))];
}

/** Presses the item's one button: check, or try again. */
export async function pressCheck(page: Page, name: ItemName): Promise<void> {
  await itemOf(page, name).locator('button[type=submit]').click();
}

/** Answers an item and waits for what the page says about keeping it: saved, unless told otherwise. */
export async function answerItem(page: Page, language: LocaleKey, name: ItemName, response: readonly string[], saved = 'item.saved'): Promise<void> {
  await chooseResponse(page, name, response);
  await pressCheck(page, name);
  await expectText(itemOf(page, name).locator('.item-saved'), textsOf(language)(saved));
}

/** Waits until an item shows a response with its grade; without a response, until it is empty. */
export async function expectShown(page: Page, name: ItemName, response?: readonly string[], grade?: 'correct' | 'incorrect'): Promise<void> {
  const sorted = (values: readonly string[]) => (courseItem(name).type === 'choice' ? [...values].sort() : values);
  const state = async () => ({ grade: await itemOf(page, name).getAttribute('data-grade'), response: await shownResponse(page, name) });
  const wanted = response ? sorted(response) : courseItem(name).type === 'sequencing' ? expect.anything() : [];
  await expect.poll(state, { ...patience, message: `item ${name}` }).toEqual({ grade: grade ?? null, response: wanted });
}

/** Waits until an element says exactly this. */
export async function expectText(locator: Locator, text: string): Promise<void> {
  await expect.poll(async () => (await locator.textContent())?.trim(), { ...patience, message: locator.toString() }).toBe(text);
}

/** Waits until the lesson counts so many answers of its five. */
export async function expectCount(page: Page, language: LocaleKey, answered: number): Promise<void> {
  const text = answered > 0 ? textsOf(language)('lesson.progress', { answered, total: itemNames.length }) : '';
  await expectText(page.locator(`.page-meta [data-lesson-progress="${lessonId}"]`), text);
}
