/** A story that was told on the screen is a gamebook again on paper: in its own order, with its endings. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { giveResponse, rightResponse, wakeItem } from './support/item-answers.ts';
import { serveDist } from './support/site.ts';
import { withPage } from './support/watched-page.ts';

const id = 'safety.needle-stick.jacket';
let site: SiteServer;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveDist(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

test.each(['en', 'fa-af'] as const)('in %s', async (language) => {
  await withPage(browser, { origin: site.origin }, async (page) => {
    await page.goto(`${site.url}${language}/safety/needle-stick/`);
    const item = page.locator(`hk-item[id="${id}"]`);
    const order = () => item.locator('[data-step]').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step')));
    const written = await order();
    await wakeItem(item);
    await giveResponse(item, rightResponse(id));
    await item.locator('.item-saved:not(:empty)').waitFor();
    const told = await order();
    expect(told).not.toEqual(written);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await order()).toEqual(written);
    const endings = item.locator('.story-endings > li');
    expect(await endings.count()).toBe(4);
    for (const ending of await endings.all()) expect(await ending.isVisible()).toBe(true);
    expect(await item.locator('.story-key').isVisible()).toBe(false);
    for (const link of await item.locator('.story-to').all()) expect(await link.isVisible()).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await order()).toEqual(told);
    expect(await item.locator('details').getAttribute('open')).toBeNull();
  });
});
