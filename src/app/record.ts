/**
 * The learner's record as a page holds it: the store of this browser, what it has read, and the
 * progress folded from it. The only place that knows which store runs.
 */
import { openBrowserStore, type BrowserStore } from '../adapters/browser-store/browser-store.ts';
import { mergeStatements } from '../domain/merge.ts';
import type { Problem } from '../domain/problem.ts';
import { foldProgress, type Progress } from '../domain/progress.ts';
import type { Statement } from '../domain/statement.ts';
import type { AppendOutcome } from '../domain/statement-store.ts';
import type { PageCourse } from './course-data.ts';
import { newPending } from './pending.ts';

export interface LearnerRecord {
  /** Everything this page has read or added, safe or not. */
  readonly statements: readonly Statement[];
  /** What could not be read, and how the last attempt to store failed. */
  readonly problems: readonly Problem[];
  readonly progress: Progress;
  /** Reads the store again; also after another tab wrote. */
  refresh(): Promise<void>;
  /** Adds statements. Even a failed one stays in this page and in a record file made from it. */
  add(statements: readonly Statement[]): Promise<AppendOutcome>;
  /** Packs what was written; to be called at the end of a lesson. */
  pack(): Promise<void>;
  erase(): Promise<void>;
}

/** Opens the record; `changed` is called whenever there is something new to show. */
export function openRecord(page: PageCourse, changed: () => void): LearnerRecord {
  return new PageRecord(openStore(), page, changed);
}

class PageRecord implements LearnerRecord {
  statements: readonly Statement[];
  readonly #store: BrowserStore;
  readonly #page: PageCourse;
  readonly #changed: () => void;
  #unread: readonly Problem[] = [];
  #unsaved: readonly Problem[] = [];
  #pending = newPending();
  #reading = Promise.resolve();
  #erasures = 0;
  #hasStored = false;

  constructor(store: BrowserStore, page: PageCourse, changed: () => void) {
    this.#store = store;
    this.#page = page;
    this.#changed = changed;
    this.statements = store.peekStatements().statements;
    store.onOutsideChange(() => void this.refresh());
  }

  get problems(): readonly Problem[] {
    return [...this.#unread, ...this.#unsaved];
  }

  get progress(): Progress {
    return foldProgress(this.#page.course, this.#page.items, this.statements);
  }

  refresh(): Promise<void> {
    // One after the other: no older reading hides what a newer one found.
    this.#reading = this.#reading.then(() => this.#readAfresh());
    return this.#reading;
  }

  async add(more: readonly Statement[]): Promise<AppendOutcome> {
    const batch = this.#pending.depart(more);
    this.#replace(this.statements, batch);
    const outcome = await this.#store.append(batch);
    this.#pending.arrive(batch, outcome.kind !== 'failed');
    this.#unsaved = outcome.kind === 'durable' ? [] : [outcome.problem];
    this.#hasStored ||= outcome.kind !== 'failed';
    this.#changed();
    return outcome;
  }

  async pack(): Promise<void> {
    await this.#store.compact();
  }

  async erase(): Promise<void> {
    this.#erasures += 1;
    await this.#store.erase();
    this.#pending = newPending();
    this.#hasStored = false;
    this.#unread = [];
    this.#unsaved = [];
    this.#replace([], []);
  }

  async #readAfresh(): Promise<void> {
    const erasuresBefore = this.#erasures;
    this.#pending.beginReading();
    const read = await this.#store.read();
    // What was read before an erasure must not come back after it.
    if (this.#erasures !== erasuresBefore) return;
    this.#unread = read.problems;
    // Empty after it was not: another tab has erased the record, and what this page could not store with it.
    if (this.#hasStored && read.statements.length === 0) this.#pending.forgetRefused();
    this.#hasStored = read.statements.length > 0;
    this.#replace(read.statements, this.#pending.missed);
  }

  #replace(a: readonly Statement[], b: readonly Statement[]): void {
    this.statements = mergeStatements(a, b).statements;
    this.#changed();
  }
}

/** Browsers that forbid storage throw when it is only named. */
function openStore(): BrowserStore {
  return openBrowserStore({
    storage: unlessForbidden(() => window.localStorage),
    indexedDB: unlessForbidden(() => window.indexedDB),
    events: window,
  });
}

function unlessForbidden<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // The store answers `storage-forbidden` for what it was not given, and the page says so.
    return undefined;
  }
}
