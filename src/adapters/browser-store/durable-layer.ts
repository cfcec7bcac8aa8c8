/**
 * The durable layer over IndexedDB: one database, one object store, keys and texts as in localStorage.
 *
 * A commit asks for durability 'strict' (Indexed Database API 3.0, 4.9): the complete event then comes after
 * the bytes reached the disk. Follow-up requests are made inside callbacks, never after an await, where
 * a transaction may have ended. A database that does not answer in time counts as failed, so a
 * learner is never left waiting; opened without a version, so that a newer release's opens too.
 */
import { uniteWords } from './buckets.ts';
import type { DurableLayer, Edit, Entries, Reply } from './layers.ts';

const databaseName = 'hamkori';
const storeName = 'entries';

/** How to wait; given from outside so that a test can hold the clock. */
export interface Timers {
  set(callback: () => void, milliseconds: number): unknown;
  clear(handle: unknown): void;
}

interface Connection {
  database: Promise<IDBDatabase> | undefined;
}

/** A durable layer over an IndexedDB factory. */
export function durableLayer(factory: IDBFactory, timers: Timers, patienceMilliseconds: number): DurableLayer {
  const connection: Connection = { database: undefined };
  const run = <T>(mode: IDBTransactionMode, work: (entries: IDBObjectStore) => T): Promise<Reply<T>> =>
    answerInTime(transact(factory, connection, mode, work), timers, patienceMilliseconds, () => {
      connection.database = undefined;
    });
  return {
    read: (isWanted) => run('readonly', (entries) => readEntries(entries, isWanted)),
    commit: (edits) =>
      run('readwrite', (entries) => {
        const outcome = { words: '' };
        for (const edit of edits) applyEdit(entries, edit, outcome);
        return outcome;
      }).then((reply) => (reply.kind === 'done' ? { kind: 'done', value: reply.value.words } : reply)),
  };
}

function readEntries(entries: IDBObjectStore, isWanted: (key: string) => boolean): Entries {
  const found = new Map<string, string>();
  const keys = entries.getAllKeys();
  keys.onsuccess = () => {
    for (const key of keys.result) {
      if (typeof key !== 'string' || !isWanted(key)) continue;
      const value = entries.get(key);
      // What is no text cannot be ours; the empty text makes it reported as unreadable.
      value.onsuccess = () => found.set(key, typeof value.result === 'string' ? value.result : '');
    }
  };
  return found;
}

function applyEdit(entries: IDBObjectStore, edit: Edit, outcome: { words: string }): void {
  switch (edit.kind) {
    case 'put':
      entries.put(edit.text, edit.key);
      return;
    case 'remove':
      return withText(entries, edit.key, (text) => {
        if (text === edit.text) entries.delete(edit.key);
      });
    case 'unite':
      return withText(entries, edit.key, (text) => {
        outcome.words = uniteWords(text, edit.text);
        if (outcome.words !== text) entries.put(outcome.words, edit.key);
      });
    case 'clear': {
      const keys = entries.getAllKeys();
      keys.onsuccess = () => {
        for (const key of keys.result) {
          if (typeof key === 'string' && key.startsWith(edit.prefix)) entries.delete(key);
        }
      };
    }
  }
}

function withText(entries: IDBObjectStore, key: string, use: (text: string) => void): void {
  const value = entries.get(key);
  value.onsuccess = () => use(typeof value.result === 'string' ? value.result : '');
}

async function transact<T>(
  factory: IDBFactory,
  connection: Connection,
  mode: IDBTransactionMode,
  work: (entries: IDBObjectStore) => T,
): Promise<T> {
  const opening = (connection.database ??= openDatabase(factory, () => (connection.database = undefined)));
  const database = await opening;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, mode, { durability: 'strict' });
    const value = work(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(value);
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
  });
}

function openDatabase(factory: IDBFactory, lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onerror = () => reject(request.error ?? new Error('the database did not open'));
    request.onsuccess = () => {
      request.result.onclose = lost;
      // Another tab upgrades or deletes the database: stand aside, and open again at the next use.
      request.result.onversionchange = () => {
        request.result.close();
        lost();
      };
      resolve(request.result);
    };
  });
}

function answerInTime<T>(
  work: Promise<T>,
  timers: Timers,
  patienceMilliseconds: number,
  failed: () => void,
): Promise<Reply<T>> {
  return new Promise((resolve) => {
    const fail = (reason: unknown): void => {
      failed();
      resolve({ kind: 'failed', problem: { code: 'storage-not-durable', detail: `IndexedDB: ${String(reason)}` } });
    };
    const timer = timers.set(() => fail('no answer in time'), patienceMilliseconds);
    const stop = (): void => timers.clear(timer);
    void work.then((value) => resolve({ kind: 'done', value }), fail).finally(stop);
  });
}
