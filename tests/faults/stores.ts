/**
 * The stores that schedules are run against: the real one, and the real one with one fault planted.
 *
 * Each fault is a mistake somebody could make in the store; the harness is proved by finding them all.
 */
import { assembleBrowserStore } from '../../src/adapters/browser-store/browser-store.ts';
import { crc32Hex } from '../../src/adapters/browser-store/checksum.ts';
import { durableLayer } from '../../src/adapters/browser-store/durable-layer.ts';
import { parseJson } from '../../src/adapters/browser-store/json.ts';
import type { DurableLayer, Edit, Entries, LocalLayer, Reply } from '../../src/adapters/browser-store/layers.ts';
import { localLayer } from '../../src/adapters/browser-store/local-layer.ts';
import { unpacked } from '../../src/adapters/browser-store/segments.ts';
import type { StoreParts } from '../../src/adapters/browser-store/session.ts';
import { isSegmentKey, unsealed } from '../../src/adapters/browser-store/wire.ts';
import type { OpenStore, TabBackends } from './model-browser.ts';

type Parts = StoreParts & { readonly durable: DurableLayer };

/** The store as it is shipped; segments are not deflated, which would take real time. */
export const realStore: OpenStore = (backends) => assembleBrowserStore(partsIn(backends));

/** The real store with one fault each, by what is wrong. */
export const faultyStores: Readonly<Record<string, OpenStore>> = {
  'one shared key for all tabs, the last write wins': faulty(withSharedKey),
  'what is written to localStorage is not read back': (backends) => realStore({ ...backends, storage: believing(backends) }),
  'acknowledged before IndexedDB has committed': faulty((parts) => ({
    ...parts,
    durable: { ...parts.durable, commit: (edits) => (void parts.durable.commit(edits), Promise.resolve({ kind: 'done', value: '' })) },
  })),
  'durability relaxed': (backends) => realStore({ ...backends, indexedDB: relaxed(backends.indexedDB) }),
  'no IndexedDB at all, yet durable is said': faulty((parts) => ({
    ...parts,
    durable: {
      read: () => Promise.resolve({ kind: 'done', value: new Map() }),
      commit: () => Promise.resolve({ kind: 'done', value: '' }),
    },
  })),
  'a layer is not healed from the other': faulty(withoutHealing),
  'the union reads localStorage only': faulty(({ durable, ...parts }) => ({
    ...parts,
    durable: { ...durable, read: (isWanted) => durable.read((key) => key === parts.pointerKey && isWanted(key)) },
  })),
  'the union reads IndexedDB only': faulty((parts) => ({
    ...parts,
    local: { ...parts.local, read: () => ({ kind: 'done', value: new Map() }) },
  })),
  'the tail is removed before the segment is written': faulty((parts) => ({
    ...parts,
    local: {
      ...parts.local,
      apply: (edits) => {
        if (hasSegment(edits)) parts.local.apply(removalOf(parts.local.read(isTailKey)));
        return parts.local.apply(edits);
      },
    },
    durable: {
      ...parts.durable,
      commit: async (edits) => {
        if (hasSegment(edits)) await parts.durable.commit(removalOf(await parts.durable.read(isTailKey)));
        return parts.durable.commit(edits);
      },
    },
  })),
  'keys collide': faulty((parts) => ({ ...parts, newName: collidingNames(parts.newName) })),
  'garbage is cleared away': (backends) => {
    const parts = partsIn(backends);
    return assembleBrowserStore({ ...parts, local: tidy(parts.local) });
  },
  'a segment cut off is believed': faulty((parts) => ({ ...parts, seal: { ...unsealed, open: believeSegment } })),
  'an erased bucket is forgotten': faulty((parts) => ({
    ...parts,
    local: { ...parts.local, apply: (edits) => parts.local.apply(edits.map(withoutErased)) },
    durable: { ...parts.durable, commit: (edits) => parts.durable.commit(edits.map(withoutErased)) },
  })),
};

function partsIn({ storage, indexedDB, timers, newName }: TabBackends): Parts {
  return {
    local: localLayer(storage),
    durable: durableLayer(indexedDB, timers, 1000),
    seal: unsealed,
    packing: unpacked,
    newName,
    pointerKey: 'h:bucket',
  };
}

function faulty(plant: (parts: Parts) => Parts): OpenStore {
  return (backends) => assembleBrowserStore(plant(partsIn(backends)));
}

