import { describe, expect, test } from 'vitest';
import { statementNumber } from '../../../tests/contracts/statement-store.contract.ts';
import { browser, durableEntries, texts } from '../../../tests/fixtures/browser-profile.ts';

const one = statementNumber(1);
const two = statementNumber(2);

describe('compaction', () => {
  test('makes tail and earlier segments one padded segment in both layers, and reading finds all', async () => {
    const { open, entries, factory } = browser();
    const store = open();
    expect(await store.compact()).toEqual({ kind: 'nothing' });
    await store.append([one]);
    expect(await store.compact()).toEqual({ kind: 'compacted', statements: 1 });
    expect(await store.compact()).toEqual({ kind: 'nothing' });
    await store.append([two, statementNumber(1, 'kk')]);
    expect(await store.compact()).toEqual({ kind: 'compacted', statements: 3 });
    expect(await durableEntries(factory)).toEqual(entries);
    expect(texts(entries).map((text) => text.length)).toEqual([4096]);
    expect(texts(entries)[0]).toMatch(/^\{"v":1,"n":3,"e":"deflate","c":"[0-9a-f]{8}"\}\n/);
    expect(await open().read()).toEqual({ statements: [statementNumber(1, 'kk'), two], problems: [] });
    expect(open().peekStatements()).toEqual({ statements: [], isWhole: false });
  });

  test('needs no more than 24 thousand characters for a finished profile of 600 statements', async () => {
    const { open, entries } = browser();
    const store = open();
    const random = (index: number): string => ((index * 2654435761) >>> 0).toString(16).padStart(8, '0');
    const many = Array.from({ length: 600 }, (_, index) => ({
      ...statementNumber(index),
      id: `0198c0de-${random(index).slice(0, 4)}-7${random(index).slice(4, 7)}-8abc-${random(index + 7)}cafe`,
      activity: `module.lesson-${index % 45}.item-${index % 200}`,
    }));
    await store.append(many);
    await store.compact();
    expect((await open().read()).statements).toHaveLength(600);
    expect(Math.max(...texts(entries).map((text) => text.length))).toBeLessThanOrEqual(24 * 1024);
  });

  test('leaves everything where it stood when the segment does not fit', async () => {
    const { open, entries, state, factory } = browser();
    const store = open();
    await store.append([one]);
    const before = new Map(entries);
    state.mood = 'full';
    expect(await store.compact()).toMatchObject({ kind: 'failed', problem: { code: 'storage-full' } });
    expect(entries).toEqual(before);
    expect(await durableEntries(factory)).toEqual(before);
  });

  test('leaves everything where it stood when localStorage takes the segment and forgets it', async () => {
    const { open, entries, state } = browser();
    const store = open();
    await store.append([one]);
    state.mood = 'forgetful';
    expect(await store.compact()).toMatchObject({ kind: 'failed' });
    state.mood = 'well';
    expect(texts(entries)).toEqual([JSON.stringify({ v: 1, s: one })]);
  });

  test.each<[string, (segment: string) => string]>([
    ['cut off', (segment) => segment.slice(0, 120)],
    ['cut off in its header', (segment) => segment.slice(0, 20)],
    ['altered', (segment) => segment.replace(/\n..../, '\nAAAA')],
    ['of a newer version', (segment) => segment.replace('"v":1', '"v":2')],
    ['packed in an unknown way', (segment) => segment.replace('deflate', 'brotli')],
    ['of another checksum', (segment) => segment.replace(/"c":"./, '"c":"x')],
  ])('never drops a segment that is %s, nor what it holds elsewhere', async (_case, damage) => {
    const { open, entries } = browser();
    const store = open();
    await store.append([one]);
    await store.compact();
    const [key = '', text = ''] = [...entries].find(([, value]) => value.includes('\n')) ?? [];
    entries.set(key, damage(text));
    await store.append([two]);
    const { statements, problems } = await open().read();
    expect(statements).toEqual([one, two]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.code).toMatch(/storage-(unreadable|newer-version)/);
    expect(await open().compact()).toMatchObject({ kind: 'compacted', statements: 2 });
    expect(entries.get(key)).toBe(damage(text));
    expect((await open().read()).statements).toEqual([one, two]);
  });
});
