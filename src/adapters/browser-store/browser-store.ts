/**
 * The learner's record in the browser: an exact StatementStore over localStorage and IndexedDB.
 *
 * localStorage alone loses up to 45 seconds when the browser is killed; IndexedDB alone answers late
 * and is sometimes lost whole. So both hold the same bytes and reading unites them. Everything from
 * outside comes in as an argument; nothing touches `window`, and nothing needs a secure context.
 */
import { mergeStatements } from '../../domain/merge.ts';
import type { StatementStore } from '../../domain/statement-store.ts';
import type { Statement } from '../../domain/statement.ts';
import { appendStatements } from './append.ts';
import { randomName } from './buckets.ts';
import { type CompactOutcome, compactRecord } from './compaction.ts';
import { durableLayer, type Timers } from './durable-layer.ts';
import { eraseRecord } from './erasing.ts';
import { localLayer, type StorageLike } from './local-layer.ts';
import { isOurs, readLayers, understandTail } from './reading.ts';
import { nativePacking } from './segments.ts';
import { newSession, type Session, type StoreParts } from './session.ts';
import { isSegmentKey, type Seal, unsealed } from './wire.ts';

/** The `storage` events of a window, as the store sees them. */
export interface StorageEvents {
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

/** What the browser gives; undefined for what it lacks or forbids. */
export interface BrowserBackends {
  readonly storage: StorageLike | undefined;
  readonly indexedDB: IDBFactory | undefined;
  readonly events?: StorageEvents;
  readonly seal?: Seal;
  readonly timers?: Timers;
  /** How long IndexedDB may take before an answer counts as kept only. */
  readonly patienceMilliseconds?: number;
  /** Where the names of the profile's buckets stand; another profile has another. */
  readonly pointerKey?: string;
}

/** What localStorage alone says, at once. */
export interface Peek {
  readonly statements: readonly Statement[];
  /** False while segments are still packed: `read` knows more. */
  readonly isWhole: boolean;
}

/** The store of statements in a browser. */
export interface BrowserStore extends StatementStore {
  readonly level: 'exact';
  /** The tail in localStorage, for painting before `read` answers. */
  peekStatements(): Peek;
  /** Packs the record into one segment; call it at the end of a lesson. */
  compact(): Promise<CompactOutcome>;
  /** Calls back when another tab added to the record or erased it; returns how to stop. */
  onOutsideChange(callback: () => void): () => void;
}

const realTimers: Timers = {
  set: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clear: (handle) => clearTimeout(handle as number),
};

/** Opens the record of this browser. */
export function openBrowserStore(backends: BrowserBackends): BrowserStore {
  const { storage, indexedDB, timers = realTimers, patienceMilliseconds = 5000 } = backends;
  const parts: StoreParts = {
    local: localLayer(storage),
    durable: indexedDB && durableLayer(indexedDB, timers, patienceMilliseconds),
    seal: backends.seal ?? unsealed,
    packing: nativePacking(),
    newName: () => randomName((bytes) => crypto.getRandomValues(bytes)),
    pointerKey: backends.pointerKey ?? 'h:bucket',
  };
  return assembleBrowserStore(parts, backends.events);
}

/** Joins given parts to a store; for `openBrowserStore` and for tests that break a part. */
export function assembleBrowserStore(parts: StoreParts, events?: StorageEvents): BrowserStore {
  const session = newSession(parts);
  return {
    level: 'exact',
    peekStatements: () => peek(session),
    async read() {
      const { statements, problems } = await readLayers(session);
      return { statements, problems };
    },
    append: (statements) => appendStatements(session, statements),
    compact: () => compactRecord(session),
    erase: () => eraseRecord(session),
    onOutsideChange: (callback) => listen(session, events, callback),
  };
}

function peek(session: Session): Peek {
  const local = session.parts.local.read(isOurs(session));
  if (local.kind === 'failed') return { statements: [], isWhole: false };
  const tail = [...local.value].filter(([key]) => !isSegmentKey(key));
  const read = tail.flatMap(([, text]) => understandTail(session, text).statements);
  return { statements: mergeStatements(read, []).statements, isWhole: tail.length === local.value.size };
}

function listen(session: Session, events: StorageEvents | undefined, callback: () => void): () => void {
  const listener = ({ key, newValue }: StorageEvent): void => {
    // Removals are compaction and change no set; key null is a wipe.
    const isAddition = key !== null && newValue !== null && isOurs(session)(key);
    if (key === null || key === session.parts.pointerKey || isAddition) callback();
  };
  events?.addEventListener('storage', listener);
  return () => events?.removeEventListener('storage', listener);
}
