/**
 * Erasing: a record is removed by giving up its buckets for ever, not only by deleting keys.
 *
 * A browser killed within 45 seconds has the deleted keys of localStorage again. The pointer in
 * IndexedDB then still says that their bucket is erased, and the next start sweeps them. IndexedDB goes first
 * and alone decides, because every later append asks it; localStorage may be forbidden by then.
 * Known limit: after an erasure and a kill, a page to which IndexedDB never answers sees the old bucket;
 * what it is told is `kept` goes there, and is swept when IndexedDB answers again.
 */
import { uniteWords } from './buckets.ts';
import type { Edit } from './layers.ts';
import { adoptWords, bucketsNow, type Session, settleAfresh } from './session.ts';
import { bucketPrefix } from './wire.ts';

/** Erases the record from both layers; rejects when it may still be in one of them. */
export async function eraseRecord(session: Session): Promise<void> {
  const isSettled = await settleAfresh(session);
  const { local, durable, newName, pointerKey } = session.parts;
  const buckets = bucketsNow(session);
  const fresh = newName();
  const words = uniteWords(session.words, [...buckets.map((bucket) => `-${bucket}`), fresh].join(' '));
  const clears = buckets.map((bucket): Edit => ({ kind: 'clear', prefix: bucketPrefix(bucket) }));
  const pointer: Edit = { kind: 'unite', key: pointerKey, text: words };
  const committed = await durable?.commit([...clears, pointer]);
  if (committed?.kind === 'failed') {
    local.apply(clears); // What can go goes; the buckets stay in use, as IndexedDB has it.
    throw notErased();
  }
  const old = local.get(pointerKey);
  // Removed before it is written: where there is no room to write, other tabs see a wipe and ask again.
  const removal: readonly Edit[] = old.kind === 'done' ? [{ kind: 'remove', key: pointerKey, text: old.value ?? '' }] : [];
  local.apply([...clears, ...removal, pointer]);
  adoptWords(session, words);
  const left = local.read((key) => buckets.some((bucket) => key.startsWith(bucketPrefix(bucket))));
  const isLeft = local.isThere && (left.kind === 'failed' || left.value.size > 0);
  // A bucket nobody knew of shows up where localStorage was unreadable a moment ago.
  const isNewFound = bucketsNow(session).some((bucket) => bucket !== fresh);
  if (isLeft || isNewFound || !isSettled) throw notErased();
}

// The port has no outcome for this, and silence would leave a record on a shared computer.
function notErased(): Error {
  return new Error('not erased everywhere: a store did not answer');
}
