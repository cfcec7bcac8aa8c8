/** The same site below a path of its own, as a static host or an academy's server may hold it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutTestEnv } from '../../src/packaging/fresh-dist.ts';
import { serveFolder, type SiteServer } from '../../src/packaging/serve-dist.ts';
import { launchBrowser } from './support/browser.ts';
import { answerItem, expectShown, rightResponse } from './support/lesson-page.ts';
import { withPage } from './support/watched-page.ts';

const base = '/academy/course/';
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let site: SiteServer;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hamkori-sub-path-'));
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder], {
    cwd: root,
    stdio: 'ignore',
    env: { ...withoutTestEnv(process.env), ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: base },
  });
  [site, browser] = await Promise.all([serveFolder(folder, { base }), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
  rmSync(folder, { recursive: true });
});

test('chooser, lesson, answers, language, search and record stay below it', async () => {
  await withPage(browser, { origin: site.origin }, async (page) => {
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.url().startsWith(site.origin)) expect(pathname.startsWith(base)).toBe(true);
    });
    page.on('response', (response) => {
      expect([response.url(), response.status()]).toEqual([response.url(), 200]);
    });
    await page.goto(site.url);
    await page.locator('[data-language=kk]').click();
    await page.locator('[data-continue]').click();
    await answerItem(page, 'kk', 'read-figure', rightResponse('read-figure'));
    await page.locator('.language-select summary').click();
    await page.locator('.language-select [data-language=ru]').click();
    await expectShown(page, 'read-figure', rightResponse('read-figure'), 'correct');
    await page.locator('.search-open').click();
    await page.locator('.search-dialog input').fill('укол');
    await page.locator('.search-dialog li a').first().waitFor();
    expect(await page.locator('.search-dialog li a').first().getAttribute('href')).toContain(base);
    await page.goto(`${site.url}ru/record/`);
    await page.locator('[data-record-lessons] a').click();
    await expectShown(page, 'read-figure', rightResponse('read-figure'), 'correct');
  });
});
