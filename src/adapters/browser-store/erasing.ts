/**
 * Erasing: a record is removed by giving up its buckets for ever, not only by deleting keys.
 *
 * A browser killed within 45 seconds has the deleted keys of localStorage again. The pointer in
 * IndexedDB then still says that their bucket is erased, and the next start sweeps them.
 */
import { uniteWords } from './buckets.ts';
import type { Edit } from './layers.ts';
import { bucketsNow, pointerEdit, type Session, settleAfresh } from './session.ts';
import { bucketPrefix } from './wire.ts';

/** Erases the record from both layers; rejects when it may still be in one of them. */
export async function eraseRecord(session: Session): Promise<void> {
  const isSettled = await settleAfresh(session);
  const { local, durable, newName } = session.parts;
  const buckets = bucketsNow(session);
  session.words = uniteWords(session.words, [...buckets.map((bucket) => `-${bucket}`), newName()].join(' '));
  session.held.clear();
  const clears = buckets.map((bucket): Edit => ({ kind: 'clear', prefix: bucketPrefix(bucket) }));
  local.apply([...clears, pointerEdit(session)]);
  const committed = await durable?.commit([pointerEdit(session), ...clears]);
  // What localStorage still shows is what counts; one that cannot be read shows nothing to anybody.
  const left = local.read((key) => buckets.some((bucket) => key.startsWith(bucketPrefix(bucket))));
  const isLeft = (left.kind === 'done' && left.value.size > 0) || committed?.kind === 'failed' || !isSettled;
  // The port has no outcome for this, and silence would leave a record on a shared computer.
  if (isLeft) throw new Error('not erased everywhere: a store did not answer');
}
