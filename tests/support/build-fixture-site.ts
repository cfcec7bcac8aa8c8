/**
 * Builds a second site: our own code and settings, our content, and over it the files of a
 * fixture. The folder lies inside the repository, because Astro finds packages only below a
 * folder that it shares with them.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../..');
const parts = ['src', 'public', 'content', 'astro.config.mjs', 'content.config.ts', 'package.json', 'tsconfig.json'];

/** Where a site was built, and how to remove it. */
export interface FixtureSite {
  readonly dist: string;
  remove(): void;
}

/** Builds the site with the fixture's files added and `without` removed; rejects with what Astro said. */
export async function buildFixtureSite(fixture: string, without: readonly string[] = []): Promise<FixtureSite> {
  mkdirSync(join(repository, '.cache'), { recursive: true });
  const root = mkdtempSync(join(repository, '.cache/site-'));
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true });
  };
  try {
    for (const part of parts) cpSync(join(repository, part), join(root, part), { recursive: true });
    cpSync(join(repository, 'tests/fixtures', fixture), root, { recursive: true });
    // A name that is not there throws: the fixture would prove nothing.
    for (const path of without) rmSync(join(root, path));
    switchOnHeadingLinks(join(root, 'astro.config.mjs'));
    await build(root);
  } catch (error) {
    remove();
    throw error;
  }
  return { dist: join(root, 'dist'), remove };
}

/** The site itself has none, for their weight (decisions/0010); whether Starlight finds their words is tried all the same. */
function switchOnHeadingLinks(config: string): void {
  const text = readFileSync(config, 'utf8');
  const parts = text.split('headingLinks: false');
  if (parts.length !== 2) throw new Error(`${config} does not switch off the links of headings exactly once. Mend the fixture with it.`);
  writeFileSync(config, parts.join('headingLinks: true'));
}

async function build(root: string): Promise<void> {
  const astro = spawn(process.execPath, [join(repository, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: { ...envOfAuthor(), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '/' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => astro.once('close', resolve));
  if (code !== 0) throw new Error(`The fixture site could not be built:\n${said}`);
}

/** Without what vitest adds: `PROD=''` alone makes Astro build as for development, which takes minutes. */
function envOfAuthor(): NodeJS.ProcessEnv {
  const added = ['PROD', 'DEV', 'SSR', 'MODE', 'TEST', 'BASE_URL'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.includes(name) && !name.startsWith('VITEST')));
}
