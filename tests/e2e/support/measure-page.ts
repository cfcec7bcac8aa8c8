/**
 * Measures what a lesson costs a reader: bytes over the network (headers included, as Chromium
 * counts them) and the longest task at four-fold CPU slowdown. Budgets: design section 7.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { LocaleKey } from '../../../src/domain/locale.ts';

/** What the first visit to a page costs; sizes in bytes. */
export interface FirstLoad {
  readonly bytes: number;
  readonly requests: number;
  /** Addresses of the scripts asked for, sorted: what comes later can only be asked for by them. */
  readonly scripts: readonly string[];
}

/** What a lesson costs until its first answer is kept. */
export interface LessonCost {
  readonly firstLoad: FirstLoad;
  /** The same some seconds later, with nothing touched. */
  readonly untouched: FirstLoad;
  /** What the first answer fetches more. */
  readonly firstAnswerBytes: number;
}

export const budgets = { firstLoadBytes: 40_000, firstAnswerBytes: 30_000, longestTaskMs: 100 } as const;

/** The lesson of the first answer and of the longest task. */
export const measuredLesson = 'safety/needle-stick/';

const phone = { viewport: { width: 390, height: 844 } };
const untouchedMs = 5000;

/** Opens a page in fresh storage and waits until the network rests. */
export async function measureFirstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  return onFreshPage(browser, (page, traffic) => loadAndRest(page, traffic, url));
}

/** Opens the lesson in fresh storage, leaves it untouched for five seconds, then answers once. */
export async function measureLesson(browser: Browser, siteUrl: string, locale: LocaleKey): Promise<LessonCost> {
  return onFreshPage(browser, async (page, traffic) => {
    const firstLoad = await loadAndRest(page, traffic, `${siteUrl}${locale}/${measuredLesson}`);
    await page.waitForTimeout(untouchedMs);
    const untouched = traffic();
    await answerOnce(page);
    return { firstLoad, untouched, firstAnswerBytes: traffic().bytes - untouched.bytes };
  });
}

async function onFreshPage<T>(browser: Browser, measure: (page: Page, traffic: () => FirstLoad) => Promise<T>): Promise<T> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    return await measure(page, await countTraffic(await context.newCDPSession(page)));
  } finally {
    await context.close();
  }
}

/** `networkidle` is half a second without a request. */
async function loadAndRest(page: Page, traffic: () => FirstLoad, url: string): Promise<FirstLoad> {
  await page.goto(url, { waitUntil: 'networkidle' });
  return traffic();
}

async function countTraffic(session: CDPSession): Promise<() => FirstLoad> {
  const traffic = { bytes: 0, requests: 0 };
  const scripts: string[] = [];
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('.js')) scripts.push(pathname);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    // Pictures inside the style sheet come as data and cost no request.
    if (encodedDataLength > 0) traffic.requests += 1;
  });
  return () => ({ ...traffic, scripts: [...scripts].sort() });
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
  for (let visit = 0; visit < visits; visit++) longest.push(await longestTask(browser, `${siteUrl}${locale}/${measuredLesson}`));
  return longest.sort((a, b) => a - b)[Math.floor(visits / 2)] ?? 0;
}

async function longestTask(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(phone);
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
