/**
 * The local layer over localStorage: every key written is read back before it counts as written.
 *
 * Each statement has its own key, so two tabs never overwrite each other. A browser may forbid
 * storage by throwing at any call, or take a write and keep nothing: both are answered as values.
 */
import { uniteWords } from './buckets.ts';
import type { Edit, Entries, LocalLayer, Reply } from './layers.ts';

/** The part of the Storage interface used. */
export type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A local layer over `storage`; undefined where the browser gives none. */
export function localLayer(storage: StorageLike | undefined): LocalLayer {
  return {
    isThere: storage !== undefined,
    read: (isWanted) => attempt(storage, (use) => readEntries(use, isWanted)),
    get: (key) => attempt(storage, (use) => use.getItem(key) ?? undefined),
    apply: (edits) =>
      attempt(storage, (use) => {
        for (const edit of edits) applyEdit(use, edit);
        return undefined;
      }),
  };
}

function applyEdit(storage: StorageLike, edit: Edit): void {
  switch (edit.kind) {
    case 'put':
      return write(storage, edit.key, edit.text);
    case 'remove':
      if (storage.getItem(edit.key) === edit.text) storage.removeItem(edit.key);
      return;
    case 'clear':
      for (const key of keysOf(storage)) if (key.startsWith(edit.prefix)) storage.removeItem(key);
      return;
    case 'unite': {
      const there = storage.getItem(edit.key) ?? '';
      const united = uniteWords(there, edit.text);
      if (united !== there) write(storage, edit.key, united);
      return;
    }
  }
}

function write(storage: StorageLike, key: string, text: string): void {
  storage.setItem(key, text);
  if (storage.getItem(key) !== text) throw new Error('the text read back differs from the text written');
}

function readEntries(storage: StorageLike, isWanted: (key: string) => boolean): Entries {
  const entries = new Map<string, string>();
  for (const key of keysOf(storage)) {
    const text = isWanted(key) ? storage.getItem(key) : null;
    if (text !== null) entries.set(key, text);
  }
  return entries;
}

// All keys first: removing one while counting would skip its neighbour.
function keysOf(storage: StorageLike): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key !== null);
}

function attempt<T>(storage: StorageLike | undefined, work: (storage: StorageLike) => T): Reply<T> {
  if (storage === undefined) {
    return { kind: 'failed', problem: { code: 'storage-forbidden', detail: 'no localStorage' } };
  }
  try {
    return { kind: 'done', value: work(storage) };
  } catch (error) {
    // Quota and privacy settings speak by exceptions here; they are expected, so they become values.
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    const code = /quota/i.test(name) ? 'storage-full' : 'storage-forbidden';
    return { kind: 'failed', problem: { code, detail: `localStorage: ${String(error)}` } };
  }
}
