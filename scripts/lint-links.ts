/**
 * `npm run lint:links`: links of the built site and of this repository's Markdown.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describeProblem } from '../src/content/content-problem.ts';
import { checkSiteLinks } from '../src/packaging/links.ts';
import { checkMarkdownLinks } from '../src/packaging/markdown-links.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const notOurs = new Set(['node_modules', 'dist', '.git', '.astro', '.cache', 'coverage']);

if (!existsSync(dist)) {
  console.error('lint:links: there is no dist folder. Run npm run build first.');
  process.exit(1);
}

const siteFiles = listPaths(dist);
const site = checkSiteLinks({
  files: new Set(siteFiles),
  pages: readAll(dist, siteFiles.filter((path) => path.endsWith('.html'))),
  base: process.env['BASE_PATH'] ?? '/',
  origin: process.env['SITE_URL'] === undefined ? undefined : new URL(process.env['SITE_URL']).origin,
});
const paths = listPaths(root);
const markdown = checkMarkdownLinks({
  paths: new Set(paths),
  documents: readAll(root, paths.filter((path) => path.endsWith('.md'))),
});

const problems = [...site.problems, ...markdown.problems];
for (const problem of problems) console.error(`${describeProblem(problem)}\n`);
for (const [name, { pages, links }] of Object.entries({ 'pages of the site': site, 'Markdown files': markdown })) {
  console.log(`lint:links: ${String(pages)} ${name}, ${String(links)} links`);
}
console.log(`lint:links: ${String(problems.length)} wrong links`);
// A check that found nothing to check has not passed.
process.exitCode = problems.length > 0 || site.links === 0 || markdown.pages === 0 ? 1 : 0;

/** Files and folders below a folder, as paths with forward slashes. */
function listPaths(folder: string, below = folder): string[] {
  return readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
    if (below === root && notOurs.has(entry.name)) return [];
    const path = join(below, entry.name);
    const own = relative(folder, path).replaceAll('\\', '/');
    return entry.isDirectory() ? [own, ...listPaths(folder, path)] : [own];
  });
}

function readAll(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
