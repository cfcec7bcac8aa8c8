/**
 * Compaction: all that can be read becomes one segment, and what it replaces is removed last.
 *
 * Order is the whole point: write the segment to both layers, read it back from both, and only
 * then remove what it holds. Reading is a union, so a crash at any instant leaves every statement
 * at least once. Two tabs at once make two segments; the next compaction makes them one.
 */
import { mergeStatements } from '../../domain/merge.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Edit } from './layers.ts';
import { type FoundEntry, isOurs, readLayers, understandSegment } from './reading.ts';
import { writeSegment } from './segments.ts';
import { adoptWords, pointerEdit, type Session } from './session.ts';
import { isSegmentKey, segmentKey } from './wire.ts';

/** What became of a compaction; after `failed` everything stands where it stood. */
export type CompactOutcome =
  | Readonly<{ kind: 'compacted'; statements: number }>
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'failed'; problem: Problem }>;

/** Packs tail and earlier segments into one segment. */
export async function compactRecord(session: Session): Promise<CompactOutcome> {
  const reading = await readLayers(session);
  // Only entries read in full may go; one bad statement in a segment keeps the whole of it.
  const sources = reading.entries.filter(({ content }) => content.problem === undefined);
  const segments = new Set(sources.filter(({ key }) => isSegmentKey(key)).map(({ text }) => text));
  if (segments.size === sources.length && segments.size < 2) return { kind: 'nothing' };

  const statements = [...reading.statements, ...reading.setAside];
  const text = session.parts.seal.seal(await writeSegment(statements, session.parts.packing));
  const segment: FoundEntry = { key: segmentKey(reading.bucket, session.parts.newName()), text, content: { statements } };
  const problem = (await writeBoth(session, segment)) ?? (await readBack(session, segment));
  if (problem !== undefined) {
    await removeBoth(session, [segment]);
    return { kind: 'failed', problem };
  }
  await removeBoth(session, sources);
  return { kind: 'compacted', statements: statements.length };
}

async function writeBoth(session: Session, { key, text }: FoundEntry): Promise<Problem | undefined> {
  const put: Edit = { kind: 'put', key, text };
  const committed = await session.parts.durable?.commit([pointerEdit(session), put]);
  if (committed?.kind === 'failed') return committed.problem;
  if (committed !== undefined) adoptWords(session, committed.value);
  const local = session.parts.local.apply([put]);
  return local.kind === 'failed' ? local.problem : undefined;
}

async function readBack(session: Session, { key, text, content }: FoundEntry): Promise<Problem | undefined> {
  const lost: Problem = { code: 'storage-not-durable', detail: `${key}: the segment did not read back` };
  const durable = await session.parts.durable?.read((other) => other === key);
  if (durable?.kind === 'failed') return durable.problem;
  if (durable !== undefined && durable.value.get(key) !== text) return lost;
  const local = session.parts.local.get(key);
  if (local.kind === 'failed' || local.value !== text) return lost;
  const { statements } = await understandSegment(session, text);
  const all = mergeStatements(statements, content.statements);
  const isWhole = statements.length === content.statements.length && all.statements.length + all.setAside.length === statements.length;
  return isWhole && isOurs(session)(key) ? undefined : lost;
}

async function removeBoth({ parts }: Session, entries: readonly FoundEntry[]): Promise<void> {
  const edits = entries.map(({ key, text }): Edit => ({ kind: 'remove', key, text }));
  parts.local.apply(edits);
  // Left where it fails: read again as a union, and removed by the next compaction.
  await parts.durable?.commit(edits);
}
