/**
 * An exact StatementStore in memory: the plainest thing that keeps the port's promises.
 *
 * For tests, and for a browser that forbids all storage. It outlives no page, so it claims `kept`.
 */
import { mergeStatements } from '../../domain/merge.ts';
import type { AppendOutcome, StatementStore } from '../../domain/statement-store.ts';
import type { Statement } from '../../domain/statement.ts';

/** The set itself, so that a test can open it again. */
export interface Memory {
  statements: readonly Statement[];
}

const kept: AppendOutcome = { kind: 'kept', problem: { code: 'storage-not-durable', detail: 'held in memory only' } };

/** Opens a store over `memory`; `answer` is what it says to every append. */
export function openMemoryStore(memory: Memory = { statements: [] }, answer: AppendOutcome = kept): StatementStore {
  return {
    level: 'exact',
    read: () => Promise.resolve({ statements: memory.statements, problems: [] }),
    append(statements) {
      memory.statements = mergeStatements(memory.statements, statements).statements;
      return Promise.resolve(answer);
    },
    erase() {
      memory.statements = [];
      return Promise.resolve();
    },
  };
}
