/**
 * Two tabs of one browser share one record: what one does the other shows, and neither loses an
 * answer. What one erases is gone from the other's screen: the next person may sit at that desk.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { answerItem, chooseResponse, expectCount, expectShown, expectText, isStory, itemNames, itemOf, lessonId, lessonUrl, pressCheck, rightResponse, textsOf, wrongResponse, type ItemName } from './support/lesson-page.ts';
import { serveDist } from './support/site.ts';
import { countStored } from './support/stored-record.ts';
import { withPage } from './support/watched-page.ts';

let site: SiteServer;
let browser: Browser;
const t = textsOf('tg');

beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openLesson(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(lessonUrl(site, 'tg'));
  return page;
}

async function withTwoTabs(act: (first: Page, second: Page) => Promise<void>) {
  await withPage(browser, { origin: site.origin }, async (first) => {
    await first.goto(lessonUrl(site, 'tg'));
    await act(first, await openLesson(first.context()));
  });
}

async function confirm(page: Page, action: 'start-over' | 'erase') {
  await page.locator(`[data-action="${action}"]`).click();
  await page.locator(`[data-confirm="${action}"] button[value="yes"]`).click();
  await expectText(page.locator('[data-record-result]'), t(action === 'erase' ? 'record.erased' : 'record.startedOver'));
}

const idOf = (name: ItemName) => `${lessonId}.${name}`;

/** Makes an answer ready to be given by one press; of a story, all but the last decision is taken. */
async function prepare(page: Page, name: ItemName, response: readonly string[]) {
  await chooseResponse(page, name, isStory(name) ? response.slice(0, -1) : response);
  if (isStory(name)) await itemOf(page, name).locator(`[data-option="${response.at(-1) ?? ''}"] input`).check();
}

/** Runs in the page: all the last presses within one task. */
function submitAll(ids: readonly string[]): void {
  for (const item of ids.map((id) => document.getElementById(id))) {
    const decide = item?.querySelector<HTMLButtonElement>('[data-shown="current"] [data-decide]');
    if (decide) decide.click();
    else item?.querySelector('form')?.requestSubmit();
  }
}

test('a tab nobody has touched shows the first answer given in another', async () => {
  await withTwoTabs(async (first, second) => {
    await answerItem(first, 'tg', 'read-figure', rightResponse('read-figure'));
    await expectShown(second, 'read-figure', rightResponse('read-figure'), 'correct');
    await expectCount(second, 'tg', 1);
  });
});

test('each tab shows what the other answers, also another answer to the same item', async () => {
  await withTwoTabs(async (first, second) => {
    await answerItem(first, 'tg', 'street-needle', wrongResponse('street-needle'));
    await second.reload();
    await expectShown(second, 'street-needle', wrongResponse('street-needle'), 'incorrect');
    await answerItem(second, 'tg', 'first-steps', rightResponse('first-steps'));
    await expectShown(first, 'first-steps', rightResponse('first-steps'), 'correct');
    await answerItem(second, 'tg', 'jacket', wrongResponse('jacket'));
    await expectShown(first, 'jacket', wrongResponse('jacket'), 'incorrect');
    await pressCheck(second, 'street-needle');
    await answerItem(second, 'tg', 'street-needle', rightResponse('street-needle'));
    await expectShown(first, 'street-needle', rightResponse('street-needle'), 'correct');
    await expectCount(first, 'tg', 3);
  });
});

test('an answer from another tab leaves alone what is being chosen here', async () => {
  await withTwoTabs(async (first, second) => {
    await answerItem(first, 'tg', 'read-figure', rightResponse('read-figure'));
    await chooseResponse(second, 'street-needle', wrongResponse('street-needle'));
    await answerItem(first, 'tg', 'street-needle', rightResponse('street-needle'));
    await expectCount(second, 'tg', 2);
    await expectShown(second, 'street-needle', wrongResponse('street-needle'));
  });
});

test('answers given in both tabs at once are all kept', async () => {
  await withTwoTabs(async (first, second) => {
    const [rightOnes, wrongOnes] = [0, 1].map((rest) => itemNames.filter((_, place) => place % 2 === rest)) as [ItemName[], ItemName[]];
    for (const name of rightOnes) await prepare(first, name, rightResponse(name));
    for (const name of wrongOnes) await prepare(second, name, wrongResponse(name));
    await Promise.all([first.evaluate(submitAll, rightOnes.map(idOf)), second.evaluate(submitAll, wrongOnes.map(idOf))]);
    for (const [page, names] of [[first, rightOnes], [second, wrongOnes]] as const) {
      for (const name of names) await expectText(itemOf(page, name).locator('.item-saved'), t('item.saved'));
    }
    for (const page of [first, second]) {
      await page.reload();
      for (const name of rightOnes) await expectShown(page, name, rightResponse(name), 'correct');
      for (const name of wrongOnes) await expectShown(page, name, wrongResponse(name), 'incorrect');
      await expectCount(page, 'tg', itemNames.length);
    }
  });
});

test.each(['erase', 'start-over'] as const)('%s in one tab empties the lesson in the other', async (action) => {
  await withTwoTabs(async (first, second) => {
    for (const name of itemNames) await answerItem(first, 'tg', name, rightResponse(name));
    for (const name of itemNames) await expectShown(second, name, rightResponse(name), 'correct');
    await first.goto(`${site.url}tg/record/`);
    await expectText(first.locator('[data-record-count]'), t('record.count', { count: itemNames.length }));
    await confirm(first, action);
    await expectCount(second, 'tg', 0);
    await expectText(second.locator('[data-lesson-completed]'), '');
    for (const name of itemNames) {
      await expectShown(second, name);
      await expectText(itemOf(second, name).locator('.item-result'), '');
      await expectText(itemOf(second, name).locator('.item-saved'), '');
    }
    if (action === 'erase') expect(await countStored(second)).toEqual({ local: 0, durable: 0 });
    await answerItem(second, 'tg', 'read-figure', wrongResponse('read-figure'));
    await second.reload();
    await expectShown(second, 'read-figure', wrongResponse('read-figure'), 'incorrect');
    await expectCount(second, 'tg', 1);
  });
});

test('what was only written down is gone when another tab erases a record that holds nothing', async () => {
  await withPage(browser, { origin: site.origin }, async (first) => {
    const address = `${site.url}tg/safety/first-aid/`;
    const field = first.locator('hk-item[data-type="long-fill-in"] textarea');
    await first.goto(address);
    await field.pressSequentially('танҳо барои худам');
    await expect.poll(() => first.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('hamkori.draft.')).length)).toBe(1);
    const second = await first.context().newPage();
    await second.goto(`${site.url}tg/record/`);
    await confirm(second, 'erase');
    await expect.poll(() => field.inputValue()).toBe('');
    await first.goto(address);
    expect(await field.inputValue()).toBe('');
    expect(await first.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('hamkori.draft.')))).toEqual([]);
  });
});
