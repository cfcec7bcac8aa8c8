/**
 * JSON from outside, before anything is known about it.
 */

/** Whether a value is an object with members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON, or undefined for what is none, or is nested too deep for what reads it afterwards. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeperThan(value, deepest) ? undefined : value;
  } catch {
    return undefined; // Not JSON: the caller reports it.
  }
}

/** No statement of ours is nested ten levels; functions that call themselves bear some thousands. */
const deepest = 64;

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1));
}
