/**
 * What becomes of an attempt when a browser is reloaded, changes its language, is killed, or has the
 * test open twice; and what the record says of it in the end.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocaleKey } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import {
  answerCurrent,
  answerToReview,
  assessment,
  beginButton,
  beginTest,
  currentId,
  currentItem,
  expectAtItem,
  expectText,
  expectUngraded,
  finishTest,
  goOn,
  keptStatements,
  openTest,
  takeTest,
  waitUntilSaved,
} from './support/assessment-page.ts';
import { launchBrowser, launchPersistent } from './support/browser.ts';
import { asShown, giveResponse, rightResponse, shownResponse, textsOf, wrongResponse } from './support/item-answers.ts';
import { serveDist } from './support/site.ts';
import { watchContext, withPage } from './support/watched-page.ts';

const { size } = assessment;
const t = textsOf('tg');

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const atItem = (page: Page, number: number, language: LocaleKey = 'tg') => expectAtItem(page, number, language);

async function onTest(act: (page: Page) => Promise<void>): Promise<void> {
  await withPage(browser, { origin: site.origin }, async (page) => {
    await openTest(page, site, 'tg');
    await act(page);
  });
}

test('an attempt goes on after a reload and in another language, where it was left', async () => {
  await onTest(async (page) => {
    await expectText(beginButton(page), t('test.begin'));
    await beginTest(page);
    const asked = [await answerCurrent(page), await answerCurrent(page, 'wrong')];
    await waitUntilSaved(page, 'tg');
    const third = await currentId(page);
    // Chosen, and the page left without a press.
    await giveResponse(currentItem(page), wrongResponse(third));
    await page.reload();
    await expectText(beginButton(page), t('test.continue'));
    await beginTest(page);
    await atItem(page, 4);

    const fourth = await answerCurrent(page);
    await waitUntilSaved(page, 'tg');
    await openTest(page, site, 'fa-af');
    await expectText(beginButton(page), textsOf('fa-af')('test.continue'));
    await beginTest(page);
    await atItem(page, 5, 'fa-af');
    for (const [id, response] of [[fourth, rightResponse(fourth)], [third, wrongResponse(third)], [asked[1]!, wrongResponse(asked[1]!)], [asked[0]!, rightResponse(asked[0]!)]] as const) {
      await goOn(page, 'previous');
      expect(await currentId(page)).toBe(id);
      expect(await shownResponse(currentItem(page))).toEqual(asShown(id, response));
    }
    await expectUngraded(page, 'fa-af');
  });
});

test('an attempt goes on after every process of the browser was killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hamkori-test-cut-'));
  try {
    const before = await launchPersistent(folder);
    const page = await before.context.newPage();
    await openTest(page, site, 'tg');
    await beginTest(page);
    const asked: string[] = [];
    for (let number = 1; number <= 4; number += 1) {
      asked.push(await answerCurrent(page, number === 2 ? 'wrong' : 'right'));
      await atItem(page, number + 1);
      await waitUntilSaved(page, 'tg');
    }
    asked.push(await currentId(page));
    await before.kill();

    const after = await launchPersistent(folder);
    const watch = await watchContext(after.context, { origin: site.origin });
    const again = await after.context.newPage();
    await openTest(again, site, 'ru');
    await expectText(beginButton(again), textsOf('ru')('test.continue'));
    await beginTest(again);
    await atItem(again, 5, 'ru');
    expect(await currentId(again)).toBe(asked.pop());
    while (asked.length > 0) {
      await goOn(again, 'previous');
      const id = asked.pop()!;
      expect(await currentId(again)).toBe(id);
      expect(await shownResponse(currentItem(again))).toEqual(asShown(id, asked.length === 1 ? wrongResponse(id) : rightResponse(id)));
    }
    watch.assertNone();
    await after.close();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('two tabs answer one attempt together, and what one has submitted brings the other back to the start', async () => {
  await onTest(async (first) => {
    await beginTest(first);
    for (const number of [1, 2, 3]) {
      await answerCurrent(first);
      await atItem(first, number + 1);
    }
    await waitUntilSaved(first, 'tg');
    const second = await first.context().newPage();
    await openTest(second, site, 'tg');
    await expectText(beginButton(second), t('test.continue'));
    await beginTest(second);
    await atItem(second, 4);
    for (const number of [4, 5, 6]) {
      await answerCurrent(second);
      await atItem(second, number + 1);
    }
    await waitUntilSaved(second, 'tg');

    for (const number of [5, 6, 7]) {
      await goOn(first);
      await atItem(first, number);
    }
    await answerToReview(first, 0);
    await expectText(first.locator('[data-answered]'), t('test.answered', { answered: size, total: size }));
    await finishTest(first);
    await expectText(first.locator('[data-score]'), t('test.passed', { correct: size, total: size }));

    await expectText(second.locator('[data-best]'), t('test.bestPassed', { correct: size, total: size }));
    await giveResponse(currentItem(second), wrongResponse(await currentId(second)));
    await goOn(second);
    expect(await second.locator('hk-test').getAttribute('data-showing')).toBe('intro');
    await expectText(beginButton(second), t('test.begin'));
    expect(await beginButton(second).evaluate((button) => button === document.activeElement)).toBe(true);
    const kept = await keptStatements(second, site, 'tg');
    expect(kept.filter(({ verb }) => verb === 'passed' || verb === 'failed').map(({ verb }) => verb)).toEqual(['passed']);
    expect(new Set(kept.filter(({ verb }) => verb === 'answered').map(({ activity }) => activity)).size).toBe(size);
  });
});

test('a review in one tab cannot submit what another has submitted', async () => {
  await onTest(async (first) => {
    await beginTest(first);
    await answerToReview(first, 0);
    const second = await first.context().newPage();
    await openTest(second, site, 'tg');
    await beginTest(second);
    while ((await second.locator('hk-test').getAttribute('data-showing')) === 'sitting') await goOn(second);
    await finishTest(first);
    await expectText(second.locator('[data-best]'), t('test.bestPassed', { correct: size, total: size }));
    await second.locator('[data-action="submit"]').click();
    await second.locator('hk-test[data-showing="intro"]').waitFor();
    const kept = await keptStatements(second, site, 'tg');
    expect(kept.filter(({ activity, verb }) => activity === assessment.id && verb === 'passed')).toHaveLength(1);
  });
});

test('the record keeps what was asked, what was answered, and the score with what was needed', async () => {
  await onTest(async (page) => {
    await beginTest(page);
    const ids = await takeTest(page, 2);
    await waitUntilSaved(page, 'tg');
    const kept = await keptStatements(page, site, 'tg');
    const begun = kept.filter(({ verb, activity }) => verb === 'initialized' && activity === assessment.id);
    expect(begun).toHaveLength(1);
    const [{ context }] = begun as [(typeof kept)[number]];
    expect(context.masteryScore).toBe(assessment.masteryScore);
    expect(context.extra?.['draw']).toEqual(ids);
    expect(context.attempt).toMatch(/^[\da-f-]{36}$/);
    const ofAttempt = kept.filter((one) => one.context.attempt === context.attempt);
    const answered = ofAttempt.filter(({ verb }) => verb === 'answered');
    expect(answered.map(({ activity, result }) => [activity, result?.success])).toEqual(ids.map((id, index) => [id, index >= 2]));
    const ended = ofAttempt.at(-1);
    expect([ended?.verb, ended?.activity, ended?.context.masteryScore]).toEqual(['passed', assessment.id, assessment.masteryScore]);
    expect(ended?.result).toMatchObject({ success: true, score: { raw: 8, min: 0, max: size, scaled: 0.8 } });
  });
});
