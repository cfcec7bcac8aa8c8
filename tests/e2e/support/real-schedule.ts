/**
 * A random schedule in a real browser: two tabs answer items again and again, reload, switch the
 * language, crash, and the whole browser is killed and started again. Every answer that was
 * called saved must be in the record at the end; the record file is what is compared.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { localeKeys, type LocaleKey } from '../../../src/domain/locale.ts';
import { randomFrom } from '../../faults/random.ts';
import { launchPersistent, type PersistentBrowser } from './browser.ts';

export interface ScheduleResult {
  readonly seed: number;
  /** What was done, for a person who looks for the fault. */
  readonly steps: readonly string[];
  /** `item response` of each answer called saved, as often as it was. */
  readonly acknowledged: readonly string[];
  /** The same of each answer in the record at the end. */
  readonly recorded: readonly string[];
  /** Ids of statements that stand twice in the record. */
  readonly twice: readonly string[];
}

interface Answered {
  readonly verb: string;
  readonly id: string;
  readonly activity: string;
  readonly result?: { readonly response?: string };
}

const choiceItems = ['safety.needle-stick.reason-to-report', 'safety.needle-stick.stick-in-search'] as const;
const options = ['a', 'b', 'c', 'd'] as const;

/** Runs `length` random steps; the same seed does the same as far as a real browser can. */
export async function runRealSchedule(siteUrl: string, seed: number, length: number): Promise<ScheduleResult> {
  const folder = await mkdtemp(join(tmpdir(), 'hamkori-schedule-'));
  const random = randomFrom(seed);
  const steps: string[] = [];
  const acknowledged: string[] = [];
  let browser = await launchPersistent(folder);
  const twoTabs = async (): Promise<[Page, Page]> => [
    await newTab(browser, siteUrl, random.pick(localeKeys)),
    await newTab(browser, siteUrl, random.pick(localeKeys)),
  ];
  try {
    let tabs = await twoTabs();
    for (let step = 0; step < length; step++) {
      const tab = random.pick(tabs);
      const kind = random.pick(['answer', 'answer', 'answer', 'answer', 'reload', 'switch', 'crash', 'kill'] as const);
      steps.push(`${kind} in tab ${String(tabs.indexOf(tab))}`);
      if (kind === 'answer') acknowledged.push(await answer(tab, random.pick(choiceItems), random.pick(options)));
      if (kind === 'reload') await tab.reload();
      if (kind === 'switch') await tab.goto(lessonIn(siteUrl, random.pick(localeKeys)));
      if (kind === 'crash') {
        await crash(tab);
        tabs[tabs.indexOf(tab)] = await newTab(browser, siteUrl, random.pick(localeKeys));
      }
      if (kind === 'kill') {
        await browser.kill();
        browser = await launchPersistent(folder);
        tabs = await twoTabs();
      }
    }
    const statements = await recordFile(await newTab(browser, siteUrl, 'en'), siteUrl);
    const answers = statements.filter(({ verb }) => verb === 'answered');
    return {
      seed,
      steps,
      acknowledged,
      recorded: answers.map(({ activity, result }) => `${activity} ${result?.response ?? ''}`),
      twice: statements.map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index),
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Acknowledged answers that the record lacks; each counts as often as it was given. */
export function lostAnswers({ acknowledged, recorded }: ScheduleResult): readonly string[] {
  const left = [...recorded];
  return acknowledged.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function lessonIn(siteUrl: string, locale: LocaleKey): string {
  return `${siteUrl}${locale}/safety/needle-stick/`;
}

async function newTab(browser: PersistentBrowser, siteUrl: string, locale: LocaleKey): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(lessonIn(siteUrl, locale));
  return page;
}

/** Answers an item, again if it was answered, and returns when the page calls it saved. */
async function answer(page: Page, item: string, option: string): Promise<string> {
  const element = page.locator(`[id="${item}"]`);
  const button = element.locator('button[type=submit]');
  await button.waitFor();
  // A record that is still being read may restore the item between two of these steps.
  for (let attempt = 0; attempt < 5; attempt++) {
    if ((await element.getAttribute('data-grade')) !== null) await button.click();
    const input = element.locator(`.options input[value=${option}]`);
    if (await input.isEnabled()) {
      await input.check();
      break;
    }
  }
  await button.click();
  const saved = await page.evaluate(() => (JSON.parse(document.querySelector('script[data-strings]')?.textContent ?? '{}') as Record<string, string>)['item.saved'] ?? '');
  await element.locator('.item-saved', { hasText: saved }).waitFor();
  return `${item} ${option}`;
}

/** Ends the page's process; the navigation never answers. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function recordFile(page: Page, siteUrl: string): Promise<readonly Answered[]> {
  await page.goto(`${siteUrl}en/record/`);
  await page.locator('[data-record-count]:not(:empty)').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-action=download]').click()]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { statements: readonly Answered[] };
  return file.statements;
}
