import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeTreeFile, spoil, writeContentTree, writeTreeFile } from '../fixtures/content-tree.ts';

let root = '';
beforeEach(() => void (root = writeContentTree()));
afterEach(() => removeTreeFile(root));

function run(script: string, ...args: readonly string[]) {
  const path = join(import.meta.dirname, '../../scripts', script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('lint:content says how much it looked at, and fails on an error and on nothing', () => {
  expect(run('lint-content.ts')).toMatchObject({ status: 0, stdout: expect.stringMatching(/47 files, 12 items, 405 segments, 50 numbers, \d+ rules: 0 error/) as string, stderr: '' });
  spoil(root, 'content/docs/en/about.mdx', 'A page', '<Fact id="F002">9 pages</Fact>');
  expect(run('lint-content.ts')).toMatchObject({ status: 1, stderr: expect.stringMatching(/where: content\/docs\/en\/about.mdx: #lead \(line 7\)\n {2}mend: {2}write one of/) as string });
  removeTreeFile(root, 'content');
  expect(run('lint-content.ts')).toMatchObject({ status: 1, stderr: expect.stringContaining('no items found') as string });
}, 30_000);

test('lint:content fails on a course that is right but empty', () => {
  for (const path of ['docs', 'items', 'figures', 'outline', 'glossary', 'course/items', 'course/figures']) removeTreeFile(root, `content/${path}`);
  const module = '{ id: safety, minutes: 9, objectives: [], lessons: [] }';
  writeTreeFile(root, 'content/course/course.yaml', `version: "2026.1"\nmasteryScore: 1\ncompetencies: [C1]\nmodules: [${module}]\nmanual: {}\n`);
  writeTreeFile(root, 'content/outline/en.yaml', 'modules: { safety: { title: x, description: x } }\nobjectives: {}\ncompetencies: { C1: x }\n');
  for (const kind of ['figures', 'glossary']) writeTreeFile(root, `content/${kind}/en.yaml`, '{}\n');
  const { status, stdout, stderr } = run('lint-content.ts');
  expect(stdout).toContain('0 error(s)');
  expect(stderr).toMatch(/no items found[^]*no numbers found/);
  expect(status).toBe(1);
}, 30_000);

test('segments:stamp stamps one file, one language or all, and status:i18n counts them by tag', () => {
  expect(run('stamp-segments.ts', 'fa-af', 'docs/about')).toMatchObject({ status: 0, stdout: expect.stringContaining('content/segments/fa-af/docs/about.json') as string });
  expect(run('stamp-segments.ts', 'kk').status).toBe(0);
  const none = { draft: 0, desk: 0, 'native-reviewed': 0, approved: 0 };
  const { status, stdout } = run('status-i18n.ts', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    ru: { current: 0, outdated: 0, missing: 0, unstamped: 81, states: none },
    tg: { current: 0, outdated: 0, missing: 0, unstamped: 81, states: none },
    'fa-AF': { current: 3, outdated: 0, missing: 0, unstamped: 78, states: { ...none, draft: 3 } },
    kk: { current: 81, outdated: 0, missing: 0, unstamped: 0, states: { ...none, draft: 81 } },
  });
  expect(run('status-i18n.ts').stdout).toContain('  docs/about: 3 current, 0 outdated, 0 missing, 0 unstamped; 3 draft');
}, 30_000);

test('segments:stamp refuses an unknown language or file, and status:i18n an empty tree', () => {
  expect(run('stamp-segments.ts', 'fr')).toMatchObject({ status: 1, stderr: expect.stringContaining('ru, tg, fa-af, kk') as string });
  expect(run('stamp-segments.ts', 'ru', 'docs/nothing')).toMatchObject({ status: 1, stderr: expect.stringContaining('No such file of segments') as string });
  removeTreeFile(root, 'content');
  expect(run('status-i18n.ts', '--json').status).toBe(1);
}, 30_000);

test('the check of answer keys finds one in the open, and fails when no page has an item', () => {
  writeTreeFile(root, 'dist/en/index.html', '<p>Home</p>');
  expect(run('check-answer-keys.ts')).toMatchObject({ status: 1, stderr: expect.stringContaining('nothing was checked') as string });
  const item = '<div id="safety.needle-stick.report"><details><p data-correct>Right: the clock is running.</p></details></div>';
  writeTreeFile(root, 'dist/en/lesson/index.html', item);
  expect(run('check-answer-keys.ts')).toMatchObject({ status: 0, stdout: 'answer keys: 2 pages, 1 of them with items, 12 items, 0 exposed\n' });
  writeFileSync(join(root, 'dist/en/lesson/index.html'), item.replace('<details>', '<details open>'));
  expect(run('check-answer-keys.ts')).toMatchObject({ status: 1, stderr: expect.stringMatching(/feedback of safety.needle-stick.report\): Right[^]*where: dist\/en\/lesson\/index.html/) as string });
}, 30_000);
