/**
 * Pages that fail their test by themselves: on a console error or warning, an uncaught error,
 * a violation of the content security policy, or a request to another origin.
 *
 * A fault a test provokes on purpose is named in `expectedFaults`; one that does not come
 * fails as well, so the list can hold nothing out of date.
 */
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What a watched page needs to know. */
export interface WatchOptions {
  /** The site under test, as `http://127.0.0.1:1234`; any other origin is a fault. */
  readonly origin: string;
  /** Faults this test provokes; each must come at least once. */
  readonly expectedFaults?: readonly RegExp[];
  /** Viewport, colour scheme, locale, JavaScript off and the like. */
  readonly context?: BrowserContextOptions;
}

/** Collects faults of all pages of a context, those opened later included. */
export interface FaultWatch {
  readonly faults: readonly string[];
  /** Throws with every fault that was not expected, and every expected one that did not come. */
  assertNone(): void;
}

/** Opens a page in fresh storage, runs the test on it, and fails if the page had a fault. */
export async function withPage(browser: Browser, options: WatchOptions, test: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options.context ?? {});
  try {
    const watch = await watchContext(context, options);
    const page = await context.newPage();
    await test(page).catch((error: unknown) => {
      if (watch.faults.length === 0) throw error;
      throw new Error(`${String(error)}\nThe page had said before:\n${watch.faults.join('\n')}`, { cause: error });
    });
    await settle(page);
    watch.assertNone();
  } finally {
    await context.close();
  }
}

/** Starts watching a context made elsewhere, such as one with a user folder. */
export async function watchContext(context: BrowserContext, options: WatchOptions): Promise<FaultWatch> {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) faults.push(`console.${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    faults.push(`page error: ${error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const inside = ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!inside && url.origin !== options.origin) faults.push(`request to another origin: ${request.url()}`);
  });
  await context.exposeBinding('reportCspViolation', ({ page }, violation: string) => {
    faults.push(`CSP violation: ${violation} (${page.url()})`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const page = window as unknown as { reportCspViolation(text: string): void };
      page.reportCspViolation(`${event.effectiveDirective} blocked ${event.blockedURI}`);
    });
  });
  return { faults, assertNone: () => { assertFaults(faults, options.expectedFaults ?? []); } };
}

/** Throws unless the faults are exactly those expected; each pattern may match many. */
export function assertFaults(faults: readonly string[], expected: readonly RegExp[]): void {
  const lines = [
    ...faults.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
    ...expected.filter((pattern) => !faults.some((fault) => pattern.test(fault))).map((pattern) => `expected and not seen: ${String(pattern)}`),
  ];
  if (lines.length > 0) throw new Error(`The page had ${String(lines.length)} fault(s):\n${lines.map((line) => `  - ${line}`).join('\n')}`);
}

/** Gives faults on their way the time to arrive. It waits here: a page without JavaScript has no timers. */
async function settle(page: Page): Promise<void> {
  if (page.isClosed()) return;
  await setTimeout(50);
  await page.title();
}
