/**
 * The name an author most likely meant, for the "how to mend" of a check.
 */

/** The candidate nearest to what was written; undefined when none is near enough to help. */
export function findClosest(written: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // More than a third of the letters wrong is another name, not a slip.
  let bestDistance = Math.floor(written.length / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const distance = editDistance(written, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Letters to change, add or leave out (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
