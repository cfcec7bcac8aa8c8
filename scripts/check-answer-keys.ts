/**
 * Checks the built site: no page shows the key of an item outside a closed `details`.
 * Usage: node scripts/check-answer-keys.ts [folder], after a build; `dist` unless said otherwise.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertContent } from '../src/content/assert-content.ts';
import { answerKeySources } from '../src/packaging/answer-key-sources.ts';
import { findExposedKeys } from '../src/packaging/answer-keys.ts';

const dist = process.argv[2] ?? 'dist';
const sources = answerKeySources(assertContent('.', { profile: process.env['HAMKORI_PROFILE'] }));
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
let pagesWithItems = 0;
let exposed = 0;
for (const name of pages) {
  const html = readFileSync(join(dist, name), 'utf8');
  if (sources.some(({ item }) => html.includes(item.id))) pagesWithItems += 1;
  for (const { kind, item, excerpt } of findExposedKeys(html, sources)) {
    exposed += 1;
    console.error(`error: an answer key is in the open (${kind}${item ? ` of ${item}` : ''}): ${excerpt}`);
    console.error(`  where: ${join(dist, name)}\n  mend:  put it inside a closed <details>`);
  }
}
console.log(`answer keys: ${pages.length} pages, ${pagesWithItems} of them with items, ${sources.length} items, ${exposed} exposed`);
if (pagesWithItems === 0) console.error('error: no page with an item was found, so nothing was checked; build the site first');
if (exposed > 0 || pagesWithItems === 0) process.exitCode = 1;
