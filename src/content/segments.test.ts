import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeTreeFile, spoil, writeContentTree, writeTreeFile } from '../../tests/fixtures/content-tree.ts';
import { readContent } from './read-content.ts';
import type { SegmentsFile } from './schemas.ts';
import { segmentStatus, stampSegments } from './segment-status.ts';
import { listSegments, sourceHash } from './segments.ts';
import { summariseStatus } from './status-summary.ts';

let root = '';
beforeEach(() => void (root = writeContentTree()));
afterEach(() => removeTreeFile(root));

const lesson = 'docs/safety/needle-stick';
const sidecar = `content/segments/tg/${lesson}.json`;
const stamp = (files?: string[]) => stampSegments(readContent(root), 'tg', files ? { files } : {});
const summary = () => summariseStatus(segmentStatus(readContent(root), 'tg'));
const statusOf = (id: string) => segmentStatus(readContent(root), 'tg').find((segment) => segment.id === id);
const readSidecar = () => JSON.parse(readFileSync(join(root, sidecar), 'utf8')) as SegmentsFile;

test('every translatable unit of every kind is a segment with a permanent id', () => {
  const segments = listSegments(readContent(root), 'tg');
  const ids = segments.map(({ id }) => id);
  expect(new Set(ids).size).toBe(81);
  expect(ids).toEqual(
    expect.arrayContaining([
      'docs/safety/needle-stick#title',
      'docs/safety/needle-stick#description',
      'docs/safety/needle-stick#how-often',
      'docs/about#lead',
      'items/safety#safety.needle-stick.report/prompt',
      'items/safety#safety.needle-stick.report/options.hide.text',
      'items/safety#safety.needle-stick.report/options.hide.feedback',
      'items/safety#safety.needle-stick.steps/feedback.correct',
      'items/safety#safety.needle-stick.steps/feedback.incorrect',
      'items/safety#safety.needle-stick.hours/unit',
      'items/safety#safety.needle-stick.contact/targets.rinse',
      'items/safety#safety.needle-stick.own-words/afterword',
      'items/safety#safety.needle-stick.evening/steps.stuck.text',
      'items/safety#safety.needle-stick.evening/steps.stuck.choices.wait.text',
      'items/safety#safety.needle-stick.evening/steps.stuck.choices.wait.feedback',
      'items/safety#safety.needle-stick.evening/endings.late.text',
      'items/safety-test#safety.test.lead/prompt',
      'figures#stick-risk/title',
      'figures#stick-risk/description',
      'figures#stick-risk/labels.hiv',
      'outline#modules.safety.title',
      'outline#modules.safety.description',
      'outline#objectives.safety.assess',
      'outline#competencies.C1',
      'glossary#pep/term',
      'glossary#pep/definition',
      'i18n#item.check',
    ]),
  );
  expect(segments.find(({ id }) => id === 'i18n#item.check')).toMatchObject({ path: 'content/i18n/tg.json', text: 'Check (tg)' });
  expect(segments.find(({ id }) => id === 'items/safety-test#safety.test.lead/prompt')).toMatchObject({ path: 'content/items/tg/safety-test.yaml', file: 'items/safety-test' });
  expect(segments.find(({ id }) => id === 'docs/about#lead')).toMatchObject({ path: 'content/docs/tg/about.mdx', text: 'A page that is no lesson. (tg)', line: 7 });
});

test('Dari folders are lower case, its interface strings carry the tag', () => {
  const paths = new Set(listSegments(readContent(root), 'fa-af').map(({ path }) => path));
  expect(paths).toContain('content/docs/fa-af/about.mdx');
  expect(paths).toContain('content/i18n/fa-AF.json');
});

test('the hash folds white space and composition, and nothing else', () => {
  expect(sourceHash('two  words\nй')).toBe(sourceHash(' two words и\u0306 '));
  expect(sourceHash('two words')).not.toBe(sourceHash('two word'));
  expect(sourceHash('two words')).toBe('a03f1d611645');
});

test('a text is unstamped until it is stamped, then current and a draft', () => {
  expect(summary()).toEqual({ current: 0, outdated: 0, missing: 0, unstamped: 81, states: { draft: 0, desk: 0, 'native-reviewed': 0, approved: 0 } });
  expect(stamp()).toHaveLength(8);
  expect(summary()).toEqual({ current: 81, outdated: 0, missing: 0, unstamped: 0, states: { draft: 81, desk: 0, 'native-reviewed': 0, approved: 0 } });
  expect(stamp()).toEqual([]);
});

test('a changed English text makes its translation outdated, and stamping it starts the review again', () => {
  stamp();
  spoil(root, sidecar, JSON.stringify(readSidecar().segments['evening'], null, 2).replaceAll('\n', '\n    '), JSON.stringify({ ...readSidecar().segments['evening'], state: 'approved' }));
  expect(statusOf(`${lesson}#evening`)).toMatchObject({ status: 'current', state: 'approved' });
  spoil(root, 'content/docs/en/safety/needle-stick.mdx', 'you prick a finger', 'you prick a thumb');
  expect(statusOf(`${lesson}#evening`)).toEqual({ id: `${lesson}#evening`, file: lesson, name: 'evening', status: 'outdated' });
  expect(summary()).toMatchObject({ current: 80, outdated: 1 });
  stamp();
  expect(statusOf(`${lesson}#evening`)).toMatchObject({ status: 'current', state: 'draft' });
});

test('a review is kept while both texts stay, and lost when the translation changes', () => {
  stamp();
  const { version, segments } = readSidecar();
  const reviewed = Object.fromEntries(Object.entries(segments).map(([name, one]) => [name, { ...one, state: 'native-reviewed' as const }]));
  writeTreeFile(root, sidecar, JSON.stringify({ version, segments: reviewed }));
  spoil(root, 'content/docs/tg/safety/needle-stick.mdx', 'you prick a finger', 'you prick another finger');
  expect(statusOf(`${lesson}#evening`)?.status).toBe('unstamped');
  stamp();
  expect(statusOf(`${lesson}#evening`)?.state).toBe('draft');
  expect(summary().states).toEqual({ draft: 77, desk: 0, 'native-reviewed': 4, approved: 0 });
});

test('what is missing has no stamp, and stamps of what is gone are removed', () => {
  stamp();
  for (const path of ['docs/en/about.mdx', 'docs/tg/about.mdx', 'glossary/tg.yaml']) removeTreeFile(root, `content/${path}`);
  expect(summary()).toMatchObject({ current: 76, missing: 2 });
  expect(stamp()).toEqual(['content/segments/tg/glossary.json', 'content/segments/tg/docs/about.json']);
  expect(existsSync(join(root, 'content/segments/tg/docs/about.json'))).toBe(false);
  expect(existsSync(join(root, sidecar))).toBe(true);
});

test('only the named file is stamped, and an unknown one is refused', () => {
  expect(stamp([lesson])).toEqual([sidecar]);
  expect(summary()).toMatchObject({ current: 5, unstamped: 76 });
  expect(() => stamp(['docs/safety/other'])).toThrow(/No such file of segments: docs\/safety\/other.*docs\/about/s);
});

test('nothing is stamped while a file cannot be read, so that no review is lost', () => {
  stamp();
  const before = readSidecar();
  spoil(root, 'content/docs/tg/safety/needle-stick.mdx', 'title:', 'titel:');
  expect(() => stamp()).toThrow(/Nothing was stamped/);
  expect(readSidecar()).toEqual(before);
});
