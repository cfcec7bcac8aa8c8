/**
 * The record file carries a learner's answers to another browser; restoring only ever adds. What
 * she wrote for herself is not in it. Starting over keeps the past, erasing keeps nothing.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocaleKey } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { breakages, type Breakage } from './support/broken-browser.ts';
import { launchBrowser } from './support/browser.ts';
import { courseLessons } from './support/course-file.ts';
import { courseItem, isPrivate, shownResponse, type Response } from './support/item-answers.ts';
import { expectFocus, pressKey, tabTo } from './support/keyboard.ts';
import { answerItem, chooseResponse, expectCount, expectShown, expectText, giveIn, itemNames, lessonId, lessonUrl, patience, rightResponse, textsOf, wrongResponse, type ItemName } from './support/lesson-page.ts';
import { dialogOf, downloadFile, downloadText, expectKept, openRecordPage, restoreText, resultOf, type RecordFile } from './support/record-page.ts';
import { serveDist } from './support/site.ts';
import { countStored, readStored } from './support/stored-record.ts';
import { withPage } from './support/watched-page.ts';

let site: SiteServer;
let browser: Browser;
const some = itemNames.slice(0, 2);
const rest = itemNames.slice(2);

beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a fresh browser context in which these items are answered right. */
async function withAnswers(language: LocaleKey, names: readonly ItemName[], act: (page: Page) => Promise<void>) {
  await withPage(browser, { origin: site.origin }, async (page) => {
    await page.goto(lessonUrl(site, language));
    for (const name of names) await answerItem(page, language, name, rightResponse(name));
    await act(page);
  });
}

/** The record file of a lesson answered right, as the page makes it; made once. */
let made: Promise<string> | undefined;
const wholeFile = async () => (made ??= makeFile(itemNames));
const parse = (text: string) => JSON.parse(text) as RecordFile;

async function makeFile(names: readonly ItemName[]): Promise<string> {
  let file = '';
  await withAnswers('fa-af', names, async (page) => {
    await openRecordPage(page, site, 'fa-af', names.length);
    file = await downloadText(page);
    await expectText(resultOf(page), textsOf('fa-af')('record.downloaded'));
  });
  return file;
}

