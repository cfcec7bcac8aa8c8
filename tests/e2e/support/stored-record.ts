/**
 * What lies in the two layers of the browser's storage, seen from outside the site's own code.
 */
import type { Page } from 'playwright-core';

/** Keys and texts of the record, the pointer to its buckets left out. */
export interface StoredRecord {
  readonly local: Readonly<Record<string, string>>;
  readonly durable: Readonly<Record<string, string>>;
}

/** Reads both layers in the page; a layer that is forbidden or absent is empty. */
export async function readStored(page: Page): Promise<StoredRecord> {
  return page.evaluate(async () => {
    const isEntry = ([key]: readonly [string, unknown]) => key.startsWith('h:') && key !== 'h:bucket';
    const local = Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? ''] as const).filter(isEntry);
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'hamkori');
    if (!isThere) return { local: Object.fromEntries(local), durable: {} };
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    const database = await ended(indexedDB.open('hamkori'));
    const entries = database.transaction('entries').objectStore('entries');
    const [keys, texts] = await Promise.all([ended(entries.getAllKeys() as IDBRequest<string[]>), ended(entries.getAll() as IDBRequest<string[]>)]);
    database.close();
    const durable = keys.map((key, index) => [key, texts[index] ?? ''] as const).filter(isEntry);
    return { local: Object.fromEntries(local), durable: Object.fromEntries(durable) };
  });
}

/** How many entries lie in each layer. */
export async function countStored(page: Page): Promise<Readonly<{ local: number; durable: number }>> {
  const { local, durable } = await readStored(page);
  return { local: Object.keys(local).length, durable: Object.keys(durable).length };
}
