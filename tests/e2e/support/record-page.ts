/**
 * The record page as a learner drives it: the record file down and up, start over, erase.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocaleKey } from '../../../src/domain/locale.ts';
import { expectText, patience, textsOf } from './lesson-page.ts';

/** A record file, as much of it as the journeys look at. */
export interface RecordFile {
  readonly format: string;
  readonly version: number;
  readonly made: string;
  readonly statements: readonly Readonly<{ id: string; verb: string; activity: string; result?: Readonly<{ response?: string; success?: boolean }> }>[];
  readonly checksum: string;
}

/** Opens the record page and waits until it counts the answers it should find. */
export async function openRecordPage(page: Page, site: Readonly<{ url: string }>, language: LocaleKey, answers: number): Promise<void> {
  await page.goto(`${site.url}${language}/record/`);
  await expectKept(page, language, answers);
}

/** Waits until the page counts so many answers. */
export async function expectKept(page: Page, language: LocaleKey, answers: number): Promise<void> {
  const t = textsOf(language);
  await expectText(page.locator('[data-record-count]'), answers > 0 ? t('record.count', { count: answers }) : t('record.empty'));
}

/** What the page last said about a file, a start or an erasure. */
export function resultOf(page: Page): Locator {
  return page.locator('[data-record-result][role=status]');
}

/** Presses a button that hands over the record file, and reads that file's text. */
export async function downloadText(page: Page, button: Locator = page.locator('[data-action="download"]')): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^hamkori-record-\d{4}-\d\d-\d\d\.json$/);
  return readFileSync(await download.path(), 'utf8');
}

/** The same, read as JSON. */
export async function downloadFile(page: Page, button?: Locator): Promise<RecordFile> {
  return JSON.parse(await downloadText(page, button)) as RecordFile;
}

/** Gives the page a file to restore, and waits until it has said something about it. */
export async function restoreText(page: Page, text: string): Promise<void> {
  await resultOf(page).evaluate((element) => {
    element.textContent = '';
  });
  await page.locator('[data-action="restore"]').setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect.poll(() => resultOf(page).textContent(), patience).not.toBe('');
}

/** The question of a dialog that is open. */
export function dialogOf(page: Page, action: 'start-over' | 'erase'): Locator {
  return page.locator(`dialog[data-confirm="${action}"][open]`);
}
