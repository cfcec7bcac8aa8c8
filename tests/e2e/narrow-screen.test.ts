/** The narrowest phones: nothing in the header lies on something else, and no page scrolls sideways. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localeKeys } from '../../src/domain/locale.ts';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const inHeader = ['.site-title-link', '.search-open', '.language-select', '.menu-button'];

let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

test.each(localeKeys.flatMap((locale) => [320, 360].map((width) => [locale, width] as const)))('%s at %i pixels', async (locale, width) => {
  await withPage(browser, { origin: site.origin, context: { viewport: { width, height: 640 } } }, async (page) => {
    for (const path of ['', 'safety/needle-stick/', 'record/', 'privacy/', '404/']) {
      await page.goto(`${site.url}${locale}/${path}`);
      await page.locator('.menu-button').waitFor();
      const boxes = await page.evaluate(
        (selectors) =>
          selectors
            .map((selector) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect())
            .map(({ left, right }) => ({ left, right }))
            .sort((a, b) => a.left - b.left),
        inHeader,
      );
      const overlaps = boxes.filter((box, index) => box.left < (boxes[index - 1]?.right ?? 0) || box.right <= box.left);
      expect([path, overlaps]).toEqual([path, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
