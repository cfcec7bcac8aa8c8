/**
 * `npm run new:decision -- "Title"`: the next numbered file in src/decisions.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDecision } from '../src/packaging/decision-file.ts';

const folder = join(import.meta.dirname, '../src/decisions');
mkdirSync(folder, { recursive: true });
try {
  const { name, text } = makeDecision(process.argv.slice(2).join(' '), readdirSync(folder));
  writeFileSync(join(folder, name), text, { flag: 'wx' });
  console.log(`Wrote src/decisions/${name}. Answer its five headings; \`npm run lint:links\` proves its links.`);
} catch (error) {
  // The message says what to do; the stack of this script would hide it.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
