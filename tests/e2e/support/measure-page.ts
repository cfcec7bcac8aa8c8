/**
 * Measures what a lesson costs a reader: bytes over the network (headers included, as Chromium
 * counts them) and the longest task at four-fold CPU slowdown. Budgets: design section 7.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { LocaleKey } from '../../../src/domain/locale.ts';

/** One row of the table `npm run bench` prints; sizes in bytes, times in milliseconds. */
export interface LessonCost {
  readonly locale: LocaleKey;
  readonly firstLoadBytes: number;
  readonly requests: number;
  /** What the first answer fetches more. */
  readonly firstAnswerBytes: number;
}

export const budgets = { firstLoadBytes: 40_000, firstAnswerBytes: 30_000, longestTaskMs: 100 } as const;

const lesson = 'safety/needle-stick/';
const quietMs = 5000;

/** Opens the lesson in fresh storage, waits five seconds without touching it, then answers once. */
export async function measureLesson(browser: Browser, siteUrl: string, locale: LocaleKey): Promise<LessonCost> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const traffic = await countTraffic(await context.newCDPSession(page));
    await page.goto(`${siteUrl}${locale}/${lesson}`);
    await page.waitForTimeout(quietMs);
    const first = { bytes: traffic.bytes, requests: traffic.requests };
    await answerOnce(page);
    return {
      locale,
      firstLoadBytes: first.bytes,
      requests: first.requests,
      firstAnswerBytes: traffic.bytes - first.bytes,
    };
  } finally {
    await context.close();
  }
}

async function countTraffic(session: CDPSession): Promise<{ bytes: number; requests: number }> {
  const traffic = { bytes: 0, requests: 0 };
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    // Pictures inside the style sheet come as data and cost no request.
    if (encodedDataLength > 0) traffic.requests += 1;
  });
  return traffic;
}

async function answerOnce(page: Page): Promise<void> {
  const item = page.locator('hk-item[data-type=numeric]').first();
  await item.locator('input').fill('23');
  await item.locator('button[type=submit]').click();
  await item.locator('.item-saved:not(:empty)').waitFor();
  await page.waitForTimeout(500);
}

/**
 * The longest task from the first byte to a saved answer, on a CPU four times slower: the median
 * of several visits, because on a shared machine a single one can be twice as long.
 */
export async function measureLongestTaskMs(browser: Browser, siteUrl: string, locale: LocaleKey, visits: number): Promise<number> {
  const longest: number[] = [];
  for (let visit = 0; visit < visits; visit++) longest.push(await longestTask(browser, `${siteUrl}${locale}/${lesson}`));
  return longest.sort((a, b) => a - b)[Math.floor(visits / 2)] ?? 0;
}

async function longestTask(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(() => {
      const longest = { ms: 0 };
      Object.assign(window, { longest });
      new PerformanceObserver((list) => {
        for (const task of list.getEntries()) longest.ms = Math.max(longest.ms, task.duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(url);
    await page.waitForTimeout(1000);
    await answerOnce(page);
    return await page.evaluate(() => (window as unknown as { longest: { ms: number } }).longest.ms);
  } finally {
    await context.close();
  }
}
