/**
 * Accessibility scan of a page by axe-core, with findings a person can act on.
 *
 * All rules run, best practices included. A scan that checked nothing is an error, not a pass.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Scans the page and returns one line a finding: rule, help, and the elements. */
export async function axeScan(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page }).analyze();
  if (result.passes.length === 0) throw new Error(`axe checked nothing on ${page.url()}: is the page empty?`);
  return result.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}  ${node.html.slice(0, 160)}`).join('\n')}`,
  );
}
