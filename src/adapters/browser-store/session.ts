/**
 * What one open page knows of the store: the buckets in use, and which statements it holds already.
 *
 * Nothing here is the truth; the layers are. It saves work, and it lets an answer be written to
 * localStorage at once, before IndexedDB has said a word.
 */
import { canonicalJson } from '../../domain/canonical.ts';
import type { Statement } from '../../domain/statement.ts';
import { bucketsIn, erasedIn, uniteWords } from './buckets.ts';
import type { DurableLayer, Edit, LocalLayer } from './layers.ts';
import type { Packing } from './segments.ts';
import { bucketPrefix, type Seal } from './wire.ts';

/** What a browser store is put together from. */
export interface StoreParts {
  readonly local: LocalLayer;
  /** Undefined where the browser has no IndexedDB. */
  readonly durable: DurableLayer | undefined;
  readonly seal: Seal;
  readonly packing: Packing;
  /** A fresh opaque name for a bucket or an entry. */
  readonly newName: () => string;
  /** Where the names of this profile's buckets stand. */
  readonly pointerKey: string;
}

/** A statement this page has written or read, and how far it got. */
export interface Held {
  readonly statement: Statement;
  readonly key: string;
  readonly text: string;
  state: 'writing' | 'kept' | 'durable';
}

export interface Session {
  readonly parts: StoreParts;
  words: string;
  /** By statement id; more than one only where contents differ. */
  readonly held: Map<string, Held[]>;
  settling: Promise<boolean> | undefined;
}

/** A session that knows nothing yet. */
export function newSession(parts: StoreParts): Session {
  return { parts, words: '', held: new Map(), settling: undefined };
}

/** The buckets in use as far as can be said at once; empty before a first `settle`. */
export function bucketsNow(session: Session): readonly string[] {
  const seen = session.parts.local.get(session.parts.pointerKey);
  const isWiped = seen.kind === 'done' && seen.value === undefined && session.words !== '';
  if (isWiped) session.held.clear();
  return adoptWords(session, seen.kind === 'done' ? (seen.value ?? '') : '');
}

/** Takes in what a pointer said; answers the buckets in use. */
export function adoptWords(session: Session, learned: string): readonly string[] {
  const words = uniteWords(session.words, learned);
  const buckets = bucketsIn(words);
  // Erased, by another tab or before the browser fell back to old bytes: what is held is gone.
  if (bucketsIn(session.words).some((bucket) => !buckets.includes(bucket))) session.held.clear();
  session.words = words;
  return buckets;
}

/** Learns the buckets from both layers, makes the first, sweeps erased ones; false while IndexedDB is silent. */
export function settle(session: Session): Promise<boolean> {
  session.settling ??= learn(session).then((isSettled) => {
    if (!isSettled) session.settling = undefined;
    return isSettled;
  });
  return session.settling;
}

/** Settles again: without localStorage, IndexedDB alone tells what other tabs did. */
export function settleAfresh(session: Session): Promise<boolean> {
  session.settling = undefined;
  return settle(session);
}

async function learn(session: Session): Promise<boolean> {
  const { durable, local, newName, pointerKey } = session.parts;
  const reply = await durable?.read((key) => key === pointerKey);
  const known = reply?.kind === 'done' ? (reply.value.get(pointerKey) ?? '') : '';
  adoptWords(session, known);
  if (bucketsNow(session).length === 0) adoptWords(session, newName());
  const edits = [pointerEdit(session), ...sweepEdits(session)];
  local.apply(edits); // A failure is met again, and reported, by whatever is written next.
  if (durable === undefined) return true;
  if (reply?.kind !== 'done') return false;
  if (known === session.words && edits.length === 1) return true;
  return (await durable.commit(edits)).kind === 'done';
}

/** Makes a layer know every bucket; goes along with each commit, so no entry is ever without its bucket. */
export function pointerEdit({ parts, words }: Session): Edit {
  return { kind: 'unite', key: parts.pointerKey, text: words };
}

/** Removes what stands under erased buckets: a browser that fell back to old bytes may have it again. */
export function sweepEdits({ words }: Session): readonly Edit[] {
  return erasedIn(words).map((bucket) => ({ kind: 'clear', prefix: bucketPrefix(bucket) }));
}

/** The held form of a statement, if this page holds just this content. */
export function heldOf(session: Session, statement: Statement): Held | undefined {
  const sameId = session.held.get(statement.id);
  if (sameId === undefined) return undefined;
  const form = canonicalJson(statement);
  return sameId.find((held) => canonicalJson(held.statement) === form);
}

/** Forgets a statement that was not stored, so that the next attempt starts afresh. */
export function letGo(session: Session, gone: Held): void {
  const sameId = session.held.get(gone.statement.id) ?? [];
  session.held.set(gone.statement.id, sameId.filter((held) => held !== gone));
}

/** Remembers a statement; one held already only gets safer. */
export function hold(session: Session, held: Held): void {
  const earlier = heldOf(session, held.statement);
  if (earlier === undefined) session.held.set(held.statement.id, [...(session.held.get(held.statement.id) ?? []), held]);
  else if (held.state === 'durable') earlier.state = 'durable';
}
