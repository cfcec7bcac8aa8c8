/**
 * The scan of axe.ts for many pages: the same rules and findings at a fraction of the time. The
 * script is put into a page once, only findings cross back, and no second page is opened to sum up
 * frames, which no page of the site has.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

// The axe-core that axe.ts runs, not another copy of it.
const script = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/** As much of the result of axe as a finding tells. */
interface AxeResult {
  readonly passes: readonly unknown[];
  readonly violations: readonly Readonly<{ id: string; help: string; nodes: readonly Readonly<{ target: readonly unknown[]; html: string }>[] }>[];
}

/** Scans the page and returns one line a finding: rule, help, and the elements. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error(`${page.url()} has frames, and this scan sees none: use axe.ts.`);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
  const { checked, findings } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResult> } };
    const { passes, violations } = await axe.run(document, { resultTypes: ['violations'] });
    const lines = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, html }) => `    ${target.join(' ')}  ${html.slice(0, 160)}`).join('\n')}`);
    return { checked: passes.length, findings: lines };
  });
  if (checked === 0) throw new Error(`axe checked nothing on ${page.url()}: is the page empty?`);
  return findings;
}
