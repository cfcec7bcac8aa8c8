/**
 * One learner, five languages: her place, her answers and an unchecked choice come along. In every
 * lesson and in the test, the same responses get the same grades whatever language they are given in.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeKeys, type LocaleKey } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { courseLessons, masteryScore, testSize } from './support/course-file.ts';
import { courseItem, isPrivate, poolItems } from './support/item-answers.ts';
import { answerItem, chooseResponse, expectCount, expectShown, expectText, gradeText, itemNames, itemOf, lessonUrl, patience, rightResponse, textsOf, wrongResponse, type ItemName } from './support/lesson-page.ts';
import { gradeInLesson, gradeInTest } from './support/response-page.ts';
import { gradesByCourse, responseSets, type GradeSet } from './support/response-sets.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

let site: SiteServer;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Number of the first block of the lesson in view, as a reader sees it below the header. */
async function blockInView(page: Page): Promise<number> {
  return page.evaluate(() => {
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    return [...document.querySelectorAll('.sl-markdown-content > *')].findIndex((block) => block.getBoundingClientRect().bottom > header + 24);
  });
}

async function switchLanguage(page: Page, to: LocaleKey) {
  await page.locator('.language-select summary').click();
  await page.locator(`.language-select a[data-language="${to}"]`).click();
  await page.waitForURL((url) => url.pathname === new URL(lessonUrl(site, to)).pathname);
}

test('switching the language keeps place, answers, grades and an unchecked choice', async () => {
  await withPage(browser, { origin: site.origin, context: { viewport: { width: 390, height: 844 } } }, async (page) => {
    const given: Partial<Record<ItemName, Readonly<{ response: readonly string[]; grade: 'correct' | 'incorrect' }>>> = {};
    const give = async (language: LocaleKey, name: ItemName, response: readonly string[], grade: 'correct' | 'incorrect') => {
      await answerItem(page, language, name, response);
      given[name] = { response, grade };
    };
    const expectAll = async (language: LocaleKey) => {
      for (const name of itemNames) {
        const { response, grade } = given[name] ?? {};
        if (response && grade) {
          await expectShown(page, name, response, grade);
          await expectText(itemOf(page, name).locator('.item-result'), gradeText(language, name, grade));
        }
      }
      await expectCount(page, language, Object.keys(given).length);
    };

    await page.goto(lessonUrl(site, 'fa-af'));
    await give('fa-af', 'read-figure', rightResponse('read-figure'), 'correct');
    await give('fa-af', 'first-steps', wrongResponse('first-steps'), 'incorrect');
    await chooseResponse(page, 'street-needle', wrongResponse('street-needle'));
    await itemOf(page, 'street-needle').evaluate((item) => {
      item.scrollIntoView({ block: 'center' });
    });
    const place = await blockInView(page);
    expect(place).toBeGreaterThan(5);

    await switchLanguage(page, 'ru');
    await expectAll('ru');
    await expect.poll(() => blockInView(page), patience).toBe(place);
    await expectShown(page, 'street-needle', wrongResponse('street-needle'));
    await expectText(itemOf(page, 'street-needle').locator('.item-result'), '');

    await switchLanguage(page, 'tg');
    await expectAll('tg');
    await expectShown(page, 'street-needle', wrongResponse('street-needle'));
    await give('tg', 'street-needle', wrongResponse('street-needle'), 'incorrect');
    await switchLanguage(page, 'kk');
    await expectAll('kk');
    await give('kk', 'reason-to-report', rightResponse('reason-to-report'), 'correct');
    await switchLanguage(page, 'en');
    await expectAll('en');
    await give('en', 'stick-in-search', wrongResponse('stick-in-search'), 'incorrect');
    await give('en', 'jacket', wrongResponse('jacket'), 'incorrect');
    expect(Object.keys(given).sort()).toEqual([...itemNames].sort());
    for (const language of [...localeKeys.filter((key) => key !== 'en'), 'en'] as const) {
      await switchLanguage(page, language);
      await expectAll(language);
      await expectText(page.locator('[data-lesson-completed]'), textsOf(language)('lesson.completed'));
    }
  });
});

test('a line moved and a story half told come along as well', async () => {
  await withPage(browser, { origin: site.origin }, async (page) => {
    await page.goto(lessonUrl(site, 'ru'));
    await chooseResponse(page, 'first-steps', wrongResponse('first-steps'));
    await chooseResponse(page, 'read-figure', ['23']);
    const begun = rightResponse('jacket').slice(0, 2);
    await chooseResponse(page, 'jacket', begun);
    await switchLanguage(page, 'fa-af');
    await expectShown(page, 'jacket', begun);
    await expectShown(page, 'first-steps', wrongResponse('first-steps'));
    await expectShown(page, 'read-figure', ['23']);
    expect(await itemOf(page, 'read-figure').locator('.numeric input').inputValue()).toBe('۲۳');
  });
});

/** Every grade an item was given in these sets, and every grade it can be given at all. */
function gradesOf(expected: readonly GradeSet[]): Readonly<{ given: object; possible: object }> {
  const ids = Object.keys(expected[0] ?? {});
  return {
    given: Object.fromEntries(ids.map((id) => [id, [...new Set(expected.map((grades) => grades[id]))].sort()])),
    possible: Object.fromEntries(ids.map((id) => [id, isPrivate(courseItem(id)) ? ['discussion'] : ['correct', 'incorrect']])),
  };
}

describe.each(courseLessons)('the same responses in $id', ({ path, items }) => {
  const sets = responseSets(items, 24, 20260105);
  const expected = gradesByCourse(sets);

  test('are many, and are graded both ways wherever an item has a key', () => {
    expect(sets.length).toBeGreaterThanOrEqual(20);
    const { given, possible } = gradesOf(expected);
    expect(given).toEqual(possible);
  });

  test.each(localeKeys)('get the grades of the course in %s', async (language) => {
    await withPage(browser, { origin: site.origin }, async (page) => {
      await page.goto(`${site.url}${language}/${path}`);
      expect(await page.locator('hk-item').evaluateAll((all) => all.map(({ id }) => id))).toEqual(items);
      expect(await gradeInLesson(page, sets)).toEqual(expected);
    });
  });
});

describe('the same responses in the test of the module', () => {
  const pool = poolItems.map(({ id }) => id);
  const sets = responseSets(pool, 6, 20260106);
  const expected = gradesByCourse(sets);
  const size = testSize('safety');

  test('are of every type the test asks, and are graded both ways', () => {
    expect(pool.length).toBeGreaterThan(size);
    const graded = (type: string) => expected.flatMap((grades) => pool.filter((id) => courseItem(id).type === type).map((id) => grades[id]));
    for (const type of new Set(poolItems.map((item) => item.type))) expect([type, new Set(graded(type))]).toEqual([type, new Set(['correct', 'incorrect'])]);
  });

  test.each(localeKeys)('get the grades and the scores of the course in %s', async (language) => {
    const t = textsOf(language);
    for (const [place, set] of sets.entries()) {
      await withPage(browser, { origin: site.origin }, async (page) => {
        await page.goto(`${site.url}${language}/safety/test/`);
        const asked: Record<string, string> = {};
        for (const { grades, score } of await gradeInTest(page, set)) {
          expect(Object.keys(grades)).toHaveLength(size);
          const correct = Object.keys(grades).filter((id) => expected[place]?.[id] === 'correct').length;
          expect(score).toBe(t(correct / size >= masteryScore ? 'test.passed' : 'test.failed', { correct, total: size }));
          Object.assign(asked, grades);
        }
        expect(asked).toEqual(expected[place]);
      });
    }
  });
});
