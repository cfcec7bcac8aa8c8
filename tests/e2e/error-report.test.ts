/**
 * The report of an error in a text: prepared on the page, handed over by the reader alone, and
 * without a word of what a learner did.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { answerAll } from './support/answering.ts';
import { axeScan } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { expectFocus, pressKey, tabTo } from './support/keyboard.ts';
import { expectText, itemNames, lessonUrl, textsOf } from './support/lesson-page.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const { version } = parse(readFileSync(join(import.meta.dirname, '../../content/course/course.yaml'), 'utf8')) as { version: string };
const t = textsOf('en');
const lessonPath = 'en/safety/needle-stick/';

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const visit = (path: string, test: (page: Page) => Promise<void>, expectedFaults: readonly RegExp[] = []) =>
  withPage(browser, { origin: site.origin, expectedFaults, context: { viewport: { width: 1280, height: 800 } } }, async (page) => {
    await page.goto(site.url + path);
    await test(page);
  });
const summaryIn = (page: Page) => page.locator('.report > summary');
const textIn = (page: Page) => page.locator('.report textarea');
const statusIn = (page: Page) => page.locator('.report [role=status]');
const button = (page: Page, key: string) => page.locator('.report').getByRole('button', { name: t(key) });

async function openReport(page: Page): Promise<string> {
  await textIn(page).evaluateAll((texts) => texts.forEach((text) => text.setAttribute('data-old', '')));
  await summaryIn(page).click();
  await page.locator('.report textarea:not([data-old])').waitFor();
  return textIn(page).inputValue();
}

/** The quoted words of a report in English; '' when it quotes none. */
function quoteOf(report: string): string {
  const begin = `${t('report.quote')}: `;
  return report.split('\n').find((line) => line.startsWith(begin))?.slice(begin.length) ?? '';
}

/** Selects what the locators hold, from the first to the last. */
async function select(first: Locator, last: Locator = first): Promise<void> {
  const end = await last.elementHandle();
  await first.evaluate((start, end) => getSelection()!.setBaseAndExtent(start, 0, end, end.childNodes.length), end);
}

test('by keyboard: it opens, names the page and the version, and takes the reader’s words', async () => {
  await visit(lessonPath, async (page) => {
    await tabTo(page, summaryIn(page));
    await pressKey(page, 'Enter');
    await textIn(page).waitFor();
    const lines = (await textIn(page).inputValue()).split('\n');
    expect(lines).toEqual([
      t('report.title'),
      `${t('report.page')}: ${new URL(lessonUrl(site, 'en')).pathname}`,
      `${t('report.language')}: en`,
      `${t('report.version')}: ${version}`,
      `${t('report.heading')}: ${(await page.locator('h1').innerText()).trim()}`,
      '',
      t('report.words'),
      t('report.noNames'),
      '',
    ]);
    await tabTo(page, textIn(page));
    await page.keyboard.press('Control+End');
    await page.keyboard.type('A word is missing.');
    await pressKey(page, 'Tab');
    await expectFocus(page, button(page, 'report.copy'));
    await pressKey(page, 'Shift+Tab');
    await summaryIn(page).click();
    await summaryIn(page).click();
    await page.waitForTimeout(200);
    expect((await textIn(page).inputValue()).endsWith('\nA word is missing.')).toBe(true);
  });
});

test('the part of the page can be chosen, and only its line changes', async () => {
  await visit(lessonPath, async (page) => {
    const before = await openReport(page);
    const heading = (await page.locator('.sl-markdown-content h2').nth(1).innerText()).trim();
    await page.locator('.report select').selectOption(heading);
    const changed = (await textIn(page).inputValue()).split('\n').filter((line) => !before.split('\n').includes(line));
    expect(changed).toEqual([`${t('report.heading')}: ${heading}`]);
  });
});

test('words that were selected are quoted, with their heading, and no more than three hundred characters', async () => {
  await visit(lessonPath, async (page) => {
    const heading = page.locator('.sl-markdown-content h2').nth(1);
    const paragraph = heading.locator('xpath=following-sibling::p[1]');
    await select(paragraph);
    const quote = quoteOf(await openReport(page));
    expect(quote.length).toBeGreaterThan(20);
    expect((await paragraph.innerText()).replace(/\s+/g, ' ').startsWith(quote.slice(0, 20))).toBe(true);
    expect(await textIn(page).inputValue()).toContain(`${t('report.heading')}: ${(await heading.innerText()).trim()}\n`);
    await summaryIn(page).click();
    await select(page.locator('.sl-markdown-content > p').first(), page.locator('.sl-markdown-content > p').nth(8));
    await openReport(page);
    await expect.poll(async () => quoteOf(await textIn(page).inputValue()).length).toBe(300);
  });
});

