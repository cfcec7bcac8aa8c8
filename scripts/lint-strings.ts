/**
 * `npm run lint:strings`: the interface strings of content/i18n, in all languages and against src.
 * The rules are in src/content/string-rules.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem } from '../src/content/content-problem.ts';
import { factsSchema } from '../src/content/schemas.ts';
import { checkStrings } from '../src/content/string-rules.ts';
import type { DynamicKeys } from '../src/content/string-rules.ts';
import { problemCodes } from '../src/domain/problem.ts';
import { readContextNotes, readStrings } from '../src/i18n/read-strings.ts';
import type { Strings } from '../src/i18n/strings.ts';

const dynamic: readonly DynamicKeys[] = [
  { prefix: 'problem.', endings: problemCodes, reason: 'a problem is a value with a code; each code has its text' },
  { prefix: 'lesson.status.', endings: factsSchema.element.shape.status.options, reason: 'each state of a fact has its text' },
  { prefix: 'national.', endings: ['carrying-syringes', 'exposure-register', 'spit-bite-law', 'wound-care'].map((id) => `${id}.title`), reason: 'each national box has its title' },
  ...['item.', 'story.'].map((prefix) => ({ prefix, endings: ['correct', 'incorrect'], reason: 'the two grades of an answered item' })),
];

const root = join(import.meta.dirname, '..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:ts|astro)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ path: `src/${name}`, text: readFileSync(join(root, 'src', name), 'utf8') }));

const { problems, keys, texts } = checkStrings({
  strings: readStrings(root),
  context: readContextNotes(root),
  starlight: await starlightStrings(),
  sources,
  dynamic,
});

for (const problem of problems) console.error(`${describeProblem(problem)}\n`);
console.log(`lint:strings: ${keys} keys, ${texts} texts and ${sources.length} sources checked, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Starlight exports its strings to nobody, so they are taken from the built file of the package. */
async function starlightStrings(): Promise<Strings> {
  const file = new URL('./translations/en.js', import.meta.resolve('@astrojs/starlight'));
  const { default: strings } = (await import(file.href)) as { default: Strings };
  return strings;
}
