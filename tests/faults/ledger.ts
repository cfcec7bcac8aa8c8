/**
 * What the store owes: a book kept from its own answers and from what befell the browser, never from its bytes.
 *
 * - `durable` is owed after any kill, as long as IndexedDB itself is not lost.
 * - `kept` is owed until a kill reaches further back than its writing, as long as localStorage is not lost.
 * - A read without problems says that both layers hold all it gave: each is owed without the other.
 * - After damage to both copies of a segment a statement is owed, or else a problem that says so.
 */
import type { AppendOutcome, ReadOutcome } from '../../src/domain/statement-store.ts';
import type { Statement } from '../../src/domain/statement.ts';

interface Entry {
  readonly statement: Statement;
  /** Since when localStorage answers for it. */
  localSince: number | undefined;
  isInDatabase: boolean;
  isOwedOrReported: boolean;
  isErased: boolean;
  appendsUnderWay: number;
}

/** Where the book stood when something began. */
export interface Mark {
  readonly misfortunes: number;
  readonly damages: number;
  readonly owed: readonly Statement[];
}

/** The book of one schedule. */
export class Ledger {
  /** Counts what may spoil an answer that is under way. */
  misfortunes = 0;
  damages = 0;
  /**
   * True while localStorage may show what was erased, and only IndexedDB knows. With IndexedDB silent too,
   * what is then `kept` goes into the erased bucket and is swept with it: the one known limit.
   */
  isFallenBackOverErasure = false;
  isLocalWell = true;
  /** For each erasure under way, the ids that must be gone after it. */
  #erasures = new Set<Set<string>>();
  /** Since when localStorage knows of the last erasure. */
  #erasedAt = -Infinity;
  #entries = new Map<string, Entry>();

  isErasing(): boolean {
    return this.#erasures.size > 0;
  }

  given(statement: Statement): void {
    const entry = this.#entries.get(statement.id) ?? {
      statement,
      localSince: undefined,
      isInDatabase: false,
      isOwedOrReported: false,
      isErased: false,
      appendsUnderWay: 0,
    };
    entry.isErased = false;
    for (const erasure of this.#erasures) erasure.delete(statement.id);
    entry.appendsUnderWay += 1;
    this.#entries.set(statement.id, entry);
  }

  mark(): Mark {
    const owed = [...this.#entries.values()].filter(isOwed).map(({ statement }) => statement);
    return { misfortunes: this.misfortunes, damages: this.damages, owed };
  }

  answered(statement: Statement, { kind }: AppendOutcome, now: number, since: Mark, isFirst: boolean): void {
    const entry = this.#entries.get(statement.id);
    if (entry === undefined) return;
    entry.appendsUnderWay -= 1;
    if (kind === 'failed' || this.isErasing() || since.damages !== this.damages) return;
    // A store need not write again what it wrote before; damage since is nobody's lie.
    if (!isFirst && this.damages > 0) return;
    if (kind === 'durable') entry.isInDatabase = true;
    const isUntroubled = isFirst && this.isLocalWell && since.misfortunes === this.misfortunes;
    const isInLocal = kind === 'kept' ? !this.isFallenBackOverErasure : isUntroubled;
    if (isInLocal) entry.localSince ??= now;
  }

  /** A page that began appends ended: nobody will answer. */
  abandoned(statements: readonly Statement[]): void {
    for (const { id } of statements) {
      const entry = this.#entries.get(id);
      if (entry !== undefined) entry.appendsUnderWay -= 1;
    }
  }

  /** Judges a read; undefined if it is right. */
  judge({ statements, problems }: ReadOutcome, since: Mark, now: number): string | undefined {
    const ids = new Set(statements.map(({ id }) => id));
    if (ids.size !== statements.length) return 'a statement was read twice';
    for (const statement of statements) {
      const given = this.#entries.get(statement.id)?.statement;
      if (JSON.stringify(given) !== JSON.stringify(statement)) return `${statement.id} was read and never given so`;
    }
    if (since.misfortunes !== this.misfortunes || problems.some(({ code }) => code !== 'storage-unreadable')) return undefined;
    const missing = since.owed.find(({ id }) => !ids.has(id));
    if (missing !== undefined) return `${missing.id} was acknowledged and is not read`;
    const wrong = statements.map(({ id }) => this.#entries.get(id)).find((entry) => entry?.isErased);
    if (wrong !== undefined) return `${wrong.statement.id} was erased and is read`;
    if (problems.length > 0) return undefined;
    const unreported = [...this.#entries.values()].find((entry) => entry.isOwedOrReported && !ids.has(entry.statement.id));
    if (unreported !== undefined) return `${unreported.statement.id} is neither read nor reported`;
    this.#vouched(ids, now);
    return undefined;
  }

  #vouched(ids: ReadonlySet<string>, now: number): void {
    if (this.isFallenBackOverErasure) this.#erasedAt = now;
    this.isFallenBackOverErasure = false;
    if (this.isErasing()) return;
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry === undefined) continue;
      entry.isInDatabase = true;
      entry.localSince ??= now;
    }
  }

  fellBack(now: number, lagMilliseconds: number): void {
    this.restarted();
    this.isFallenBackOverErasure ||= this.#erasedAt > now - lagMilliseconds;
    for (const entry of this.#entries.values()) {
      entry.isOwedOrReported = false;
      if (entry.localSince !== undefined && entry.localSince > now - lagMilliseconds) entry.localSince = undefined;
    }
  }

  restarted(): void {
    this.misfortunes += 1;
    this.isFallenBackOverErasure ||= this.isErasing();
    this.#erasures.clear();
  }

  lost(layer: 'local' | 'database'): void {
    this.misfortunes += 1;
    for (const entry of this.#entries.values()) {
      entry.isOwedOrReported = false;
      if (layer === 'local') entry.localSince = undefined;
      else entry.isInDatabase = false;
      // Who erased is known to the lost database only, if localStorage fell back.
      if (layer === 'database') entry.isErased = false;
    }
  }

  damaged(layer: 'local' | 'database' | 'both'): void {
    this.misfortunes += 1;
    this.damages += 1;
    for (const entry of this.#entries.values()) {
      if (layer === 'both') entry.isOwedOrReported ||= isOwed(entry);
      if (layer !== 'database') entry.localSince = undefined;
      if (layer !== 'local') entry.isInDatabase = false;
    }
  }

  /** From here until `erased`, nothing is owed; answers how it ended, if the page lives to tell. */
  erasing(): Readonly<{ done: (now: number) => void; gaveUp: () => void }> {
    this.misfortunes += 1;
    const settled = [...this.#entries.values()].filter(({ appendsUnderWay }) => appendsUnderWay === 0);
    const erasure = new Set(settled.map(({ statement }) => statement.id));
    this.#erasures.add(erasure);
    for (const entry of this.#entries.values()) {
      entry.localSince = undefined;
      entry.isInDatabase = false;
      entry.isOwedOrReported = false;
    }
    return {
      done: (now) => {
        this.misfortunes += 1;
        this.#erasures.delete(erasure);
        this.#erasedAt = now;
        for (const id of erasure) {
          const entry = this.#entries.get(id);
          if (entry !== undefined) entry.isErased = true;
        }
      },
      gaveUp: () => this.#erasures.delete(erasure),
    };
  }
}

function isOwed({ localSince, isInDatabase }: Entry): boolean {
  return localSince !== undefined || isInDatabase;
}
