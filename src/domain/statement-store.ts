/**
 * The port every store of statements implements, and what it promises.
 *
 * An `exact` store gives back the set it was given. A `summary` store (SCORM 1.2) gives back a
 * set with the same fold. Outcomes are values: a full or forbidden store is no exception.
 * tests/contracts/statement-store.contract.ts holds every adapter to this text.
 */
import type { Problem } from './problem.ts';
import type { Statement } from './statement.ts';

/**
 * How safe an appended statement is.
 * - `durable`: committed where a power cut does not reach.
 * - `kept`: read back, but a power cut may still take it (no IndexedDB, or its commit failed).
 * - `failed`: not stored; the caller still holds the statement and offers the record file.
 */
export type AppendOutcome =
  | Readonly<{ kind: 'durable' }>
  | Readonly<{ kind: 'kept'; problem: Problem }>
  | Readonly<{ kind: 'failed'; problem: Problem }>;

/** All readable statements, and what could not be read (set aside, never overwritten). */
export interface ReadOutcome {
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

export interface StatementStore {
  readonly level: 'exact' | 'summary';
  /** Union of everything the store holds. Never throws for what is in the store. */
  read(): Promise<ReadOutcome>;
  /** Adds statements. Adding one that is there already changes nothing and is `durable`. */
  append(statements: readonly Statement[]): Promise<AppendOutcome>;
  /** Erases all the store holds of this profile, bytes set aside included. */
  erase(): Promise<void>;
}
