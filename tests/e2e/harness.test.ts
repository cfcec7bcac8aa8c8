/**
 * The browser harness itself: every kind of fault it promises to catch is provoked once.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCsp } from '../../src/packaging/csp.ts';
import { serveFolder, type SiteServer } from '../../src/packaging/serve-dist.ts';
import { axeScan } from './support/axe.ts';
import { launchBrowser, launchPersistent } from './support/browser.ts';
import { assertFaults, watchContext, withPage } from './support/watched-page.ts';

let folder: string;
let site: SiteServer;
let other: SiteServer;

const page = (body: string, head = '') =>
  `<!doctype html><html lang="fa-AF" dir="rtl"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>آزمون</title>${head}</head><body><main><h1>حفاظت</h1>${body}</main></body></html>`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'harness-'));
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other/a.js'), 'window.loaded = true;');
  other = await serveFolder(join(folder, 'other'));
  for (const [name, html] of Object.entries({
    clean: page('<p id="text">کارمندان پولیس می‌توانند خود را محافظت کنند. ۱۵ حوت ۱۴۰۲</p>'),
    warning: page('<script>console.warn("careful")</script>'),
    error: page('<script>console.error("broken")</script>'),
    uncaught: page('<script>setTimeout(() => { throw new Error("uncaught"); })</script>'),
    rejection: page('<script>Promise.reject(new Error("rejected"))</script>'),
    late: page('<script>setTimeout(() => console.warn("late"), 20)</script>'),
    origin: page(`<img alt="" src="${other.origin}/a.js">`),
    name: page('<script>fetch("https://example.org/a").catch(() => 0)</script>'),
    missing: page('<img alt="" src="/none.png">'),
    popup: page('<a id="open" href="/warning.html" target="_blank">x</a>'),
    unlabelled: page('<input>'),
  })) {
    writeFileSync(join(folder, `${name}.html`), html);
  }
  writeFileSync(join(folder, 'policy.html'), withCsp(page('<script>a=1</script>')).html.replace('a=1', 'a=2'));
  site = await serveFolder(folder);
});
afterAll(async () => {
  await Promise.all([site.close(), other.close()]);
  rmSync(folder, { recursive: true });
});

describe.each(['current', '109'] as const)('Chromium %s', (version) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser({ version });
  });
  afterAll(async () => {
    await browser.close();
  });
  const visit = async (name: string, act?: (page: Page) => Promise<unknown>, expectedFaults: readonly RegExp[] = []) =>
    withPage(browser, { origin: site.origin, expectedFaults }, async (page) => {
      await page.goto(`${site.origin}/${name}.html`);
      await act?.(page);
    });

  test('is the version asked for', () => {
    expect(browser.version()).toMatch(version === '109' ? /^109\./ : /^1[3-9]\d\./);
  });

  test('shows a Dari page without a fault', async () => {
    await visit('clean', async (page) => {
      expect(await page.locator('#text').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
      expect((await page.screenshot()).byteLength).toBeGreaterThan(1000);
    });
  });

  test.each([
    ['warning', /console\.warning: careful/],
    ['error', /console\.error: broken/],
    ['uncaught', /page error: uncaught/],
    ['rejection', /page error: rejected/],
    ['late', /console\.warning: late/],
    ['origin', /request to another origin: http:\/\/127/],
    ['name', /request to another origin: https:\/\/example\.org/],
    ['missing', /console\.error: Failed to load resource/],
    ['policy', /CSP violation: script-src-elem blocked inline/],
  ])('fails a test whose page has the fault: %s', async (name, fault) => {
    await expect(visit(name)).rejects.toThrow(fault);
  });

  test('fails a test whose second page has a fault', async () => {
    await expect(
      visit('popup', async (page) => {
        const [opened] = await Promise.all([page.context().waitForEvent('page'), page.click('#open')]);
        await opened.waitForLoadState();
      }),
    ).rejects.toThrow('careful');
  });

  test('lets a test provoke the fault it names, and only that', async () => {
    await expect(visit('warning', undefined, [/careful/])).resolves.toBeUndefined();
    await expect(visit('warning', undefined, [/other/])).rejects.toThrow('careful');
    await expect(visit('clean', undefined, [/careful/])).rejects.toThrow('expected and not seen');
  });

  test('scans accessibility and names what is wrong', async () => {
    await visit('clean', async (page) => {
      expect(await axeScan(page)).toEqual([]);
    });
    await visit('unlabelled', async (page) => {
      expect(await axeScan(page)).toEqual([expect.stringMatching(/^label: [\s\S]*<input>/)]);
    });
  });

  test('keeps storage through an orderly end', async () => {
    const userFolder = join(folder, `user-${version}`);
    const first = await launchPersistent(userFolder, { version });
    const page = await first.context.newPage();
    await page.goto(`${site.origin}/clean.html`);
    await page.evaluate(() => {
      localStorage.setItem('kept', 'yes');
    });
    await first.close();
    const second = await launchPersistent(userFolder, { version });
    const watch = await watchContext(second.context, { origin: site.origin });
    const again = await second.context.newPage();
    await again.goto(`${site.origin}/clean.html`);
    expect(await again.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
    watch.assertNone();
    await second.close();
  });

  test('leaves no process behind when killed', async () => {
    const userFolder = join(folder, `killed-${version}`);
    const browser = await launchPersistent(userFolder, { version });
    const page = await browser.context.newPage();
    await page.goto(`${site.origin}/clean.html`);
    expect(processesOf(browser.pid).length).toBeGreaterThan(1);
    await browser.kill();
    await expect.poll(() => processesOf(browser.pid)).toEqual([]);
  });
});

test('an expected fault that did not come is a fault', () => {
  expect(() => {
    assertFaults([], [/x/]);
  }).toThrow('expected and not seen: /x/');
  expect(() => {
    assertFaults(['x 1', 'x 2'], [/x/]);
  }).not.toThrow();
});

/** Living processes of a process group, by the kernel's list (proc_pid_stat: state, parent, group). */
function processesOf(group: number): readonly string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const [state, , ownGroup] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return ownGroup === String(group) && state !== 'Z';
    } catch {
      // The process ended between the listing and the reading.
      return false;
    }
  });
}
