import { describe, expect, test } from 'vitest';
import { statementNumber, statementStoreContract } from '../../../tests/contracts/statement-store.contract.ts';
import { browser, durableEntries, texts } from '../../../tests/fixtures/browser-profile.ts';
import type { StorageMood } from '../../../tests/fixtures/memory-storage.ts';

statementStoreContract('the browser store', () => {
  const { entries, open, bucket, factory } = browser();
  return {
    safest: 'durable',
    open,
    plant: (text) => Promise.resolve(void entries.set(`h:${bucket()}:planted`, text)),
    bytes: async () => [...texts(entries), ...texts(await durableEntries(factory))],
  };
});

statementStoreContract('the browser store with foreign bytes in IndexedDB', () => {
  const { open, bucket, factory } = browser();
  return {
    safest: 'durable',
    open,
    plant: async (text) => {
      await durableEntries(factory, (held) => held.put(text, `h:${bucket()}:planted`));
    },
    bytes: async () => texts(await durableEntries(factory)),
  };
});

statementStoreContract('the browser store without IndexedDB', () => {
  const { entries, open, bucket } = browser({ indexedDB: undefined });
  return {
    safest: 'kept',
    open,
    plant: (text) => Promise.resolve(void entries.set(`h:${bucket()}:planted`, text)),
    bytes: () => Promise.resolve(texts(entries)),
  };
});

statementStoreContract('the browser store without localStorage', () => {
  const { open, factory } = browser({ storage: undefined });
  return { safest: 'durable', open, bytes: async () => texts(await durableEntries(factory)) };
});

statementStoreContract('the browser store with a seal', () => {
  const flip = (text: string): string => Array.from(text).reverse().join('');
  const seal = { seal: (text: string) => `~${flip(text)}`, open: (text: string) => (text.startsWith('~') ? flip(text.slice(1)) : undefined) };
  const { entries, open } = browser({ seal });
  return { safest: 'durable', open, bytes: () => Promise.resolve(texts(entries)) };
});

const one = statementNumber(1);
const two = statementNumber(2);

describe('an append', () => {
  test('is in localStorage before the page can end, once the bucket is known', async () => {
    const { open, entries, bucket } = browser();
    await open().append([one]);
    const pending = open().append([two]);
    expect(texts(entries)).toContain(JSON.stringify({ v: 1, s: two }));
    expect([...entries.keys()].filter((key) => key.startsWith(`h:${bucket()}:`))).toHaveLength(2);
    await pending;
  });

  test('writes the same bytes under the same keys to both layers', async () => {
    const { open, entries, factory } = browser();
    await open().append([one, two]);
    expect(entries.size).toBe(3);
    expect(await durableEntries(factory)).toEqual(entries);
  });

  test.each<StorageMood>(['full', 'forbidden', 'forgetful'])('into a localStorage that is %s is durable by IndexedDB alone, and the next read says that one layer is missing', async (mood) => {
    const { open, state } = browser();
    state.mood = mood;
    const store = open();
    expect(await store.append([one])).toEqual({ kind: 'durable' });
    expect(await open().read()).toMatchObject({ statements: [one], problems: [{ code: 'storage-one-layer' }] });
  });

  test.each<[StorageMood, string]>([
    ['full', 'storage-full'],
    ['forbidden', 'storage-forbidden'],
    ['forgetful', 'storage-forbidden'],
  ])('with no IndexedDB and a localStorage that is %s fails with %s', async (mood, code) => {
    const { open, state } = browser({ indexedDB: undefined });
    state.mood = mood;
    const store = open();
    expect(await store.append([one])).toMatchObject({ kind: 'failed', problem: { code } });
    state.mood = 'well';
    expect(await store.append([one])).toMatchObject({ kind: 'kept', problem: { code: 'storage-not-durable' } });
    expect((await open().read()).statements).toEqual([one]);
  });

  test('is kept only while IndexedDB does not answer, and becomes durable with a later one', async () => {
    const { open, factory } = browser();
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    let isSilent = true;
    const indexedDB = { open: (name: string) => (isSilent ? silent : factory).open(name) } as IDBFactory;
    const store = open({ indexedDB, patienceMilliseconds: 20 });
    expect(await store.append([one])).toMatchObject({ kind: 'kept', problem: { code: 'storage-not-durable' } });
    isSilent = false;
    expect(await store.append([two])).toEqual({ kind: 'durable' });
    expect((await open({ storage: undefined }).read()).statements).toEqual([one, two]);
  });

  test('says kept when IndexedDB refuses', async () => {
    const forbidden = { open: () => { throw new DOMException('no', 'SecurityError'); } } as unknown as IDBFactory;
    const { open } = browser({ indexedDB: forbidden });
    expect(await open().append([one])).toMatchObject({ kind: 'kept', problem: { code: 'storage-not-durable' } });
  });
});

