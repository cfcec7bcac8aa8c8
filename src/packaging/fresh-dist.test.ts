import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsOf } from './build-settings.ts';
import { buildIfNeeded, whyBuild, withoutTestEnv } from './fresh-dist.ts';

const whole = '<meta http-equiv="Content-Security-Policy">';
let root: string;

function write(path: string, modifiedSeconds: number, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), modifiedSeconds, modifiedSeconds);
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fresh-'));
  write('content/docs/en/safety/a.mdx', 100);
  write('package.json', 100);
  write('dist/index.html', 200, whole);
  write('.cache/build-settings.json', 200, settingsOf(process.env));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a whole site newer than its sources needs no build', async () => {
  expect(whyBuild(root)).toBeUndefined();
  await expect(buildIfNeeded(root)).resolves.toBeUndefined();
});

test('no site needs a build', () => {
  rmSync(join(root, 'dist'), { recursive: true });
  expect(whyBuild(root)).toBe('there is no built site');
});

test('a build for another path or country needs another', () => {
  expect(whyBuild(root, { ...process.env, BASE_PATH: '/course/' })).toBe('it was built with other settings');
  rmSync(join(root, '.cache'), { recursive: true });
  expect(whyBuild(root)).toBe('it was built with other settings');
});

test('a build that broke off needs another', () => {
  write('dist/index.html', 200, '<html>');
  expect(whyBuild(root)).toBe('the last build did not end');
});

test.each(['content/docs/en/safety/a.mdx', 'src/domain/item.ts', 'public/favicon.svg', 'astro.config.mjs', 'content.config.ts', 'package.json'])(
  'a change of %s needs a build',
  (path) => {
    write(path, 300);
    expect(whyBuild(root)).toBe(`${path} is newer than the built site`);
  },
);

test.each(['src/domain/item.test.ts', 'README.md', 'tests/e2e/a.test.ts'])('a change of %s needs none', (path) => {
  write(path, 300);
  expect(whyBuild(root)).toBeUndefined();
});

test('a build started by tests sees nothing of them', () => {
  expect(withoutTestEnv({ VITEST: 'true', VITEST_POOL_ID: '1', NODE_ENV: 'test', PROD: '', PATH: '/bin' })).toEqual({ PATH: '/bin' });
  expect(withoutTestEnv({ NODE_ENV: 'production', PATH: '/bin' })).toEqual({ NODE_ENV: 'production', PATH: '/bin' });
});
