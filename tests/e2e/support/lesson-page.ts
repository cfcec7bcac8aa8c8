/**
 * The lesson the journeys go through, as a reader with a pointer drives it.
 *
 * What is right comes from the course, never from the page, so a page that grades by a wrong key
 * fails. Texts come from content/i18n, so a text may be reworded without touching a test.
 */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocaleKey } from '../../../src/domain/locale.ts';
import { courseLessons } from './course-file.ts';
import * as answers from './item-answers.ts';

export { orderOf, textsOf } from './item-answers.ts';

/** The lesson of the journeys: its last item is a story, whose controls come late. */
export const lessonId = 'safety.needle-stick';

/** Its items, in the order of the page. */
export const itemNames = ['read-figure', 'street-needle', 'first-steps', 'stick-in-search', 'reason-to-report', 'jacket'] as const;
export type ItemName = (typeof itemNames)[number];

/** What a page may say an answer is worth. */
export type ShownGrade = 'correct' | 'incorrect' | 'discussion';

const asked = courseLessons.find(({ id }) => id === lessonId)?.items.join(' ');
if (asked !== itemNames.map((name) => `${lessonId}.${name}`).join(' ')) throw new Error(`The lesson ${lessonId} asks other items than the journeys know: ${asked ?? 'none'}. Mend itemNames.`);

/** How long a page of these tests may take to show something. */
export const patience = { timeout: 8_000 };

/** The item as the course file has it. */
export function courseItem(name: ItemName): answers.CourseItem {
  return answers.courseItem(`${lessonId}.${name}`);
}

/** The right response to an item, by the course. */
export function rightResponse(name: ItemName): answers.Response {
  return answers.rightResponse(`${lessonId}.${name}`);
}

/** A response the course does not accept. */
export function wrongResponse(name: ItemName): answers.Response {
  return answers.wrongResponse(`${lessonId}.${name}`);
}

/** The address of the lesson in a language. */
export function lessonUrl(site: Readonly<{ url: string }>, language: LocaleKey): string {
  return `${site.url}${language}/safety/needle-stick/`;
}

/** An item of the open lesson. */
export function itemOf(page: Page, name: ItemName): Locator {
  return page.locator(`hk-item[id="${lessonId}.${name}"]`);
}

/** Puts a response into the controls and leaves it unchecked; a story that is told to its end is checked by that. */
export async function chooseResponse(page: Page, name: ItemName, response: answers.Response): Promise<void> {
  await giveIn(itemOf(page, name), response);
}

/** The same for an item found in another way; controls that come later are called first. */
export async function giveIn(item: Locator, response: answers.Response): Promise<void> {
  if (!(await item.locator('button:visible').count())) await answers.wakeItem(item);
  await answers.giveResponse(item, response);
}

/** Presses the item's one button: check, or try again. */
export async function pressCheck(page: Page, name: ItemName): Promise<void> {
  await itemOf(page, name).locator('button[type=submit]').click();
}

/** Answers an item and waits for what the page says about keeping it: saved, unless told otherwise. */
export async function answerItem(page: Page, language: LocaleKey, name: ItemName, response: answers.Response, saved = 'item.saved'): Promise<void> {
  await chooseResponse(page, name, response);
  if (!isStory(name)) await pressCheck(page, name);
  await expectText(itemOf(page, name).locator('.item-saved'), answers.textsOf(language)(saved));
}

/** What the page says of a grade: a story ends well or could end better. */
export function gradeText(language: LocaleKey, name: ItemName, grade: ShownGrade): string {
  return answers.textsOf(language)(`${isStory(name) ? 'story' : 'item'}.${grade}`);
}

/** Waits until an item shows a response with its grade; without a response, until it is empty. */
export async function expectShown(page: Page, name: ItemName, response?: answers.Response, grade?: ShownGrade): Promise<void> {
  const { type } = courseItem(name);
  const sorted = (values: answers.Response) => (type === 'choice' || type === 'matching' ? [...values].sort() : values);
  const state = async () => ({ grade: await itemOf(page, name).getAttribute('data-grade'), response: await answers.shownResponse(itemOf(page, name)) });
  const wanted = response ? sorted(response) : type === 'sequencing' ? expect.anything() : [];
  await expect.poll(state, { ...patience, message: `item ${name}` }).toEqual({ grade: grade ?? null, response: wanted });
}

/** Whether an item is a story, which has no button to check it. */
export function isStory(name: ItemName): boolean {
  return courseItem(name).type === 'branching';
}

/** Waits until an element says exactly this. */
export async function expectText(locator: Locator, text: string): Promise<void> {
  await expect.poll(async () => (await locator.textContent())?.trim(), { ...patience, message: locator.toString() }).toBe(text);
}

/** Waits until the lesson counts so many of its answers. */
export async function expectCount(page: Page, language: LocaleKey, answered: number): Promise<void> {
  const text = answered > 0 ? answers.textsOf(language)('lesson.progress', { answered, total: itemNames.length }) : '';
  await expectText(page.locator(`.page-meta [data-lesson-progress="${lessonId}"]`), text);
}
