/**
 * Merge: the union of two sets of statements, which never depends on who spoke first.
 *
 * A statement is immutable, so the same id with other content is somebody's fault or forgery.
 * Both are kept: the one whose canonical form is smaller in UTF-8 bytes stays in the record and
 * the other is set aside, so every device that sees both decides alike.
 */
import { canonicalJson, compareUtf8 } from './canonical.ts';
import type { Statement } from './statement.ts';

export interface MergedStatements {
  /** One statement an id, sorted by id: equal sets are equal arrays. */
  readonly statements: readonly Statement[];
  /** What lost its id to a smaller canonical form, sorted by id, then by that form. */
  readonly setAside: readonly Statement[];
}

/** Unites two sets of statements; commutative, associative and idempotent on `statements`. */
export function mergeStatements(a: readonly Statement[], b: readonly Statement[]): MergedStatements {
  const statements: Statement[] = [];
  const setAside: Statement[] = [];
  for (const [, sameId] of [...groupById([...a, ...b])].sort(byId)) {
    const [kept, ...others] = distinct(sameId);
    if (kept !== undefined) statements.push(kept);
    setAside.push(...others);
  }
  return { statements, setAside };
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareUtf8(a, b);
}

function groupById(statements: readonly Statement[]): Map<string, Set<Statement>> {
  const groups = new Map<string, Set<Statement>>();
  for (const statement of statements) {
    const group = groups.get(statement.id);
    if (group === undefined) groups.set(statement.id, new Set([statement]));
    else group.add(statement);
  }
  return groups;
}

/** The statements of one id without repetitions, smallest canonical form first. */
function distinct(sameId: ReadonlySet<Statement>): readonly Statement[] {
  // The usual case, worth the line: a canonical form costs more than all the rest.
  if (sameId.size === 1) return [...sameId];
  const byForm = new Map([...sameId].map((statement) => [canonicalJson(statement), statement]));
  return [...byForm].sort(byId).map(([, statement]) => statement);
}
