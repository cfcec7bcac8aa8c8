/**
 * Text size, line spacing and colours: reached by keyboard and by touch, kept on the device, there before
 * anything is drawn, and never so large that something is cut on the narrowest phone.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { axeScan } from './support/axe.ts';
import { breakages } from './support/broken-browser.ts';
import { launchBrowser } from './support/browser.ts';
import { expectFocus, pressKey, tabTo } from './support/keyboard.ts';
import { lessonUrl } from './support/lesson-page.ts';
import { serveDist } from './support/site.ts';
import { withPage, watchContext } from './support/watched-page.ts';

const key = 'hamkori.reading';
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };
const smallest: BrowserContextOptions = { viewport: { width: 320, height: 640 } };

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const open = (context: BrowserContextOptions, test: (page: Page) => Promise<void>, expectedFaults: readonly RegExp[] = []) =>
  withPage(browser, { origin: site.origin, context, expectedFaults }, test);
const sizeIn = (page: Page) => page.locator('.reading select').nth(0);
const menuSizeIn = (page: Page) => page.locator('.reading-menu select').first();
const themeIn = (page: Page) => page.locator('.reading-menu select').nth(2);
const shade = (page: Page) => page.evaluate(() => Math.sign(getComputedStyle(document.body).backgroundColor.match(/\d+/g)!.map(Number).reduce((sum, one) => sum + one, 0) - 382) > 0 ? 'light' : 'dark');
const textPixels = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.sl-markdown-content > p')!).fontSize));
const linePixels = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.sl-markdown-content > p')!).lineHeight));
const kept = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const keep = (page: Page, value: string) => page.addInitScript(([name, text]) => localStorage.setItem(name, text), [key, value] as const);

test('by keyboard: the menu opens, the choice takes effect, stays after a reload, and Escape gives the focus back', async () => {
  await open(desk, async (page) => {
    await page.goto(lessonUrl(site, 'en'));
    const before = { text: await textPixels(page), line: await linePixels(page) };
    const button = page.locator('.reading-menu > summary');
    await tabTo(page, button);
    await pressKey(page, 'Enter');
    await pressKey(page, 'Tab');
    await expectFocus(page, menuSizeIn(page));
    await pressKey(page, 'ArrowDown');
    await pressKey(page, 'ArrowDown');
    await pressKey(page, 'Tab');
    await pressKey(page, 'ArrowDown');
    expect([await textPixels(page), await kept(page)]).toEqual([before.text * 1.5, 'largest wide']);
    expect(await linePixels(page)).toBeGreaterThan(before.line * 1.5 * 1.2);
    await pressKey(page, 'Escape');
    await expectFocus(page, button);
    expect(await page.locator('.reading-menu[open]').count()).toBe(0);
    await page.reload();
    expect([await textPixels(page), await menuSizeIn(page).inputValue()]).toEqual([before.text * 1.5, 'largest']);
  });
});

test('colours: as the system has them until the reader chooses, then as chosen, on every page and after a reload', async () => {
  await open({ ...desk, colorScheme: 'dark' }, async (page) => {
    await page.goto(lessonUrl(site, 'ru'));
    expect([await shade(page), await themeIn(page).inputValue()]).toEqual(['dark', '']);
    await page.locator('.reading-menu > summary').click();
    await themeIn(page).selectOption('light');
    expect([await shade(page), await kept(page)]).toEqual(['light', 'light']);
    await page.reload();
    expect([await shade(page), await themeIn(page).inputValue()]).toEqual(['light', 'light']);
    await page.goto(site.url);
    expect(await shade(page)).toBe('light');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${site.url}fa-af/record/`);
    await page.locator('.reading-menu > summary').click();
    await themeIn(page).selectOption('dark');
    expect(await shade(page)).toBe('dark');
    await page.emulateMedia({ media: 'print' });
    expect(await shade(page)).toBe('light');
    await page.emulateMedia({ media: 'screen' });
    await themeIn(page).selectOption('');
    expect([await shade(page), await kept(page)]).toEqual(['light', '']);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => shade(page)).toBe('dark');
  });
});

test('a menu of the header closes when the reader turns to something else', async () => {
  await open(desk, async (page) => {
    await page.goto(lessonUrl(site, 'fa-af'));
    for (const menu of ['.reading-menu', '.language-select']) {
      await page.locator(`${menu} > summary`).click();
      await page.locator(`${menu}[open]`).waitFor();
      await page.locator('h1').click();
      expect(await page.locator(`${menu}[open]`).count()).toBe(0);
    }
  });
});

test('on a phone: it stands in the menu, holds for every page and language, and normal is normal again', async () => {
  await open(phone, async (page) => {
    await page.goto(lessonUrl(site, 'tg'));
    const before = await textPixels(page);
    await page.locator('.menu-button').tap();
    const size = page.locator('#site-menu .reading select').first();
    await size.selectOption('larger');
    expect(await textPixels(page)).toBe(before * 1.25);
    await page.goto(`${site.url}ru/accessibility/`);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
    await page.goto(site.url);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
    await page.goto(lessonUrl(site, 'tg'));
    await page.locator('.menu-button').tap();
    await size.selectOption('');
    expect([await textPixels(page), await kept(page)]).toEqual([before, '']);
  });
});

test('the choice stands before the first paint, and without the scripts of the page', async () => {
  await open(desk, async (page) => {
    await keep(page, 'largest');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body')) return;
        Object.assign(window, { atBody: document.documentElement.dataset['reading'] });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(lessonUrl(site, 'kk'));
    expect(await page.evaluate(() => (window as unknown as { atBody?: string }).atBody)).toBe('largest');
    expect(await textPixels(page)).toBe(24);
  }, [/Failed to load resource: net::ERR_FAILED/]);
});

test.each(['huge', '{"v":7,"size":150}', 'larger-than-life wide?', ''])('what cannot be read (%j) means normal, and is left alone until the reader chooses', async (value) => {
  await open(desk, async (page) => {
    await page.goto(`${site.url}en/`);
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, value] as const);
    await page.goto(lessonUrl(site, 'en'));
    expect([await textPixels(page), await sizeIn(page).inputValue(), await kept(page)]).toEqual([16, '', value]);
    await page.locator('.reading-menu > summary').click();
    await menuSizeIn(page).selectOption('larger');
    expect([await textPixels(page), await kept(page)]).toEqual([20, 'larger']);
  });
});

test('where storage is forbidden it holds for this view of the page', async () => {
  await open(desk, async (page) => {
    await breakages(['forbidden'])(page.context());
    await page.goto(lessonUrl(site, 'ru'));
    await page.locator('.reading-menu > summary').click();
    await menuSizeIn(page).selectOption('largest');
    expect(await textPixels(page)).toBe(24);
    await page.reload();
    expect([await textPixels(page), await menuSizeIn(page).inputValue()]).toEqual([16, '']);
  });
});

test('another tab follows', async () => {
  const context = await browser.newContext(desk);
  const watch = await watchContext(context, { origin: site.origin });
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(lessonUrl(site, 'en'));
  await other.goto(lessonUrl(site, 'kk'));
  await one.locator('.reading-menu > summary').click();
  await menuSizeIn(one).selectOption('larger');
  await expect.poll(() => textPixels(other)).toBe(20);
  expect(await sizeIn(other).inputValue()).toBe('larger');
  watch.assertNone();
  await context.close();
});

test('paper stays as it is', async () => {
  await open(desk, async (page) => {
    await page.goto(lessonUrl(site, 'en'));
    await page.emulateMedia({ media: 'print' });
    const before = [await textPixels(page), await linePixels(page)];
    await page.evaluate(() => document.documentElement.setAttribute('data-reading', 'largest wide'));
    expect([await textPixels(page), await linePixels(page)]).toEqual(before);
  });
});

test('the font size of the browser is the base of it', async () => {
  await open(desk, async (page) => {
    await keep(page, 'largest');
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 20 } });
    await page.goto(lessonUrl(site, 'en'));
    expect(await textPixels(page)).toBe(30);
    for (const part of ['.site-title-link', '.item label', 'nav .sidebar-list a', '.page-footer .colophon']) {
      expect([part, await page.locator(part).first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize) >= 26)]).toEqual([part, true]);
    }
  });
});

test.each([['fa-af', 'dark', desk], ['kk', 'light', phone]] as const)('axe finds nothing in the menu and the largest text: %s, %s', async (language, colorScheme, context) => {
  await open({ ...context, colorScheme }, async (page) => {
    await keep(page, 'largest wide');
    await page.goto(lessonUrl(site, language));
    await page.locator(context === desk ? '.reading-menu > summary' : '.menu-button').click();
    await page.locator('.reading select:visible').first().waitFor();
    expect(await axeScan(page)).toEqual([]);
  });
});

test('without a script there is no dead control', async () => {
  await open({ ...phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(lessonUrl(site, 'ru'));
    expect([await page.locator('.reading select').count(), await page.locator('.reading select:visible, .reading-menu:visible').count()]).toEqual([6, 0]);
  });
});

describe.each(['fa-af', 'kk', 'ru'] as const)('the largest text at 320 pixels in %s', (language) => {
  test.each(['safety/needle-stick/', '', 'record/', 'accessibility/'])('no sideways scrolling and nothing cut: /%s', async (path) => {
    await open(smallest, async (page) => {
      await keep(page, 'largest wide');
      await page.goto(`${site.url}${language}/${path}`);
      await page.locator('.menu-button').waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
      });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await page.evaluate(cutTexts)).toEqual([]);
    });
  });
});

/** Runs in the page: texts that reach beyond the screen or beyond a box that hides the rest. */
function cutTexts(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest('script, style, noscript, template, option, .sr-only, nav')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const hiding = [...ancestors(element)].filter((one) => getComputedStyle(one).overflowX !== 'visible').map((one) => one.getBoundingClientRect());
      const isCut = [new DOMRect(0, 0, innerWidth, 0), ...hiding].some(({ left, right }) => box.width > 0 && (box.left < left - 1 || box.right > right + 1));
      if (isCut && box.width > 1) cut.push(`${element.tagName}.${element.className}: ${node.textContent.trim().slice(0, 40)}`);
    }
  }
  return cut;

  function* ancestors(from: Element): Iterable<Element> {
    for (let one: Element | null = from; one && one !== document.body; one = one.parentElement) yield one;
  }
}
