/**
 * The two layers a record is stored in, seen alike: keys, texts, and edits of them.
 *
 * The local layer (localStorage) answers at once and survives the crash of a page; the durable layer
 * (IndexedDB) answers later and survives a power cut. Both hold the same bytes under the same keys.
 */
import type { Problem } from '../../domain/problem.ts';

/** What to do to a layer. */
export type Edit =
  | Readonly<{ kind: 'put'; key: string; text: string }>
  /** Removes a key only while it still holds this text: what somebody else wrote there stays. */
  | Readonly<{ kind: 'remove'; key: string; text: string }>
  /** Removes all keys that begin so. */
  | Readonly<{ kind: 'clear'; prefix: string }>
  /** Unites the words of a pointer with those that stand there. */
  | Readonly<{ kind: 'unite'; key: string; text: string }>;

/** What a layer answers; a layer that cannot be used is a value, not an exception. */
export type Reply<T> = Readonly<{ kind: 'done'; value: T }> | Readonly<{ kind: 'failed'; problem: Problem }>;

export type Entries = ReadonlyMap<string, string>;

/** localStorage as the store sees it. */
export interface LocalLayer {
  /** False where the browser gives no localStorage at all, so that nothing can be in it. */
  readonly isThere: boolean;
  read(isWanted: (key: string) => boolean): Reply<Entries>;
  get(key: string): Reply<string | undefined>;
  /** Makes the edits in turn, reads back what was written, and stops at the first that fails. */
  apply(edits: readonly Edit[]): Reply<undefined>;
}

/** IndexedDB as the store sees it. */
export interface DurableLayer {
  read(isWanted: (key: string) => boolean): Promise<Reply<Entries>>;
  /** Makes all edits in one strict transaction or none; answers, when it is committed, the words now united. */
  commit(edits: readonly Edit[]): Promise<Reply<string>>;
}
