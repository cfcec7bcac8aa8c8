/**
 * The test of the module: nothing is graded before its end, nothing is submitted with gaps, the
 * result says where to read on, and each further attempt asks other items.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import {
  answerCurrent,
  assessment,
  beginTest,
  currentId,
  currentItem,
  expectAtItem,
  expectText,
  expectUngraded,
  finishTest,
  goOn,
  openTest,
  takeTest,
} from './support/assessment-page.ts';
import { launchBrowser } from './support/browser.ts';
import { asShown, courseItem, giveResponse, poolItems, rightResponse, shownResponse, textsOf, wrongResponse } from './support/item-answers.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

interface CourseFile {
  readonly modules: readonly Readonly<{ id: string; lessons: readonly Readonly<{ slug: string; objectives: readonly string[] }>[] }>[];
}
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

const atItem = (page: Page, number: number) => expectAtItem(page, number, 'tg');

async function onTest(act: (page: Page) => Promise<void>): Promise<void> {
  await withPage(browser, { origin: site.origin }, async (page) => {
    await openTest(page, site, 'tg');
    await act(page);
  });
}

test('shows one item at a time and grades nothing before the end, whatever is pressed', async () => {
  await onTest(async (page) => {
    await beginTest(page);
    for (let number = 1; number <= size; number += 1) {
      await atItem(page, number);
      expect(await page.locator('hk-item:visible').count()).toBe(1);
      const id = await currentId(page);
      const response = number % 2 === 0 ? rightResponse(id) : wrongResponse(id);
      await giveResponse(currentItem(page), response);
      await expectUngraded(page, 'tg');
      await goOn(page);
      await expectUngraded(page, 'tg');
      if (number === size) break;
      await goOn(page, 'previous');
      expect(await currentId(page)).toBe(id);
      expect(await shownResponse(currentItem(page))).toEqual(asShown(id, response));
      await expectUngraded(page, 'tg');
      await goOn(page);
    }
    expect(await page.locator('hk-item:visible').count()).toBe(0);
    await finishTest(page);
    expect(await page.locator('hk-item[data-grade]:visible').count()).toBe(size);
    expect(await page.locator('hk-item[data-grade=correct]').count()).toBe(size / 2);
    expect(await page.locator('hk-item:visible .item-key:visible').count()).toBe(size);
  });
});

test('Enter on an option goes on and grades nothing', async () => {
  await onTest(async (page) => {
    await beginTest(page);
    while (!['choice', 'true-false'].includes(courseItem(await currentId(page)).type)) await answerCurrent(page);
    const id = await currentId(page);
    const [first = ''] = rightResponse(id);
    await currentItem(page).locator(`input[value="${first}"]`).check();
    await currentItem(page).locator(`input[value="${first}"]`).press('Enter');
    await page.locator(`hk-item[id="${id}"]`).waitFor({ state: 'hidden' });
    await expectUngraded(page, 'tg');
  });
});

test('an attempt with items left out is not submitted; it names them, and each name leads there', async () => {
  await onTest(async (page) => {
    await beginTest(page);
    const left = [2, 5, size];
    for (let number = 1; number <= size; number += 1) {
      await atItem(page, number);
      if (left.includes(number)) await goOn(page);
      else await answerCurrent(page);
    }
    const expectLeft = async (open: readonly number[]) => {
      await expectText(page.locator('[data-answered]'), t('test.answered', { answered: size - open.length, total: size }));
      const names = Array.from({ length: size }, (_, index) => t(open.includes(index + 1) ? 'test.itemOpen' : 'test.itemAnswered', { number: index + 1 }));
      expect(await page.locator('[data-items] button').allTextContents()).toEqual(names);
    };
    await expectLeft(left);
    await page.locator('[data-action="submit"]').click();
    await expectLeft(left);
    expect(await page.locator('hk-test').getAttribute('data-showing')).toBe('review');
    for (const number of left) {
      await page.locator('[data-items] button').nth(number - 1).click();
      await atItem(page, number);
      await answerCurrent(page);
      while ((await page.locator('hk-test').getAttribute('data-showing')) === 'sitting') await goOn(page);
    }
    await expectLeft([]);
    await finishTest(page);
    await expectText(page.locator('[data-score]'), t('test.passed', { correct: size, total: size }));
  });
});

test('lines that nobody moved are no answer', async () => {
  const sequence = poolItems.find(({ type }) => type === 'sequencing')?.id ?? '';
  await onTest(async (page) => {
    await beginTest(page);
    // Its objective has four items, of which each attempt asks two others: it comes in the first or the second.
    if (!(await idsOfAttempt(page)).includes(sequence)) {
      await takeTest(page, 0);
      await page.locator('[data-part="result"] [data-action="begin"]').click();
      await atItem(page, 1);
    }
    let place = 0;
    for (let number = 1; number <= size; number += 1) {
      await atItem(page, number);
      if ((await currentId(page)) === sequence) {
        place = number;
        await goOn(page);
      } else await answerCurrent(page);
    }
    expect(place).toBeGreaterThan(0);
    await expectText(page.locator('[data-answered]'), t('test.answered', { answered: size - 1, total: size }));
    await expectText(page.locator('[data-items] button').nth(place - 1), t('test.itemOpen', { number: place }));
  });
});

/** The ids an open attempt asks, found by going through it and back. */
async function idsOfAttempt(page: Page): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    ids.push(await currentId(page));
    if (ids.length === size) break;
    await goOn(page);
  }
  for (let back = 1; back < size; back += 1) await goOn(page, 'previous');
  return ids;
}