describe('reading', () => {
  test('gives each layer what the other has', async () => {
    const { open, entries, factory } = browser();
    await open().append([one]);
    const whole = new Map(entries);
    entries.clear();
    expect(open().peekStatements().statements).toEqual([]);
    expect((await open().read()).statements).toEqual([one]);
    expect(entries).toEqual(whole);
    await durableEntries(factory, (held) => held.clear());
    expect((await open().read()).statements).toEqual([one]);
    expect(await durableEntries(factory)).toEqual(whole);
  });

  test('finds the bucket in IndexedDB when localStorage is wiped under an open page', async () => {
    const { open, entries } = browser();
    const store = open();
    await store.append([one]);
    entries.clear();
    expect(await store.append([one, two])).toEqual({ kind: 'durable' });
    expect((await open().read()).statements).toEqual([one, two]);
  });

  test('of a page that outlived a wipe of both layers does not take lost statements for stored', async () => {
    const { open, entries, factory } = browser();
    const store = open();
    await store.append([one]);
    entries.clear();
    await durableEntries(factory, (held) => held.clear());
    expect(await store.append([one])).toEqual({ kind: 'durable' });
    expect((await open().read()).statements).toEqual([one]);
  });

  test('copies what a newer release wrote to the layer that lacks it', async () => {
    const { open, entries, factory, bucket } = browser();
    await open().append([one]);
    entries.set(`h:${bucket()}:newer`, '{"v":2,"s":{}}');
    await open().read();
    expect(await durableEntries(factory)).toEqual(entries);
  });

  test('unites both buckets after each layer was lost in turn', async () => {
    const { open, entries } = browser();
    await open().append([one]);
    entries.clear();
    await open({ indexedDB: undefined }).append([two]);
    expect((await open().read()).statements).toEqual([one, two]);
    expect((await open({ indexedDB: undefined }).read()).statements).toEqual([one, two]);
    expect((await open({ storage: undefined }).read()).statements).toEqual([one, two]);
  });

  test('keeps garbage in the pointer and finds the record all the same', async () => {
    const { open, entries } = browser();
    await open().append([one]);
    entries.set('h:bucket', '{"torn');
    expect((await open().read()).statements).toEqual([one]);
    expect(entries.get('h:bucket')).toMatch(/\{"torn/);
  });

  test('cannot open what was sealed for another, and leaves it there', async () => {
    const { open, entries } = browser();
    await open().append([one]);
    const before = new Map(entries);
    const { statements, problems } = await open({ seal: { seal: (text) => text, open: () => undefined } }).read();
    expect({ statements, codes: problems.map(({ code }) => code) }).toEqual({ statements: [], codes: ['storage-unreadable'] });
    expect(entries).toEqual(before);
  });
});

describe('other tabs', () => {
  test('are heard when they add or erase, and not when they compact or write something else', async () => {
    const { open, tell, bucket, listeners } = browser();
    const store = open();
    await store.append([one]);
    let calls = 0;
    const stop = store.onOutsideChange(() => (calls += 1));
    tell(`h:${bucket()}:fresh`, '{}');
    tell('h:bucket', 'x');
    tell(null, null);
    expect(calls).toBe(3);
    tell(`h:${bucket()}:fresh`, null);
    tell('h:zzzzzzzzzzzzzzzz:fresh', '{}');
    tell('starlight-theme', 'dark');
    expect(calls).toBe(3);
    stop();
    expect(listeners.size).toBe(0);
  });

  test('that erase are obeyed: what is appended after goes to the new bucket', async () => {
    const { open } = browser();
    const [a, b] = [open(), open()];
    await a.append([one]);
    await b.erase();
    expect(await a.append([one])).toEqual({ kind: 'durable' });
    expect((await open().read()).statements).toEqual([one]);
  });
});

describe('erasing', () => {
  test('holds when the browser falls back to old bytes of localStorage', async () => {
    const { open, entries, factory } = browser();
    await open().append([one]);
    const old = new Map(entries);
    await open().erase();
    entries.clear();
    for (const [key, text] of old) entries.set(key, text);
    const store = open();
    expect(await store.append([two])).toEqual({ kind: 'durable' });
    expect((await open().read()).statements).toEqual([two]);
    expect(texts(entries)).toEqual([JSON.stringify({ v: 1, s: two })]);
    expect(texts(await durableEntries(factory))).toEqual(texts(entries));
  });

  test.each<[string, StorageMood | undefined]>([
    ['is full', 'full'],
    ['forgets', 'forgetful'],
    ['is not there', undefined],
  ])('is known to another open page, even where localStorage %s', async (_case, mood) => {
    const { open, state } = browser(mood === undefined ? { storage: undefined } : {});
    const [a, b] = [open(), open()];
    await a.append([one]);
    await b.read();
    state.mood = mood ?? 'well';
    await b.erase();
    await b.append([two]);
    expect((await a.read()).statements).toEqual([two]);
    await b.erase();
    expect(await a.append([two])).toEqual({ kind: 'durable' });
    expect((await open().read()).statements).toEqual([two]);
  });

  test('says so when a layer could not be reached', async () => {
    const { open } = browser();
    await open().append([one]);
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    await expect(open({ indexedDB: silent, patienceMilliseconds: 20 }).erase()).rejects.toThrow('not erased everywhere');
  });
});
