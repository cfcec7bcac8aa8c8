/**
 * Sequence: which of two statements came later, without a clock.
 *
 * A device gives each statement one more than the highest sequence it had seen, as a Lamport clock
 * does; the id settles a tie between devices that had not heard of each other. Clocks on shared
 * computers are often wrong, so timestamps are shown and never compared.
 */
import { compareUtf8 } from './canonical.ts';
import type { Statement } from './statement.ts';

/** A course has a few thousand statements: a sequence beyond this is forged, and would stay the latest for ever. */
const highestCredible = 1_000_000_000;

/** The sequence of a statement; 0, before all of ours, when it has none that can be counted on. */
export function sequenceOf({ context }: Statement): number {
  const sequence = context.sequence ?? 0;
  return Number.isSafeInteger(sequence) && sequence > 0 && sequence < highestCredible ? sequence : 0;
}

/** Orders statements by sequence, then id, as a comparator for `sort`. */
export function compareSequence(a: Statement, b: Statement): number {
  return sequenceOf(a) - sequenceOf(b) || compareUtf8(a.id, b.id);
}
