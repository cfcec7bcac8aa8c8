/**
 * Answers the items of any lesson as a learner does, right or wrong by the course file: the page
 * is never asked for its key.
 */
import type { Locator, Page } from 'playwright-core';
import { courseItem, rightResponse, wrongResponse } from './item-answers.ts';
import { giveIn } from './lesson-page.ts';

/** The words of a language that a learner waits for. */
export interface AnswerWords {
  readonly saved: string;
}

/** Answers every item of the page and waits until each says it is saved; returns how many. */
export async function answerAll(page: Page, how: 'right' | 'wrong', { saved }: AnswerWords): Promise<number> {
  const items = await page.locator('hk-item').all();
  for (const item of items) {
    await fillIn(item, how);
    if (!(await isStory(item))) await item.locator('button[type=submit]').click();
    await item.locator('.item-saved', { hasText: saved }).waitFor();
  }
  return items.length;
}

/** Fills the controls of one item and leaves it unchecked; a story is told to its end, which checks it. */
export async function fillIn(item: Locator, how: 'right' | 'wrong'): Promise<void> {
  const id = await idOf(item);
  await giveIn(item, how === 'right' ? rightResponse(id) : wrongResponse(id));
}

async function isStory(item: Locator): Promise<boolean> {
  return courseItem(await idOf(item)).type === 'branching';
}

async function idOf(item: Locator): Promise<string> {
  return (await item.getAttribute('id')) ?? '';
}
