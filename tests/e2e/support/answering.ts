/**
 * Answers the items of a lesson as a learner does, right or wrong by the key in the page.
 */
import type { Locator, Page } from 'playwright-core';

/** The words of a language that a learner waits for. */
export interface AnswerWords {
  readonly saved: string;
}

/** Answers every item of the page and waits until each says it is saved; returns how many. */
export async function answerAll(page: Page, how: 'right' | 'wrong', { saved }: AnswerWords): Promise<number> {
  const items = await page.locator('hk-item').all();
  for (const item of items) {
    await fillIn(item, how);
    await item.locator('button[type=submit]').click();
    await item.locator('.item-saved', { hasText: saved }).waitFor();
  }
  return items.length;
}

/** Fills the controls of one item and leaves it unchecked. */
export async function fillIn(item: Locator, how: 'right' | 'wrong'): Promise<void> {
  switch (await item.getAttribute('data-type')) {
    case 'choice':
      return pick(item, how);
    case 'sequencing':
      return how === 'right' ? sort(item) : undefined;
    default:
      return type(item, how);
  }
}

/** Picks the correct options, or one that is not. */
async function pick(item: Locator, how: 'right' | 'wrong'): Promise<void> {
  const correct = await correctOptions(item);
  const all = await optionsOf(item.locator('.options'));
  for (const option of how === 'right' ? correct : all.filter((id) => !correct.includes(id)).slice(0, 1)) {
    await item.locator(`.options [data-option="${option}"] label`).click();
  }
}

/** Moves lines up until the order is right; a sequence never begins so. */
async function sort(item: Locator): Promise<void> {
  for (const [place, option] of (await correctOptions(item)).entries()) {
    for (let at = (await optionsOf(item.locator('.options'))).indexOf(option); at > place; at -= 1) {
      await item.locator(`.options [data-option="${option}"] [data-move="-1"]`).click();
    }
  }
}

async function type(item: Locator, how: 'right' | 'wrong'): Promise<void> {
  const correct = Number(await item.locator('.item-key [data-min]').getAttribute('data-min'));
  await item.locator('.numeric input').fill(String(how === 'right' ? correct : correct + 1));
}

async function correctOptions(item: Locator): Promise<string[]> {
  return optionsOf(item.locator('.item-key'), '[data-correct]');
}

async function optionsOf(list: Locator, mark = ''): Promise<string[]> {
  return list.locator(`[data-option]${mark}`).evaluateAll((lines) => lines.map((line) => line.getAttribute('data-option') ?? ''));
}
