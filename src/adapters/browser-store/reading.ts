/**
 * Reading: the union of tail and segments of both layers, each entry judged by itself.
 *
 * Whatever one layer lacks is given back to it, so that a later loss of the other costs nothing.
 * Entries nobody can read are reported, not copied, and never touched.
 */
import { mergeStatements } from '../../domain/merge.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Edit, Entries, Reply } from './layers.ts';
import { readSegment } from './segments.ts';
import { bucketsNow, hold, pointerEdit, type Session, settleAfresh, sweepEdits } from './session.ts';
import { bucketPrefix, type EntryContent, isSegmentKey, readEntry, unreadable } from './wire.ts';

/** One stored text and what it says. */
export interface FoundEntry {
  readonly key: string;
  readonly text: string;
  readonly content: EntryContent;
}

export interface Reading {
  /** The bucket to write to as it was then; what is packed belongs to no later one. */
  readonly bucket: string;
  readonly entries: readonly FoundEntry[];
  readonly statements: readonly Statement[];
  /** Other contents under an id that a smaller one keeps: not read out, not lost. */
  readonly setAside: readonly Statement[];
  readonly problems: readonly Problem[];
}

const nothing: Entries = new Map();

/** Reads both layers, heals each from the other, and says what it found. */
export async function readLayers(session: Session): Promise<Reading> {
  const isSettled = await settleAfresh(session);
  const [bucket = ''] = bucketsNow(session);
  const isWanted = isOurs(session);
  const durable = isSettled ? await session.parts.durable?.read(isWanted) : undefined;
  // localStorage second: what is appended meanwhile is in it.
  const local = session.parts.local.read(isWanted);
  const entries = await understand(session, entriesOf(local), entriesOf(durable));
  const readable = entries.map(({ content }) => content.statements);
  const { statements, setAside } = mergeStatements(readable.flat(), []);
  const refused = await heal(session, entries, local, durable);
  const problems = entries.flatMap(({ key, content }) =>
    content.problem === undefined ? [] : [{ ...content.problem, detail: `${key}: ${content.problem.detail}` }],
  );
  return { bucket, entries, statements, setAside, problems: [...problems, ...refused] };
}

/** What one text under one key says, where it is a tail entry; segments need time to unpack. */
export function understandTail(session: Session, text: string): EntryContent {
  const opened = session.parts.seal.open(text);
  return opened === undefined ? sealedOff : readEntry(opened);
}

/** What a segment text says. */
export async function understandSegment(session: Session, text: string): Promise<EntryContent> {
  const opened = session.parts.seal.open(text);
  return opened === undefined ? sealedOff : readSegment(opened, session.parts.packing);
}

/** Whether a key stands in a bucket of this profile. */
export function isOurs(session: Session): (key: string) => boolean {
  const prefixes = bucketsNow(session).map(bucketPrefix);
  return (key) => prefixes.some((prefix) => key.startsWith(prefix));
}

const sealedOff: EntryContent = { statements: [], problem: unreadable('the seal does not open') };

function entriesOf(reply: Reply<Entries> | undefined): Entries {
  return reply?.kind === 'done' ? reply.value : nothing;
}

function understand(session: Session, local: Entries, durable: Entries): Promise<readonly FoundEntry[]> {
  // The same key with other text in the two layers is two entries.
  const others = [...durable].filter(([key, text]) => local.get(key) !== text);
  return Promise.all(
    [...local, ...others].map(async ([key, text]) => {
      const content = isSegmentKey(key) ? await understandSegment(session, text) : understandTail(session, text);
      return { key, text, content };
    }),
  );
}

async function heal(
  session: Session,
  entries: readonly FoundEntry[],
  local: Reply<Entries>,
  durable: Reply<Entries> | undefined,
): Promise<readonly Problem[]> {
  const worthHealing = entries.filter(({ content }) => content.problem?.code !== 'storage-unreadable');
  const lackedBy = (there: Entries): readonly Edit[] =>
    worthHealing.filter(({ key }) => !there.has(key)).map(({ key, text }) => ({ kind: 'put', key, text }));

  const isStillOurs = isOurs(session); // Asked again: another tab may have erased the record meanwhile.
  const toLocal = lackedBy(entriesOf(local)).filter((edit) => edit.kind === 'put' && isStillOurs(edit.key));
  const localHealed = session.parts.local.apply([...sweepEdits(session), pointerEdit(session), ...toLocal]);
  const toDurable = lackedBy(entriesOf(durable)).filter((edit) => edit.kind === 'put' && isStillOurs(edit.key));
  const durableHealed =
    durable?.kind === 'done' && toDurable.length > 0
      ? await session.parts.durable?.commit([pointerEdit(session), ...toDurable])
      : durable;
  if (durableHealed?.kind === 'done') rememberDurable(session, worthHealing);
  // With every answer in IndexedDB a refusal of localStorage loses nothing, and must not be told as a loss.
  const isSafe = durableHealed?.kind === 'done';
  const refusedLocally = localHealed.kind === 'failed' ? [localHealed.problem] : [];
  return [
    ...refusedLocally.map(({ code, detail }): Problem => ({ code: isSafe ? 'storage-one-layer' : code, detail })),
    ...(isSafe ? [] : [durableHealed?.problem ?? silent]),
  ];
}

const silent: Problem = { code: 'storage-not-durable', detail: 'no answer from IndexedDB' };

function rememberDurable(session: Session, entries: readonly FoundEntry[]): void {
  const isStillOurs = isOurs(session);
  for (const { key, text, content } of entries) {
    if (!isStillOurs(key)) continue; // Erased while it was read.
    for (const statement of content.statements) hold(session, { statement, key, text, state: 'durable' });
  }
}
