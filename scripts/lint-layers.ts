/**
 * `npm run lint:layers`: imports of src go in the direction of the map in src/README.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem } from '../src/content/content-problem.ts';
import { checkLayers } from '../src/packaging/layers.ts';

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name))
  .map((name) => ({ path: `src/${name.replaceAll('\\', '/')}`, text: readFileSync(join(root, 'src', name), 'utf8') }));
const problems = checkLayers(files);

for (const problem of problems) console.error(`${describeProblem(problem)}\n`);
console.log(`lint:layers: ${String(files.length)} files checked, ${String(problems.length)} wrong imports`);
// A check that found nothing to check has not passed.
process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0;
