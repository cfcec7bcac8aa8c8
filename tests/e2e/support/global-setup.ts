/**
 * Before the browser tests: the site is built if it is not, and both browsers are unpacked
 * once, so that no test's time is spent on either.
 */
import { join } from 'node:path';
import { buildIfNeeded } from '../../../src/packaging/fresh-dist.ts';
import { findChromium } from './chromium.ts';

/** Called by vitest once a run. */
export async function setup(): Promise<void> {
  await buildIfNeeded(join(import.meta.dirname, '../../..'));
  await findChromium('current');
  await findChromium('109');
}
