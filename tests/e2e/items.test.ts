/**
 * Each item type that came with the module, in both browsers: answered right and wrong, left
 * incomplete, tried again, and found again after a reload and in another language.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocaleKey } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { expectText, keptStatements, patience } from './support/assessment-page.ts';
import { launchBrowser } from './support/browser.ts';
import { answer, asShown, courseItem, decide, giveResponse, isPrivate, reflection, rightResponse, shownResponse, textsOf, wakeItem, wrongResponse, type Response } from './support/item-answers.ts';
import { expectVisibleFocus } from './support/keyboard.ts';
import { submitByKey, typeResponse } from './support/module-keyboard.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const lessons = {
  'true-false': ['safe-search', 'safety.safe-search.recap'],
  matching: ['exposures', 'safety.exposures.event-to-action'],
  likert: ['exposures', 'safety.exposures.explain-to-colleague'],
  'long-fill-in': ['first-aid', 'safety.first-aid.report-reflection'],
  branching: ['needle-stick', 'safety.needle-stick.jacket'],
} as const;
type NewType = keyof typeof lessons;
const types = Object.keys(lessons) as readonly NewType[];
const graded = ['true-false', 'matching', 'branching'] as const;

let site: SiteServer;
const browsers: Partial<Record<'current' | '109', Browser>> = {};
beforeAll(async () => {
  [site, browsers.current, browsers['109']] = await Promise.all([serveDist(), launchBrowser(), launchBrowser({ version: '109' })]);
});
afterAll(async () => {
  await Promise.all([browsers.current?.close(), browsers['109']?.close(), site.close()]);
});

const itemOf = (page: Page, type: NewType): Locator => page.locator(`hk-item[id="${lessons[type][1]}"]`);
const addressOf = (type: NewType, language: LocaleKey): string => `${site.url}${language}/safety/${lessons[type][0]}/`;
const resultKey = (type: NewType, grade: 'correct' | 'incorrect'): string => (type === 'branching' ? `story.${grade}` : `item.${grade}`);
const saved = (item: Locator, language: LocaleKey): Promise<void> => expectText(item.locator('.item-saved'), textsOf(language)('item.saved'));

async function expectResponse(item: Locator, type: NewType, response: Response): Promise<void> {
  await expect.poll(() => shownResponse(item), { ...patience, message: `response of the ${type} item` }).toEqual(asShown(lessons[type][1], response));
}

describe.each(['current', '109'] as const)('in Chromium %s', (version) => {
  const visit = async (type: NewType, language: LocaleKey, act: (page: Page, item: Locator) => Promise<void>, context: object = {}): Promise<void> => {
    const browser = browsers[version];
    if (!browser) throw new Error(`Chromium ${version} did not start.`);
    await withPage(browser, { origin: site.origin, context }, async (page) => {
      await page.goto(addressOf(type, language));
      await act(page, itemOf(page, type));
    });
  };

  test.each(graded)('a %s item is graded, found again after a reload, emptied to be tried again, and graded anew', async (type) => {
    const id = lessons[type][1];
    await visit(type, 'tg', async (page, item) => {
      const expectGraded = async (response: Response, grade: 'correct' | 'incorrect') => {
        await expect.poll(() => item.getAttribute('data-grade'), patience).toBe(grade);
        await expectResponse(item, type, response);
        await expectText(item.locator('.item-result'), textsOf('tg')(resultKey(type, grade)));
        expect(await item.locator('.feedback-shown:visible').count()).toBeGreaterThan(0);
        expect(await item.locator('.item-key').isVisible()).toBe(true);
      };
      await answer(item, wrongResponse(id));
      await saved(item, 'tg');
      await expectGraded(wrongResponse(id), 'incorrect');
      await page.reload();
      await expectGraded(wrongResponse(id), 'incorrect');

      await item.locator('button[type=submit]').click();
      await expectResponse(item, type, []);
      expect(await item.getAttribute('data-grade')).toBeNull();
      expect(await item.locator('.feedback-shown').count()).toBe(0);
      expect(await item.locator('.item-key').isVisible()).toBe(false);

      await giveResponse(item, rightResponse(id));
      if (type !== 'branching') await item.locator('button[type=submit]').click();
      await saved(item, 'tg');
      await expectGraded(rightResponse(id), 'correct');
      await page.reload();
      await expectGraded(rightResponse(id), 'correct');
    });
  });

  test.each([
    ['true-false', [], 'item.chooseFirst'],
    ['matching', ['a[.]rinse-and-assess'], 'item.matchFirst'],
    ['likert', [], 'item.chooseFirst'],
    ['long-fill-in', [' \n '], 'item.writeFirst'],
  ] as const)('a %s item that is not complete says what is missing, keeps what is there and takes the focus', async (type, response, message) => {
    await visit(type, 'kk', async (_page, item) => {
      await wakeItem(item);
      await giveResponse(item, response);
      await item.locator('button[type=submit]').click();
      await expectText(item.locator('.item-result'), textsOf('kk')(message));
      await expectResponse(item, type, response);
      expect(await item.getAttribute('data-grade')).toBeNull();
      expect(await item.evaluate((element) => element.querySelector('fieldset')?.contains(document.activeElement))).toBe(true);
    });
  });

  test('a story does not go on before something is chosen', async () => {
    await visit('branching', 'ru', async (_page, item) => {
      await wakeItem(item);
      const before = await item.locator('[data-step]:visible').count();
      await item.locator('[data-decide]:visible').click();
      await expectText(item.locator('.item-result'), textsOf('ru')('item.chooseFirst'));
      expect(await item.locator('[data-step="needle-in-jacket"] input').first().evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await item.locator('[data-step]:visible').count()).toBe(before);
    });
  });

  test('the path of a story lasts through another language and a reload, and ends where the course says', async () => {
    const path = rightResponse(lessons.branching[1]);
    const middle = Math.floor(path.length / 2);
    await visit('branching', 'fa-af', async (page, item) => {
      await wakeItem(item);
      await giveResponse(item, path.slice(0, middle));
      await page.goto(addressOf('branching', 'tg'));
      await expectResponse(item, 'branching', path.slice(0, middle));
      const [next = ''] = path[middle]?.split('[.]') ?? [];
      expect(await item.locator('[data-step][data-shown="current"]').getAttribute('data-step')).toBe(next);
      expect(await item.locator('[data-step]:visible').count()).toBe(middle + 1);
      await page.reload();
      await expectResponse(item, 'branching', path.slice(0, middle));
      for (const pair of path.slice(middle)) await decide(item, pair);
      await expectText(item.locator('.item-result'), textsOf('tg')('story.correct'));
      await saved(item, 'tg');
      await page.goto(addressOf('branching', 'fa-af'));
      await expectResponse(item, 'branching', path);
    });
  });

  test.each([
    ['matching', ['b[.]gloves-and-clean']],
    ['true-false', ['true']],
    ['likert', ['fairly-sure']],
    ['long-fill-in', ['نیمه‌کاره']],
  ] as const)('what was begun in a %s item and not checked is there after another language and a reload', async (type, response) => {
    await visit(type, 'ru', async (page, item) => {
      await wakeItem(item);
      await giveResponse(item, response);
      await page.goto(addressOf(type, 'fa-af'));
      await expectResponse(item, type, response);
      await page.reload();
      await expectResponse(item, type, response);
      expect(await item.getAttribute('data-grade')).toBeNull();
    });
  });

  test('a matching item shows the whole text that was chosen, however long, in a narrow window', async () => {
    const context = { viewport: { width: 320, height: 640 } };
    await visit('matching', 'fa-af', async (page, item) => {
      await wakeItem(item);
      const { options = [], targets = [] } = courseItem(lessons.matching[1]);
      for (const [index, target] of targets.entries()) {
        const line = item.locator('.options > li').nth(index % options.length);
        const chosen = line.locator('.matching-chosen');
        expect(await chosen.textContent()).toBe('');
        await line.locator('select').selectOption(target);
        const text = await line.locator('select').evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.textContent ?? '');
        expect(text.length).toBeGreaterThan(20);
        await expectText(chosen, text);
        expect(await chosen.evaluate((element) => element.clientHeight > 0 && element.scrollWidth <= element.clientWidth)).toBe(true);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }, context);
  });

  test.each(['likert', 'long-fill-in'] as const)('a %s item is kept without a grade, can be changed, and is in no record file', async (type) => {
    const id = lessons[type][1];
    expect(isPrivate(courseItem(id))).toBe(true);
    await visit(type, 'tg', async (page, item) => {
      const t = textsOf('tg');
      expect(await item.locator('.item-private').innerText()).toBe(t(type === 'likert' ? 'item.likertPrivate' : 'item.reflectionPrivate'));
      await answer(item, rightResponse(id));
      await saved(item, 'tg');
      expect(await item.locator('.item-result').textContent()).toBe('');
      expect(await item.locator('[data-verdict]').count()).toBe(0);
      await expectText(item.locator('button[type=submit]'), t('item.change'));
      await item.locator('button[type=submit]').click();
      await expectResponse(item, type, rightResponse(id));
      const changed = type === 'likert' ? ['not-sure'] : [`${reflection} Илова.`];
      await giveResponse(item, changed);
      await item.locator('button[type=submit]').click();
      await saved(item, 'tg');
      await page.reload();
      await expectResponse(item, type, changed);
      const statements = await keptStatements(page, site, 'tg');
      expect(statements.length).toBeGreaterThan(0);
      expect(statements.filter(({ activity }) => activity === id)).toEqual([]);
    });
  });

  test.each(types)('a %s item is answered by keyboard alone', async (type) => {
    await visit(type, 'fa-af', async (page, item) => {
      await typeResponse(page, 'fa-af', item, rightResponse(lessons[type][1]));
      await submitByKey(page, item);
      await saved(item, 'fa-af');
      await expectResponse(item, type, rightResponse(lessons[type][1]));
      await expectVisibleFocus(page, `after the ${type} item`);
    }, { viewport: { width: 360, height: 740 } });
  });
});

describe('a story without JavaScript', () => {
  test.each(['fa-af', 'tg', 'en'] as const)('is a gamebook in %s: every choice leads on to a place that is there, and every place is reached', async (language) => {
    const id = lessons.branching[1];
    const { start, steps = [], endings = [] } = courseItem(id);
    const context = { javaScriptEnabled: false };
    await withPage(browsers.current!, { origin: site.origin, context }, async (page) => {
      await page.goto(addressOf('branching', language));
      const item = itemOf(page, 'branching');
      expect(await item.locator('[data-step]:visible').count()).toBe(steps.length);
      expect(await item.locator('button:visible').count()).toBe(0);
      const reached = new Set<string>();
      for (const step of steps) {
        for (const { id: choice, to } of step.choices) {
          const link = item.locator(`[data-option="${step.id}[.]${choice}"] a.story-to`);
          expect(await link.getAttribute('href')).toBe(`#${id}-${to}`);
          const target = page.locator(`[id="${id}-${to}"]`);
          expect(await target.count(), `${step.id} ${choice}`).toBe(1);
          const name = await target.locator('.story-place').evaluate((element) => element.firstChild?.textContent?.replace(/ –.*$/s, '').trim() ?? '');
          expect(name).not.toBe('');
          expect(await link.innerText()).toBe(textsOf(language)('story.goTo', { place: name }));
          reached.add(to);
        }
      }
      expect([...reached, start].sort()).toEqual([...steps, ...endings].map((place) => place.id).sort());
    });
  });

  test('leads a reader to the ending behind its links, even inside the closed answers', async () => {
    const id = lessons.branching[1];
    const { steps = [] } = courseItem(id);
    await withPage(browsers.current!, { origin: site.origin, context: { javaScriptEnabled: false } }, async (page) => {
      await page.goto(addressOf('branching', 'fa-af'));
      const item = itemOf(page, 'branching');
      for (const pair of rightResponse(id)) {
        const [step, choice] = pair.split('[.]');
        const to = steps.find((one) => one.id === step)?.choices.find((one) => one.id === choice)?.to ?? '';
        await item.locator(`[data-option="${pair}"] a.story-to`).click();
        await page.waitForURL((url) => url.hash === `#${id}-${to}`);
        expect(await page.locator(`[id="${id}-${to}"]`).isVisible(), to).toBe(true);
      }
      expect(await item.locator('.item-key').getAttribute('open')).not.toBeNull();
    });
  });
});
