/**
 * npm run status:i18n [-- --json]: how far each language has come, per file: segments that are
 * current, outdated, missing or unstamped, and who has reviewed them.
 */
import { readContent } from '../src/content/read-content.ts';
import { summariseStatus, type StatusSummary } from '../src/content/status-summary.ts';
import { translationKeys } from '../src/content/content.ts';
import { segmentStatus } from '../src/content/segment-status.ts';
import { locales } from '../src/domain/locale.ts';

const content = readContent('.', { profile: process.env['HAMKORI_PROFILE'] });
const statuses = translationKeys.map((key) => ({ tag: locales[key].tag, segments: segmentStatus(content, key) }));

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(Object.fromEntries(statuses.map(({ tag, segments }) => [tag, summariseStatus(segments)])), null, 2));
} else {
  for (const { tag, segments } of statuses) {
    console.log(`${tag}: ${inWords(summariseStatus(segments))}`);
    for (const file of new Set(segments.map((segment) => segment.file))) {
      console.log(`  ${file}: ${inWords(summariseStatus(segments.filter((segment) => segment.file === file)))}`);
    }
  }
}
if (statuses.some(({ segments }) => segments.length === 0)) {
  console.error('error: there is no English segment, so no status\n  where: content\n  mend:  run this in the folder that holds content/');
  process.exitCode = 1;
}
for (const { where, what } of content.problems) {
  console.error(`error: ${what}\n  where: ${where}\n  mend:  npm run lint:content says how; until then this status is incomplete`);
  process.exitCode = 1;
}

function inWords({ current, outdated, missing, unstamped, states }: StatusSummary): string {
  const reviews = Object.entries(states).filter(([, count]) => count > 0).map(([state, count]) => `${count} ${state}`);
  return `${current} current, ${outdated} outdated, ${missing} missing, ${unstamped} unstamped${reviews.length > 0 ? `; ${reviews.join(', ')}` : ''}`;
}
