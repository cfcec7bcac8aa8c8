/**
 * A browser that keeps little or nothing: the page says so in the reader's language, goes on
 * grading, hands over a file with the answers, and leaves bytes it does not understand alone.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/domain/problem.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { answerItem, chooseResponse, expectShown, expectText, itemOf, lessonId, lessonUrl, patience, pressCheck, rightResponse, textsOf, wrongResponse } from './support/lesson-page.ts';
import { downloadFile } from './support/record-page.ts';
import { breakages, foreignEntries, plantEntry, type Breakage } from './support/broken-browser.ts';
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

type Prepare = (context: BrowserContext) => Promise<void>;

describe.each(['fa-af', 'ru'] as const)('in %s', (language) => {
  const t = textsOf(language);
  const open = (prepare: Prepare, act: (page: Page) => Promise<void>, expectedFaults: readonly RegExp[] = []) =>
    withPage(browser, { origin: site.origin, expectedFaults }, async (page) => {
      await prepare(page.context());
      await page.goto(lessonUrl(site, language));
      await act(page);
    });

  /** The notice says exactly these problems, and its button hands over the answers. */
  const expectNotice = async (page: Page, ...codes: readonly ProblemCode[]) => {
    const notice = page.locator('.problem[role=alert]');
    const said = async () => (await notice.isVisible() ? await notice.locator('p').allTextContents() : []);
    await expect.poll(said, patience).toEqual(codes.map((code) => t(`problem.${code}`)));
    const button = notice.getByRole('button', { name: t('problem.downloadFile') });
    const { statements } = await downloadFile(page, button);
    const answered = statements.filter(({ verb }) => verb === 'answered');
    expect(answered.map(({ activity, result }) => [activity, result?.success])).toEqual(
      expect.arrayContaining([[`${lessonId}.street-needle`, true], [`${lessonId}.read-figure`, false], [`${lessonId}.jacket`, true]]),
    );
  };
  const answerSome = async (page: Page, saved: string) => {
    await answerItem(page, language, 'street-needle', rightResponse('street-needle'), saved);
    await answerItem(page, language, 'read-figure', wrongResponse('read-figure'), saved);
    await expectShown(page, 'street-needle', rightResponse('street-needle'), 'correct');
    await expectShown(page, 'read-figure', wrongResponse('read-figure'), 'incorrect');
    await pressCheck(page, 'read-figure');
    await answerItem(page, language, 'read-figure', rightResponse('read-figure'), saved);
    await expectShown(page, 'read-figure', rightResponse('read-figure'), 'correct');
    await answerItem(page, language, 'jacket', rightResponse('jacket'), saved);
    await expectShown(page, 'jacket', rightResponse('jacket'), 'correct');
  };

  test.each<readonly [string, readonly Breakage[], string, ProblemCode]>([
    ['localStorage full and IndexedDB undefined', ['full', 'no-database'], 'item.notSaved', 'storage-full'],
    ['localStorage throwing and IndexedDB undefined', ['forbidden', 'no-database'], 'item.notSaved', 'storage-forbidden'],
    ['both layers forbidden', ['forbidden', 'database-forbidden'], 'item.notSaved', 'storage-forbidden'],
    ['IndexedDB undefined', ['no-database'], 'item.kept', 'storage-not-durable'],
    ['IndexedDB failing to open', ['database-fails'], 'item.kept', 'storage-not-durable'],
  ])('%s: it says so, grades, and hands over the answers', async (_case, broken, saved, code) => {
    const act = async (page: Page) => {
      await answerSome(page, saved);
      await expectNotice(page, code);
    };
    await open(breakages(broken), act);
  });

  describe.each(['full', 'forbidden'] as const)('localStorage %s, IndexedDB at work', (broken) => {
    const answerAndReload = (check: (page: Page) => Promise<void>) => {
      const act = async (page: Page) => {
        await answerSome(page, 'item.saved');
        await page.reload();
        await expectShown(page, 'street-needle', rightResponse('street-needle'), 'correct');
        await expectShown(page, 'read-figure', rightResponse('read-figure'), 'correct');
        await expectShown(page, 'jacket', rightResponse('jacket'), 'correct');
        await check(page);
      };
      return open(breakages([broken]), act);
    };
    test('answers are saved and found again', () => answerAndReload(() => Promise.resolve()));
    test('the page says that one layer is missing, and not that they are lost', () =>
      answerAndReload(async (page) => {
        await expect.poll(() => page.locator('.problem p').allTextContents(), patience).toEqual([t('problem.storage-one-layer')]);
      }));
  });

  test.each<readonly [string, string, ProblemCode]>([
    ['garbage', '\u0000{"v":1,"s":', 'storage-unreadable'],
    ['a statement that is none', '{"v":1,"s":{"id":7}}', 'storage-unreadable'],
    ['an entry of a future version', '{"v":99,"s":{"shape":"unknown"}}', 'storage-newer-version'],
  ])('%s under a key of the record: it says so, and leaves the bytes as they are', async (_case, text, code) => {
    await open(plantEntry(text), async (page) => {
      await answerSome(page, 'item.saved');
      await expectNotice(page, code);
      expect(await foreignEntries(page)).toEqual([text]);
      await page.reload();
      await expectShown(page, 'read-figure', rightResponse('read-figure'), 'correct');
      await expectNotice(page, code);
      expect(await foreignEntries(page)).toEqual([text]);
    });
  });

  /** Answers while the machines cannot be fetched; `again` runs when they can. */
  const answerWithoutRuntime = (again: (page: Page) => Promise<unknown>) =>
    open(
      async (context) => {
        await context.route(/runtime\.[\w-]+\.js$/, (route) => route.abort());
      },
      async (page) => {
        await chooseResponse(page, 'reason-to-report', rightResponse('reason-to-report'));
        await pressCheck(page, 'reason-to-report');
        await expectText(itemOf(page, 'reason-to-report').locator('.item-result[role=status]'), t('problem.runtime-not-loaded'));
        await expectShown(page, 'reason-to-report', rightResponse('reason-to-report'));
        await page.context().unrouteAll();
        await again(page);
        await expectShown(page, 'reason-to-report', rightResponse('reason-to-report'));
        await pressCheck(page, 'reason-to-report');
        await expectShown(page, 'reason-to-report', rightResponse('reason-to-report'), 'correct');
      },
      [/Failed to load resource: net::ERR_FAILED/],
    );
  test('a part of the page that does not arrive: the choice stays, and the answer works after a reload', () => answerWithoutRuntime((page) => page.reload()));
  // Chromium keeps a failed import() for the life of the page and asks no more.
  test('a part of the page that does not arrive: pressing again loads the page, and the choice is still there', () =>
    answerWithoutRuntime((page) => Promise.all([page.waitForEvent('load'), pressCheck(page, 'reason-to-report')])));
  test('controls that do not arrive: the page says so, the story can be read, and a reload brings them', () =>
    open(
      async (context) => {
        await context.route(/late-controls\.[\w-]+\.js$/, (route) => route.abort());
      },
      async (page) => {
        await itemOf(page, 'jacket').locator('legend').click();
        const notice = page.locator('.problem[role=alert]');
        await expect.poll(() => notice.locator('p').allTextContents(), patience).toEqual([t('problem.page-not-loaded')]);
        expect(await itemOf(page, 'jacket').locator('[data-step]').first().isVisible()).toBe(true);
        expect(await itemOf(page, 'jacket').locator('button:visible').count()).toBe(0);
        await answerItem(page, language, 'read-figure', rightResponse('read-figure'));
        await page.context().unrouteAll();
        await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: t('problem.reload') }).click()]);
        await answerItem(page, language, 'jacket', rightResponse('jacket'));
        await expectShown(page, 'jacket', rightResponse('jacket'), 'correct');
        await expectShown(page, 'read-figure', rightResponse('read-figure'), 'correct');
      },
      [/Failed to load resource: net::ERR_FAILED/],
    ));
  test('no network at the first answer: the choice stays, and presses without a network do not hold up the one that has it', () =>
    open(
      () => Promise.resolve(),
      async (page) => {
        await page.context().setOffline(true);
        // The first sign of a reader asks for controls that cannot come; the notice takes room, so it is waited for.
        await page.keyboard.press('Shift');
        await expectText(page.locator('.problem[role=alert] p'), t('problem.page-not-loaded'));
        await chooseResponse(page, 'reason-to-report', rightResponse('reason-to-report'));
        await pressCheck(page, 'reason-to-report');
        const result = itemOf(page, 'reason-to-report').locator('.item-result[role=status]');
        await expectText(result, t('problem.runtime-not-loaded'));
        const asked = page.waitForEvent('requestfailed');
        await pressCheck(page, 'reason-to-report');
        await asked;
        await expectText(result, t('problem.runtime-not-loaded'));
        await page.context().setOffline(false);
        await Promise.all([page.waitForEvent('load'), pressCheck(page, 'reason-to-report')]);
        await expectShown(page, 'reason-to-report', rightResponse('reason-to-report'));
        await pressCheck(page, 'reason-to-report');
        await expectShown(page, 'reason-to-report', rightResponse('reason-to-report'), 'correct');
      },
      [/ERR_INTERNET_DISCONNECTED/],
    ));
});