// Every page rewrites the whole record as it knows it.
function withSharedKey(parts: Parts): Parts {
  const known = new Map<string, string>();
  const key = 'h:all';
  const load = (text: string | undefined): void => {
    const entries = parseJson(text ?? '[]') as readonly (readonly [string, string])[];
    if (known.size === 0) for (const [name, value] of entries) known.set(name, value);
  };
  const change = (edits: readonly Edit[]): Edit => {
    for (const edit of edits) {
      if (edit.kind === 'put' || edit.kind === 'unite') known.set(edit.key, edit.text);
      if (edit.kind === 'remove') known.delete(edit.key);
    }
    return { kind: 'put', key, text: JSON.stringify([...known]) };
  };
  const wanted = (isWanted: (name: string) => boolean) => new Map([...known].filter(([name]) => isWanted(name)));
  const local: LocalLayer = {
    ...parts.local,
    get: (name) => {
      const all = parts.local.get(key);
      if (all.kind === 'done') load(all.value);
      return { kind: 'done', value: known.get(name) };
    },
    read: (isWanted) => ({ kind: 'done', value: wanted(isWanted) }),
    apply: (edits) => parts.local.apply([change(edits)]),
  };
  const durable: DurableLayer = {
    read: async (isWanted) => {
      const all = await parts.durable.read((name) => name === key);
      if (all.kind === 'done') load(all.value.get(key));
      return { kind: 'done', value: wanted(isWanted) };
    },
    commit: (edits) => parts.durable.commit([change(edits)]),
  };
  return { ...parts, local, durable };
}

function believing({ storage }: TabBackends): TabBackends['storage'] {
  const written = new Map<string, string>();
  return {
    get length() {
      return storage.length;
    },
    key: (index) => storage.key(index),
    removeItem: (key) => storage.removeItem(key),
    setItem: (key, text) => {
      storage.setItem(key, text);
      written.set(key, text);
    },
    getItem: (key) => {
      const text = written.get(key) ?? storage.getItem(key);
      written.delete(key); // Only the reading back is fooled.
      return text;
    },
  };
}

function relaxed(factory: IDBFactory): IDBFactory {
  const open = (name: string): IDBOpenDBRequest => {
    const request = factory.open(name);
    const wrapped = {
      set onsuccess(then: () => void) {
        request.onsuccess = then;
      },
      get result() {
        const database = request.result;
        return { transaction: (store: string, mode: IDBTransactionMode) => database.transaction(store, mode) };
      },
    };
    return wrapped as unknown as IDBOpenDBRequest;
  };
  return { open } as unknown as IDBFactory;
}

// Only what this page made itself is ever written.
function withoutHealing(parts: Parts): Parts {
  const made = new Set<string>();
  const isOwn = (edit: Edit): boolean => edit.kind !== 'put' || made.has(edit.key.split(':').at(-1) ?? '');
  return {
    ...parts,
    newName: () => {
      const name = parts.newName();
      made.add(name);
      return name;
    },
    local: { ...parts.local, apply: (edits) => parts.local.apply(edits.filter(isOwn)) },
    durable: { ...parts.durable, commit: (edits) => parts.durable.commit(edits.filter(isOwn)) },
  };
}

function hasSegment(edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.kind === 'put' && isSegmentKey(edit.key));
}

function isTailKey(key: string): boolean {
  return key !== 'h:bucket' && !isSegmentKey(key);
}

function removalOf(found: Reply<Entries>): readonly Edit[] {
  if (found.kind === 'failed') return [];
  const readable = [...found.value].filter(([, text]) => parseJson(text) !== undefined);
  return readable.map(([key, text]) => ({ kind: 'remove', key, text }));
}

function collidingNames(newName: () => string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return count === 1 ? newName() : `collision${count % 4}`;
  };
}

function tidy(local: LocalLayer): LocalLayer {
  return {
    ...local,
    read: (isWanted) => {
      const found = local.read(isWanted);
      if (found.kind === 'failed') return found;
      const garbage = [...found.value].filter(([key, text]) => !isSegmentKey(key) && parseJson(text) === undefined);
      local.apply(garbage.map(([key, text]): Edit => ({ kind: 'remove', key, text })));
      return found;
    },
  };
}

// Reads whatever lines are left, as if no checksum had been written.
function believeSegment(text: string): string {
  const [header = '', body = ''] = text.split('\n', 2);
  const parsed = parseJson(header);
  if (body === '' || typeof parsed !== 'object') return text;
  const lines = Buffer.from(body.trimEnd(), 'base64').toString().split('\n').filter((line) => parseJson(line) !== undefined);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  return `${JSON.stringify({ ...parsed, c: crc32Hex(bytes) })}\n${Buffer.from(bytes).toString('base64')}\n`;
}

function withoutErased(edit: Edit): Edit {
  if (edit.kind !== 'unite') return edit;
  return { ...edit, text: edit.text.split(' ').filter((word) => !word.startsWith('-')).join(' ') };
}