test('the result names each objective asked, and leads back to its lessons only where something was wrong', async () => {
  const course = parse(await readFile(join(import.meta.dirname, '../../content/course/course.yaml'), 'utf8')) as CourseFile;
  const lessons = course.modules.find(({ id }) => id === 'safety')?.lessons ?? [];
  await onTest(async (page) => {
    await beginTest(page);
    const ids = await takeTest(page, 3);
    const wrong = ids.slice(0, 3);
    const objectives = [...new Set(ids.map((id) => courseItem(id).objective))];
    expect(await page.locator('[data-objective]:visible').count()).toBe(objectives.length);
    for (const objective of objectives) {
      const asked = ids.filter((id) => courseItem(id).objective === objective);
      const missed = asked.filter((id) => wrong.includes(id)).length;
      const line = page.locator(`[data-objective="${objective}"]`);
      await expectText(line.locator('[data-count]'), t('test.objectiveResult', { correct: asked.length - missed, total: asked.length }));
      expect(await line.locator('[data-again]').isVisible(), objective).toBe(missed > 0);
      const links = await line.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links).toEqual(lessons.filter((lesson) => lesson.objectives.includes(objective)).map(({ slug }) => `${site.url}tg/safety/${slug}/`));
    }
    expect(await page.locator('hk-item[data-grade=incorrect]').evaluateAll((items) => items.map(({ id }) => id).sort())).toEqual([...wrong].sort());
    await page.locator('[data-again] a:visible').first().click();
    await page.locator('h1').waitFor();
    expect(page.url()).toContain('/tg/safety/');
  });
});

test('each further attempt asks what was not asked before, as long as the pool allows', async () => {
  await onTest(async (page) => {
    await beginTest(page);
    const before = new Map<string, number>();
    for (const attempt of [1, 2, 3]) {
      const ids = await takeTest(page, 0);
      expect(new Set(ids).size).toBe(size);
      for (const objective of new Set(poolItems.map((item) => item.objective))) {
        const inPool = poolItems.filter((item) => item.objective === objective).length;
        const asked = ids.filter((id) => courseItem(id).objective === objective);
        const fresh = inPool - [...before.keys()].filter((id) => courseItem(id).objective === objective).length;
        const repeated = asked.filter((id) => before.has(id)).length;
        expect(repeated, `attempt ${String(attempt)}, ${objective}`).toBe(Math.max(0, asked.length - fresh));
        expect(asked.length).toBe(2);
      }
      if (attempt === 2) expect(ids.filter((id) => before.has(id))).toEqual([]);
      for (const id of ids) before.set(id, attempt);
      await page.locator('[data-part="result"] [data-action="begin"]').click();
      await atItem(page, 1);
    }
  });
});

test('seven right of ten is said not to pass, eight passes, and a later failure takes nothing away', async () => {
  await onTest(async (page) => {
    const again = async () => {
      await openTest(page, site, 'tg');
      await beginTest(page);
    };
    await beginTest(page);
    await takeTest(page, 3);
    await expectText(page.locator('[data-score]'), t('test.failed', { correct: 7, total: size }));
    expect(await page.locator('[data-passed]').isVisible()).toBe(false);
    await openTest(page, site, 'tg');
    await expectText(page.locator('[data-best]'), t('test.best', { correct: 7, total: size }));
    await beginTest(page);
    await takeTest(page, 2);
    await expectText(page.locator('[data-score]'), t('test.passed', { correct: 8, total: size }));
    expect(await page.locator('[data-passed] a').isVisible()).toBe(true);
    await again();
    await takeTest(page, size);
    await expectText(page.locator('[data-score]'), t('test.failed', { correct: 0, total: size }));
    await openTest(page, site, 'tg');
    await expectText(page.locator('[data-best]'), t('test.bestPassed', { correct: 8, total: size }));
    await page.goto(`${site.url}tg/safety/complete/`);
    const result = page.locator('[data-completion-test] [data-outcome]');
    await expect.poll(() => result.textContent()).not.toBe('');
    expect(await result.textContent()).not.toBe(t('complete.lessonOpen'));
  });
});

test.each(['fa-af', 'tg'] as const)('without JavaScript all items of the pool are there to read in %s, with their answers in closed details', async (language) => {
  await withPage(browser, { origin: site.origin, context: { javaScriptEnabled: false } }, async (page) => {
    await page.goto(`${site.url}${language}/safety/test/`);
    expect(await page.locator('noscript .draft-notice').innerText()).toBe(textsOf(language)('test.needsScript'));
    expect(await page.locator('main button:visible').count()).toBe(0);
    expect(await page.locator('[data-part]').filter({ visible: true }).locator('h2').count()).toBe(0);
    const items = page.locator('hk-item:visible');
    expect(await items.evaluateAll((all) => all.map(({ id }) => id))).toEqual(poolItems.map(({ id }) => id));
    for (const item of await items.all()) {
      const id = (await item.getAttribute('id')) ?? '';
      expect((await item.locator('legend').innerText()).trim()).not.toBe('');
      const right = item.locator('.item-key [data-correct]');
      expect(await right.first().isVisible()).toBe(false);
      await item.locator('summary').click();
      const shown = await right.evaluateAll((lines) => lines.map((line) => [(line as HTMLElement).dataset['option'] ?? '', (line as HTMLElement).dataset['target']].filter(Boolean).join('[.]')));
      expect(shown, id).toEqual(rightResponse(id));
      expect(await right.first().isVisible()).toBe(true);
    }
  });
});