describe('the record file', () => {
  test('says what it is, and holds every statement', async () => {
    const { format, version, made, statements, checksum } = parse(await wholeFile());
    expect({ format, version, checksum }).toEqual({ format: 'hamkori-record', version: 1, checksum: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(Number.isNaN(Date.parse(made))).toBe(false);
    const answered = statements.filter(({ verb }) => verb === 'answered');
    expect(answered.map(({ activity }) => activity).sort()).toEqual(itemNames.map((name) => `${lessonId}.${name}`).sort());
    expect(answered.every(({ result }) => result?.success === true)).toBe(true);
    expect(statements.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['initialized', 'completed']));
  });

  test('brings all answers to a fresh browser, and adds nothing the second time', async () => {
    await withAnswers('ru', [], async (page) => {
      const t = textsOf('ru');
      await openRecordPage(page, site, 'ru', 0);
      await restoreText(page, await wholeFile());
      await expectText(resultOf(page), t('record.restored', { count: itemNames.length }));
      await expectKept(page, 'ru', itemNames.length);
      const stored = await readStored(page);
      await restoreText(page, await wholeFile());
      await expectText(resultOf(page), t('record.restored', { count: 0 }));
      expect(await readStored(page)).toEqual(stored);
      await page.goto(lessonUrl(site, 'ru'));
      for (const name of itemNames) await expectShown(page, name, rightResponse(name), 'correct');
      await expectCount(page, 'ru', itemNames.length);
      await expectText(page.locator('[data-lesson-completed]'), t('lesson.completed'));
    });
  });

  const expectUnion = async (check: (page: Page) => Promise<void>) => {
    const file = await makeFile(some);
    await withAnswers('en', rest, async (page) => {
      await openRecordPage(page, site, 'en', rest.length);
      await restoreText(page, file);
      await expectText(resultOf(page), textsOf('en')('record.restored', { count: some.length }));
      await page.goto(lessonUrl(site, 'en'));
      await check(page);
    });
  };
  test('unites with answers given elsewhere', async () => {
    await expectUnion(async (page) => {
      for (const name of itemNames) await expectShown(page, name, rightResponse(name), 'correct');
      await expectCount(page, 'en', itemNames.length);
    });
  });
  test('completes a lesson whose items were answered half here and half there', async () => {
    await expectUnion(async (page) => {
      await expectCount(page, 'en', itemNames.length);
      await expectText(page.locator('[data-lesson-completed]'), textsOf('en')('lesson.completed'));
    });
  });
});

describe.each(['fa-af', 'kk'] as const)('a file that is not as it should be, in %s', (language) => {
  const t = textsOf(language);
  const already = t('record.restored', { count: 0 });
  const cutOff = (file: string) => file.slice(0, file.lastIndexOf('"verb"'));

  test.each<readonly [string, (file: string) => string, string]>([
    ['is no record file', () => '{"homework":1}', t('problem.record-file-unreadable')],
    ['is no text at all', () => '\u0000\u0001PNG', t('problem.record-file-unreadable')],
    ['is of a newer version', (file) => JSON.stringify({ ...parse(file), version: 2 }), t('problem.record-file-newer-version')],
    ['is cut off', cutOff, `${already} ${t('problem.record-file-damaged')}`],
    ['has another checksum', (file) => file.replace(/"checksum":"\w+"/, '"checksum":"00000000"'), `${already} ${t('problem.record-file-damaged')}`],
  ])('%s: the page says so and changes nothing', async (_case, damage, said) => {
    await withAnswers(language, [], async (page) => {
      await openRecordPage(page, site, language, 0);
      await restoreText(page, await wholeFile());
      await expectKept(page, language, itemNames.length);
      const stored = await readStored(page);
      expect(Object.keys(stored.local).length).toBeGreaterThan(0);
      await restoreText(page, damage(await wholeFile()));
      await expectText(resultOf(page), said);
      expect(await readStored(page)).toEqual(stored);
    });
  });

  test('is cut off, in an empty browser: whole lines come back', async () => {
    await withAnswers(language, [], async (page) => {
      await openRecordPage(page, site, language, 0);
      await restoreText(page, cutOff(await wholeFile()));
      expect(await resultOf(page).textContent()).toContain(t('problem.record-file-damaged'));
      await page.goto(lessonUrl(site, language));
      await expectShown(page, 'read-figure', rightResponse('read-figure'), 'correct');
    });
  });
});

describe('beginning again', () => {
  const t = textsOf('fa-af');
  const press = async (page: Page, action: 'start-over' | 'erase', answer: 'yes' | 'no') => {
    await tabTo(page, page.locator(`[data-action="${action}"]`));
    await pressKey(page, 'Enter');
    const dialog = dialogOf(page, action);
    await expectText(dialog.locator('p').first(), t(action === 'erase' ? 'record.eraseQuestion' : 'record.startOverQuestion'));
    await expectFocus(page, dialog.locator('button[value="no"]'));
    if (answer === 'yes') await tabTo(page, dialog.locator('button[value="yes"]'));
    await pressKey(page, 'Enter');
    await expectFocus(page, page.locator(`[data-action="${action}"]`));
  };

  test('start over empties the lessons, and the record file keeps the past', async () => {
    await withAnswers('fa-af', itemNames, async (page) => {
      await openRecordPage(page, site, 'fa-af', itemNames.length);
      await press(page, 'start-over', 'no');
      await page.locator('.record-lessons li').waitFor();
      await press(page, 'start-over', 'yes');
      await expectText(resultOf(page), t('record.startedOver'));
      await expectText(page.locator('.record-lessons'), '');
      await page.goto(lessonUrl(site, 'fa-af'));
      await answerItem(page, 'fa-af', 'read-figure', wrongResponse('read-figure'));
      await expectCount(page, 'fa-af', 1);
      for (const name of itemNames.slice(1)) await expectShown(page, name);
      await page.goto(`${site.url}fa-af/record/`);
      await expectKept(page, 'fa-af', itemNames.length + 1);
      const { statements } = await downloadFile(page);
      expect(statements.filter(({ verb }) => verb === 'answered').length).toBe(itemNames.length + 1);
    });
  });

  test('erase removes every answer from both layers; cancel and Escape remove none', async () => {
    await withAnswers('fa-af', ['read-figure', 'first-steps'], async (page) => {
      await chooseResponse(page, 'street-needle', wrongResponse('street-needle'));
      await openRecordPage(page, site, 'fa-af', 2);
      const before = await countStored(page);
      expect(Math.min(before.local, before.durable)).toBeGreaterThan(1);
      await press(page, 'erase', 'no');
      await tabTo(page, page.locator('[data-action="erase"]'));
      await pressKey(page, 'Enter');
      await pressKey(page, 'Escape');
      expect(await countStored(page)).toEqual(before);
      await press(page, 'erase', 'yes');
      await expectText(resultOf(page), t('record.erased'));
      await expectKept(page, 'fa-af', 0);
      expect(await countStored(page)).toEqual({ local: 0, durable: 0 });
      expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('hamkori')))).toEqual([]);
      await page.goto(lessonUrl(site, 'fa-af'));
      for (const name of itemNames) await expectShown(page, name);
      await expectCount(page, 'fa-af', 0);
    });
  });
});

