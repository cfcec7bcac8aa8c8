/**
 * `npm run bench`: the figures of design section 7 as tables and as JSON. Builds the site; measures
 * in Chromium on this machine, one lesson after the other in each language.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { localeKeys, type LocaleKey } from '../src/domain/locale.ts';
import { launchBrowser } from '../tests/e2e/support/browser.ts';
import { courseLessons } from '../tests/e2e/support/course-file.ts';
import { budgets, measuredLesson, measureFirstLoad, measureLesson, measureLongestTaskMs } from '../tests/e2e/support/measure-page.ts';
import { distFolder, serveDist } from '../tests/e2e/support/site.ts';

const started = performance.now();
execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
const buildSeconds = Math.round((performance.now() - started) / 100) / 10;
if (!existsSync(distFolder)) throw new Error('The build left no dist folder. Run npm run build and read what it says.');

const site = await serveDist();
const browser = await launchBrowser();
const visits = 5;
const loads: Readonly<{ lesson: string; locale: LocaleKey; bytes: number; requests: number }>[] = [];
const answers: Readonly<{ locale: LocaleKey; firstAnswerBytes: number; longestTaskMs: number }>[] = [];
try {
  for (const locale of localeKeys) {
    for (const { id: lesson, path } of courseLessons) {
      const { bytes, requests } = await measureFirstLoad(browser, `${site.url}${locale}/${path}`);
      loads.push({ lesson, locale, bytes, requests });
    }
    const { firstAnswerBytes } = await measureLesson(browser, site.url, locale);
    answers.push({ locale, firstAnswerBytes, longestTaskMs: await measureLongestTaskMs(browser, site.url, locale, visits) });
  }
} finally {
  await Promise.all([browser.close(), site.close()]);
}

console.log(`Chromium ${browser.version()}, ${String(cpus().length)} processors, Node ${process.version}; sizes in bytes over the network, longest task the median of ${String(visits)} visits`);
console.log('First load of each lesson');
console.table(loads);
console.log(`Until the first answer to ${measuredLesson} is kept`);
console.table(answers);
console.log('budgets', budgets, `build ${String(buildSeconds)} s`);
console.log(JSON.stringify({ chromium: browser.version(), buildSeconds, budgets, loads, answers }));
const over = [
  ...loads.filter(({ bytes }) => bytes > budgets.firstLoadBytes).map(({ lesson, locale }) => `${lesson} in ${locale}`),
  ...answers.filter((cost) => cost.firstAnswerBytes > budgets.firstAnswerBytes || cost.longestTaskMs > budgets.longestTaskMs).map(({ locale }) => `the first answer in ${locale}`),
];
if (over.length > 0) {
  console.error(`Over budget: ${over.join(', ')}`);
  process.exitCode = 1;
}
