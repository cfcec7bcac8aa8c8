/**
 * Appending: localStorage at once, IndexedDB right after, and an answer that claims no more than was seen.
 *
 * The local write happens before the first wait whenever the bucket is known, so an answer given
 * in the last instant of a page is kept. `durable` is said only after the strict commit.
 */
import type { AppendOutcome } from '../../domain/statement-store.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Edit, Reply } from './layers.ts';
import {
  adoptWords,
  bucketsNow,
  type Held,
  heldOf,
  hold,
  letGo,
  pointerEdit,
  type Session,
  settle,
  settleAfresh,
} from './session.ts';
import { bucketPrefix, tailKey, writeEntry } from './wire.ts';

/** Adds statements to both layers. */
export async function appendStatements(session: Session, statements: readonly Statement[]): Promise<AppendOutcome> {
  // No await where none is needed: the local write below must happen in this very task.
  if (isBlind(session)) await askDatabase(session);
  else if (bucketsNow(session).length === 0) await settle(session);
  const batch = holdAll(session, statements, bucketsNow(session)[0] ?? '');
  if (batch.length === 0) return { kind: 'durable' };

  const local = applyLocally(session, batch);
  const committed = await commit(session, batch);
  // The record was erased, by another tab or before the browser fell back to old bytes of localStorage.
  if (batch.some((held) => !isInUse(session, held))) return appendStatements(session, statements);
  return conclude(session, batch, local, committed);
}

// Where localStorage cannot be read, only IndexedDB tells that another tab erased what this page holds.
function isBlind({ parts }: Session): boolean {
  return parts.local.get(parts.pointerKey).kind === 'failed';
}

async function askDatabase(session: Session): Promise<void> {
  if (!(await settleAfresh(session))) session.held.clear();
}

function holdAll(session: Session, statements: readonly Statement[], bucket: string): readonly Held[] {
  const batch = new Set<Held>();
  for (const statement of statements) {
    const there = heldOf(session, statement);
    if (there?.state === 'durable') continue;
    const held = there ?? newHeld(session, statement, bucket);
    hold(session, held);
    batch.add(held);
  }
  return [...batch];
}

function newHeld({ parts }: Session, statement: Statement, bucket: string): Held {
  const text = parts.seal.seal(writeEntry(statement));
  return { statement, key: tailKey(bucket, parts.newName()), text, state: 'writing' };
}

function isInUse(session: Session, { key }: Held): boolean {
  return bucketsNow(session).some((bucket) => key.startsWith(bucketPrefix(bucket)));
}

function applyLocally(session: Session, batch: readonly Held[]): Reply<undefined> {
  const unwritten = batch.filter(({ state }) => state === 'writing');
  return session.parts.local.apply([pointerEdit(session), ...unwritten.map(putEdit)]);
}

// What an earlier commit failed to make durable goes along.
async function commit(session: Session, batch: readonly Held[]): Promise<Reply<string> | undefined> {
  const earlier = [...session.held.values()].flat().filter(({ state }) => state === 'kept');
  const all = [...new Set([...batch, ...earlier])];
  const committed = await session.parts.durable?.commit([pointerEdit(session), ...all.map(putEdit)]);
  if (committed?.kind !== 'done') return committed;
  for (const held of all) held.state = 'durable';
  adoptWords(session, committed.value);
  return committed;
}

function putEdit({ key, text }: Held): Edit {
  return { kind: 'put', key, text };
}

function conclude(
  session: Session,
  batch: readonly Held[],
  local: Reply<undefined>,
  committed: Reply<string> | undefined,
): AppendOutcome {
  // With the commit the statement is safe, whatever localStorage says; `read` will report that.
  if (committed?.kind === 'done') return { kind: 'durable' };
  if (local.kind === 'done') {
    for (const held of batch) if (held.state === 'writing') held.state = 'kept';
    const silent = { code: 'storage-not-durable', detail: 'no answer from IndexedDB' } as const;
    return { kind: 'kept', problem: committed?.problem ?? silent };
  }
  for (const held of batch) letGo(session, held);
  return { kind: 'failed', problem: local.problem };
}
