/**
 * Statements of this page that the store may not show yet: on their way, or refused by it. A
 * reading that was begun before one arrived misses it, so it is added to what was read.
 */
import type { Statement } from '../domain/statement.ts';

export interface Pending {
  /** Takes statements to be stored, with those refused before: each attempt tries them again. */
  depart(statements: readonly Statement[]): readonly Statement[];
  arrive(batch: readonly Statement[], isStored: boolean): void;
  beginReading(): void;
  /** What the reading that was begun last may not have found. */
  readonly missed: readonly Statement[];
  /** Forgets those refused: the record they belong to was erased elsewhere. */
  forgetRefused(): void;
}

/** Nothing pending. */
export function newPending(): Pending {
  let underWay: readonly Statement[] = [];
  let refused: readonly Statement[] = [];
  let missed: readonly Statement[] = [];
  return {
    depart(statements) {
      const batch = [...refused, ...statements];
      refused = [];
      underWay = [...underWay, ...batch];
      missed = [...missed, ...batch];
      return batch;
    },
    arrive(batch, isStored) {
      underWay = underWay.filter((statement) => !batch.includes(statement));
      if (!isStored) refused = [...refused, ...batch];
    },
    beginReading() {
      missed = [...underWay, ...refused];
    },
    get missed() {
      return missed;
    },
    forgetRefused() {
      missed = missed.filter((statement) => !refused.includes(statement));
      refused = [];
    },
  };
}
