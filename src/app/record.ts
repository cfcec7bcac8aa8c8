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
  let notStored: readonly Statement[] = [];
  const unite = (more: readonly Statement[]): void => {
    statements = mergeStatements(statements, more).statements;
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
    async refresh() {
      const read = await store.read();
      unread = read.problems;
      unite(read.statements);
      changed();
    },
    async add(more) {
      unite(more);
      changed();
      const outcome = await store.append(more);
      unsaved = outcome.kind === 'durable' ? [] : [outcome.problem];
      if (outcome.kind === 'failed') notStored = [...notStored, ...more];
      changed();
      return outcome;
    },
    async pack() {
      await store.compact();
    },
    async erase() {
      await store.erase();
      statements = [];
      notStored = [];
      unread = [];
      unsaved = [];
      changed();
    },
  };
  store.onOutsideChange(() => {
    // Another tab may have erased the record: then what is still stored counts, and what never was.
    statements = notStored;
    void record.refresh();
  });
  unite(store.peekStatements().statements);
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