test('it is copied, saved as a file, and not sent: no address, no link to write to', async () => {
  await visit(lessonPath, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const report = await openReport(page);
    await button(page, 'report.copy').click();
    await expectText(statusIn(page), t('report.copied'));
    expect((await page.evaluate(() => navigator.clipboard.readText())).replace(/\r\n/g, '\n')).toBe(report);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'report.save').click()]);
    expect(download.suggestedFilename()).toBe('hamkori-error-report.txt');
    expect(readFileSync(await download.path(), 'utf8')).toBe(`\ufeff${report.replace(/\n/g, '\r\n')}`);
    expect(await page.locator('a[href^="mailto:"]').count()).toBe(0);
    expect(asked.filter((one) => !/^GET .*\.js(on)?$/.test(one))).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
  });
});

test('where the course has a mail address, a link begins a message', async () => {
  await visit(lessonPath, async (page) => {
    await page.locator('.report').evaluate((report) => report.setAttribute('data-mail', 'office@example.org'));
    const report = await openReport(page);
    const href = await page.locator('.report a').getAttribute('href');
    expect(href).toMatch(/^mailto:office@example\.org\?subject=/);
    expect(new URL(href ?? '').searchParams.get('body')?.replace(/\r\n/g, '\n')).toBe(report);
  });
});

test('without a clipboard, as on plain http, the text stands selected', async () => {
  await withPage(browser, { origin: site.origin }, async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(site.url + lessonPath);
    const report = await openReport(page);
    await button(page, 'report.copy').click();
    await expectText(statusIn(page), t('report.selected'));
    expect(await textIn(page).evaluate((text: HTMLTextAreaElement) => text.value.slice(text.selectionStart, text.selectionEnd))).toBe(report);
  });
});

describe('nothing of the learner is in it', () => {
  test('after answers, whatever was selected', async () => {
    await visit(lessonPath, async (page) => {
      expect(await answerAll(page, 'wrong', { saved: t('item.saved') })).toBe(itemNames.length);
      const items = page.locator('hk-item');
      const shown = await page.locator('.feedback-shown, .item-result, .item-saved, [data-lesson-progress]').allInnerTexts();
      const ofLearner = shown.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length > 0);
      expect(ofLearner.length).toBeGreaterThan(4);
      const record = await page.evaluate(() => Object.entries(localStorage).flat().map(String));
      const places = [page.locator('main'), page.locator('.sl-markdown-content'), ...(await items.all()), ...(await items.locator('fieldset, .options, .options > li, .item-result, .feedback-shown').filter({ visible: true }).all())];
      expect(places.length).toBeGreaterThan(20);
      for (const place of places) {
        await place.scrollIntoViewIfNeeded();
        await select(place);
        const report = await openReport(page);
        const quote = quoteOf(report);
        expect(ofLearner.filter((text) => text.length > 3 && quote.includes(text))).toEqual([]);
        expect(record.filter((text) => text.length > 8 && report.includes(text))).toEqual([]);
        await summaryIn(page).click();
      }
      const sequence = page.locator('hk-item[data-type=sequencing] .sequence');
      await select(sequence.locator('li').first(), sequence.locator('li').nth(1));
      expect(await openReport(page)).not.toContain(t('report.quote'));
    });
  });

  test('on the page of the record', async () => {
    await visit('en/record/', async (page) => {
      await page.locator('.record-page:not([hidden])').waitFor();
      await select(page.locator('.record-page'));
      expect(await openReport(page)).not.toContain(t('report.quote'));
    });
  });
});

test('a page whose text stands in from another language says both languages', async () => {
  await visit('kk/safety/needle-stick/', async (page) => {
    await page.locator('main').evaluate((main) => main.setAttribute('lang', 'ru'));
    expect(await openReport(page)).toContain(': kk, ru\n');
  });
});

test('without a network the words of the disclosure remain, and the page has no fault of its own', async () => {
  await visit(
    lessonPath,
    async (page) => {
      await page.route('**/report.json', (route) => route.abort());
      await summaryIn(page).click();
      await page.waitForTimeout(300);
      expect(await page.locator('.report > p').innerText()).toContain(`/${lessonPath} ${version}`);
      expect(await textIn(page).count()).toBe(0);
      await summaryIn(page).click();
      await page.unrouteAll();
      await openReport(page);
    },
    [/Failed to load resource: net::ERR_FAILED/],
  );
});

test.each([['fa-af', 'dark', 360], ['en', 'light', 1280]] as const)('axe finds nothing in it: %s, %s, %i', async (language, colorScheme, width) => {
  await withPage(browser, { origin: site.origin, context: { viewport: { width, height: 740 }, colorScheme } }, async (page) => {
    await page.goto(lessonUrl(site, language));
    await openReport(page);
    expect(await axeScan(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

test.each(['fa-af', 'ru'] as const)('without a script it says in %s how to report, and names the page', async (language) => {
  await withPage(browser, { origin: site.origin, context: { javaScriptEnabled: false } }, async (page) => {
    await page.goto(lessonUrl(site, language));
    await summaryIn(page).click();
    const words = page.locator('.report > p');
    expect(await words.innerText()).toContain(textsOf(language)('report.how'));
    expect(await words.locator('code').innerText()).toBe(`/${locales[language].key}/safety/needle-stick/ ${version}`);
    expect(await page.locator('.report :is(button, textarea, select)').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.report').isVisible()).toBe(false);
  });
});
