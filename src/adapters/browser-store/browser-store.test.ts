import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { statementNumber, statementStoreContract } from '../../../tests/contracts/statement-store.contract.ts';
import { memoryStorage, type StorageMood } from '../../../tests/fixtures/memory-storage.ts';
import { type BrowserBackends, type BrowserStore, openBrowserStore } from './browser-store.ts';

/** One browser profile: both places, and how localStorage behaves. */
function browser(overrides: Partial<BrowserBackends> = {}) {
  const entries = new Map<string, string>();
  const state: { mood: StorageMood } = { mood: 'well' };
  const factory = new IDBFactory();
  const listeners = new Set<(event: StorageEvent) => void>();
  return {
    entries,
    state,
    factory,
    /** Tells the open pages what another tab did. */
    tell: (key: string | null, newValue: string | null) =>
      listeners.forEach((listener) => listener({ key, newValue } as StorageEvent)),
    listeners,
    bucket: () => entries.get('h:bucket')?.split(' ').find((word) => !word.startsWith('-')) ?? '',
    open: (more: Partial<BrowserBackends> = {}): BrowserStore =>
      openBrowserStore({
        storage: memoryStorage(entries, () => state.mood),
        indexedDB: factory,
        events: {
          addEventListener: (_type, listener) => listeners.add(listener),
          removeEventListener: (_type, listener) => listeners.delete(listener),
        },
        ...overrides,
        ...more,
      }),
  };
}

function database(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('hamkori');
    request.onupgradeneeded = () => request.result.createObjectStore('entries');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('the database did not open'));
  });
}

/** What IndexedDB holds, after `change` was made to it. */
async function durableEntries(factory: IDBFactory, change?: (entries: IDBObjectStore) => void) {
  const transaction = (await database(factory)).transaction('entries', 'readwrite');
  const entries = transaction.objectStore('entries');
  change?.(entries);
  const [keys, texts] = [entries.getAllKeys(), entries.getAll()];
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  return new Map(keys.result.map((key, index) => [String(key), String(texts.result[index])]));
}

const texts = (entries: ReadonlyMap<string, string>): readonly string[] =>
  [...entries].filter(([key]) => key !== 'h:bucket').map(([, text]) => text);

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
    plant: async (text) => void (await durableEntries(factory, (held) => held.put(text, `h:${bucket()}:planted`))),
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
  const flip = (text: string): string => [...text].reverse().join('');
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

  test.each<[StorageMood, 'durable' | 'failed', string]>([
    ['full', 'durable', 'storage-full'],
    ['forbidden', 'durable', 'storage-forbidden'],
    ['forgetful', 'durable', 'storage-forbidden'],
  ])('into a localStorage that is %s is durable by IndexedDB alone, and the next read reports %s', async (mood, kind, code) => {
    const { open, state } = browser();
    state.mood = mood;
    const store = open();
    expect(await store.append([one])).toEqual({ kind });
    expect(await open().read()).toMatchObject({ statements: [one], problems: [{ code }] });
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
    const { open, entries } = browser();
    await open().append([one]);
    const old = new Map(entries);
    await open().erase();
    entries.clear();
    for (const [key, text] of old) entries.set(key, text);
    const store = open();
    expect(await store.append([two])).toEqual({ kind: 'durable' });
    expect((await open().read()).statements).toEqual([two]);
    expect(texts(entries)).toEqual([JSON.stringify({ v: 1, s: two })]);
  });

  test('says so when a layer could not be reached', async () => {
    const { open } = browser();
    await open().append([one]);
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    await expect(open({ indexedDB: silent, patienceMilliseconds: 20 }).erase()).rejects.toThrow('not erased everywhere');
  });
});
