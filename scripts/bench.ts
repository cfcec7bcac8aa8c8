/**
 * `npm run bench`: the figures of design section 7 as a table and as JSON. Needs a built site;
 * measures in Chromium on this machine, one language after the other.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { localeKeys } from '../src/domain/locale.ts';
import { launchBrowser } from '../tests/e2e/support/browser.ts';
import { budgets, measureLesson, measureLongestTaskMs, type LessonCost } from '../tests/e2e/support/measure-page.ts';
import { distFolder, serveDist } from '../tests/e2e/support/site.ts';

const started = performance.now();
execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
const buildSeconds = Math.round((performance.now() - started) / 100) / 10;
if (!existsSync(distFolder)) throw new Error('The build left no dist folder. Run npm run build and read what it says.');

const site = await serveDist();
const browser = await launchBrowser();
const visits = 5;
const lessons: (LessonCost & { readonly longestTaskMs: number })[] = [];
try {
  for (const locale of localeKeys) {
    const cost = await measureLesson(browser, site.url, locale);
    lessons.push({ ...cost, longestTaskMs: await measureLongestTaskMs(browser, site.url, locale, visits) });
  }
} finally {
  await Promise.all([browser.close(), site.close()]);
}

console.log(`Chromium ${browser.version()}, ${String(cpus().length)} processors, Node ${process.version}; sizes in bytes over the network, longest task the median of ${String(visits)} visits`);
console.table(lessons);
console.log('budgets', budgets, `build ${String(buildSeconds)} s`);
console.log(JSON.stringify({ chromium: browser.version(), buildSeconds, budgets, lessons }));
const over = lessons.filter(
  (cost) => cost.firstLoadBytes > budgets.firstLoadBytes || cost.firstAnswerBytes > budgets.firstAnswerBytes || cost.longestTaskMs > budgets.longestTaskMs,
);
if (over.length > 0) {
  console.error(`Over budget: ${over.map(({ locale }) => locale).join(', ')}`);
  process.exitCode = 1;
}
