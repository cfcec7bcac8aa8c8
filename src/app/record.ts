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
  const store = openStore();
  let statements: readonly Statement[] = [];
  let unread: readonly Problem[] = [];
  let unsaved: readonly Problem[] = [];
  let pending = newPending();
  let reading = Promise.resolve();
  let erasures = 0;
  let hasStored = false;
  const replace = (...sets: readonly (readonly Statement[])[]): void => {
    statements = sets.reduce((union, set) => mergeStatements(union, set).statements, []);
    changed();
  };
  const readAfresh = async (): Promise<void> => {
    const erasuresBefore = erasures;
    pending.beginReading();
    const read = await store.read();
    // What was read before an erasure must not come back after it.
    if (erasures !== erasuresBefore) return;
    unread = read.problems;
    // Empty after it was not: another tab has erased the record, and what this page could not store with it.
    if (hasStored && read.statements.length === 0) pending.forgetRefused();
    hasStored = read.statements.length > 0;
    replace(read.statements, pending.missed);
  };
  const record: LearnerRecord = {
    get statements() {
      return statements;
    },
    get problems() {
      return [...unread, ...unsaved];
    },
    get progress() {
      return foldProgress(page.course, page.items, statements);
    },
    refresh() {
      // One after the other: no older reading hides what a newer one found.
      reading = reading.then(readAfresh);
      return reading;
    },
    async add(more) {
      const batch = pending.depart(more);
      replace(statements, batch);
      const outcome = await store.append(batch);
      pending.arrive(batch, outcome.kind !== 'failed');
      unsaved = outcome.kind === 'durable' ? [] : [outcome.problem];
      hasStored ||= outcome.kind !== 'failed';
      changed();
      return outcome;
    },
    async pack() {
      await store.compact();
    },
    async erase() {
      erasures += 1;
      await store.erase();
      pending = newPending();
      hasStored = false;
      unread = [];
      unsaved = [];
      replace();
    },
  };
  store.onOutsideChange(() => void record.refresh());
  statements = store.peekStatements().statements;
  return record;
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