describe('what a learner answers for herself alone', () => {
  const language = 'fa-af';
  const t = textsOf(language);
  const text = 'این سخن را تنها به خود می‌نویسم.';
  const own = courseLessons.flatMap(({ path, items }) => items.filter((id) => isPrivate(courseItem(id))).map((id) => ({ id, path })));
  const responseTo = (id: string): Response => (courseItem(id).type === 'likert' ? [courseItem(id).options?.[1]?.id ?? ''] : [text]);
  const item = (page: Page, id: string) => page.locator(`hk-item[id="${id}"]`);
  const open = (page: Page, path: string) => page.goto(`${site.url}${language}/${path}`);
  /** Everything the browser keeps of this site, as one text. */
  const everything = async (page: Page) => JSON.stringify([await readStored(page), await page.evaluate(() => [localStorage, sessionStorage].map((storage) => Object.entries(storage)))]);

  /** Opens a fresh context in which all of them are kept, and one item with a key is answered. */
  const withOwn = (broken: readonly Breakage[], saved: string, act: (page: Page) => Promise<void>) =>
    withPage(browser, { origin: site.origin }, async (page) => {
      await breakages(broken)(page.context());
      await page.goto(lessonUrl(site, language));
      await answerItem(page, language, 'read-figure', rightResponse('read-figure'), saved);
      for (const { id, path } of own) {
        await open(page, path);
        await giveIn(item(page, id), responseTo(id));
        await item(page, id).locator('button[type=submit]').click();
        await expectText(item(page, id).locator('.item-saved'), t(saved));
      }
      await act(page);
    });
  const expectNothingOwn = (file: string) => {
    expect(file).toContain(`${lessonId}.read-figure`);
    for (const { id } of own) expect(file).not.toContain(id);
    expect(file).not.toContain(text);
  };

  test('is a reflection and an attitude', () => {
    expect(new Set(own.map(({ id }) => courseItem(id).type))).toEqual(new Set(['likert', 'long-fill-in']));
  });

  test('is kept in both layers and shown after a reload, and is in no record file', async () => {
    await withOwn([], 'item.saved', async (page) => {
      for (const { id, path } of own) {
        await open(page, path);
        await page.reload();
        const state = async () => ({ grade: await item(page, id).getAttribute('data-grade'), response: await shownResponse(item(page, id)) });
        await expect.poll(state, { ...patience, message: id }).toEqual({ grade: 'discussion', response: responseTo(id) });
      }
      const { local, durable } = await readStored(page);
      for (const layer of [local, durable]) for (const { id } of own) expect(JSON.stringify(layer)).toContain(id);
      for (const layer of [local, durable]) expect(JSON.stringify(layer)).toContain(text);
      await openRecordPage(page, site, language, own.length + 1);
      expectNothingOwn(await downloadText(page));
      await page.locator('[data-action="start-over"]').click();
      await dialogOf(page, 'start-over').locator('button[value="yes"]').click();
      await expectText(resultOf(page), t('record.startedOver'));
      expectNothingOwn(await downloadText(page));
    });
  });

  test('is in no record file that a notice of trouble hands over either', async () => {
    await withOwn(['no-database'], 'item.kept', async (page) => {
      expectNothingOwn(await downloadText(page, page.locator('.problem button')));
    });
  });

  test('is gone from the browser once it is erased, what was only begun with it', async () => {
    await withOwn([], 'item.saved', async (page) => {
      const { id, path } = own.find((one) => courseItem(one.id).type === 'long-fill-in')!;
      await open(page, path);
      await expect.poll(() => item(page, id).getAttribute('data-grade'), patience).toBe('discussion');
      await item(page, id).locator('button[type=submit]').click();
      await giveIn(item(page, id), [`${text} ${text}`]);
      expect(await page.evaluate(() => Object.values(sessionStorage).join())).toContain(text);
      await openRecordPage(page, site, language, own.length + 1);
      expect(await everything(page)).toContain(text);
      await page.locator('[data-action="erase"]').click();
      await dialogOf(page, 'erase').locator('button[value="yes"]').click();
      await expectText(resultOf(page), t('record.erased'));
      const left = await everything(page);
      expect(left).not.toContain(text);
      for (const one of own) expect(left).not.toContain(one.id);
      for (const one of own) {
        await open(page, one.path);
        await page.keyboard.press('Shift');
        await item(page, one.id).locator('button[type=submit]:visible').waitFor();
        expect([await item(page, one.id).getAttribute('data-grade'), await shownResponse(item(page, one.id))]).toEqual([null, []]);
      }
    });
  });
});
