/**
 * One power cut: a browser with a profile of its own answers items of the lesson, and every
 * process of it is killed some seconds after the last answer was called saved. What the next
 * start shows is compared with what the learner had been told.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fillIn } from './answering.ts';
import { launchPersistent } from './browser.ts';

export interface PowerCut {
  /** Seconds between "saved" and the kill. */
  readonly delaySeconds: number;
  /** Items that were called saved before the kill. */
  readonly acknowledged: readonly string[];
  /** Items that the next start showed as answered. */
  readonly restored: readonly string[];
}

/** Answers `count` items of the lesson in one language, kills the browser, and looks in another. */
export async function cutPower(siteUrl: string, count: number, delaySeconds: number): Promise<PowerCut> {
  const folder = await mkdtemp(join(tmpdir(), 'hamkori-power-cut-'));
  try {
    const before = await launchPersistent(folder);
    const page = await before.context.newPage();
    await page.goto(`${siteUrl}fa-af/safety/needle-stick/`);
    const acknowledged: string[] = [];
    for (const item of (await page.locator('hk-item').all()).slice(0, count)) {
      const id = (await item.getAttribute('id')) ?? '';
      await fillIn(item, 'right');
      // A story has no button: its last decision is its answer.
      if ((await item.getAttribute('data-type')) !== 'branching') await item.locator('button[type=submit]').click();
      await waitUntilSaved(page, id);
      acknowledged.push(id);
    }
    await new Promise((resolve) => setTimeout(resolve, delaySeconds * 1000));
    await before.kill();

    const after = await launchPersistent(folder);
    const restored = await restoredItems(await after.context.newPage(), `${siteUrl}ru/safety/needle-stick/`, acknowledged.length);
    await after.close();
    return { delaySeconds, acknowledged, restored };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** «Saved» in Dari; «kept» would be another text, and would not be enough here. */
async function waitUntilSaved(page: Page, id: string): Promise<void> {
  const saved = await page.evaluate(() => (JSON.parse(document.querySelector('script[data-strings]')?.textContent ?? '{}') as Record<string, string>)['item.saved']);
  if (!saved) throw new Error('The page has no string item.saved');
  await page.locator(`[id="${id}"] .item-saved`, { hasText: saved }).waitFor();
}

async function restoredItems(page: Page, url: string, expected: number): Promise<string[]> {
  await page.goto(url);
  try {
    await page.waitForFunction((count) => document.querySelectorAll('hk-item[data-grade]').length >= count, expected, { timeout: 10_000 });
  } catch {
    // Fewer came back: the comparison in the test says which.
  }
  return page.locator('hk-item[data-grade]').evaluateAll((items) => items.map((item) => item.id));
}
