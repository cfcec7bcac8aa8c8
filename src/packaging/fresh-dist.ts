/**
 * Whether dist shows what the sources say, so that `npm start` and the browser tests build
 * only when they must. Age is told by file times: good enough to save a build, and a build
 * too many does no harm.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lastSettings, settingsOf } from './build-settings.ts';

/** What a build is made from. */
const sources = ['content', 'src', 'public', 'astro.config.mjs', 'content.config.ts', 'package.json'];

/** Why a build is needed, in words; undefined when dist is whole, newer than its sources and of these settings. */
export function whyBuild(root: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const start = join(root, 'dist/index.html');
  if (!existsSync(start)) return 'there is no built site';
  // The policy is the last thing a build writes, and it reaches index.html last (csp.ts).
  if (!readFileSync(start, 'utf8').includes('http-equiv="Content-Security-Policy"')) return 'the last build did not end';
  if (lastSettings(root) !== settingsOf(env)) return 'it was built with other settings';
  const builtMs = statSync(start).mtimeMs;
  const newer = sources.flatMap((name) => filesBelow(join(root, name))).find((path) => statSync(path).mtimeMs > builtMs);
  return newer === undefined ? undefined : `${newer.slice(root.length + 1)} is newer than the built site`;
}

/** Builds the site when needed; rejects when the build fails. */
export async function buildIfNeeded(root: string): Promise<void> {
  const why = whyBuild(root);
  if (why === undefined) return;
  console.log(`Building the site: ${why}.`);
  const build = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...withoutTestEnv(process.env), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The site could not be built; the reason stands above.');
}

/** vitest sets what Vite reads, NODE_ENV=test first of all: a site built so is not the one shipped. */
export function withoutTestEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env['VITEST'] === undefined) return env;
  const set = new Set(['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'TEST', 'BASE_URL']);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !set.has(name) && !name.startsWith('VITEST')));
}

function filesBelow(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    // A test is no part of the site: editing one needs no build.
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
