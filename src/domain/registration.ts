/**
 * Registrations: which enrolments of a learner count, and which one she is in.
 *
 * Starting over is a registration that names in `context.extra.supersedes` those it replaces;
 * nothing is deleted. A registration counts unless one that counts later replaced it. So two
 * devices that each began with no network keep both beginnings, and their answers unite.
 * 1. A circle (each replaces the other, by fault or forgery) replaces nothing: all of it counts.
 */
import { compareSequence } from './sequence.ts';
import type { JsonValue, Statement } from './statement.ts';

/** The activity of the course as a whole: `initialized` with it begins a registration. */
export const courseActivity = 'course';

export interface Registrations {
  /** The one most recently begun among those that count; absent until one is begun. */
  readonly current?: string;
  /** All that count, sorted. A registration that starts over supersedes exactly these. */
  readonly counted: readonly string[];
}

/** Which registrations of a record count; the order of the statements does not matter. */
export function foldRegistrations(statements: readonly Statement[]): Registrations {
  const begun = statements.filter(isBeginning).sort(compareSequence);
  const replacements = new Map<string, Set<string>>();
  for (const { context } of begun) {
    for (const replaced of supersededIn(context.extra?.['supersedes'])) {
      const known = replacements.get(context.registration);
      if (known === undefined) replacements.set(context.registration, new Set([replaced]));
      else known.add(replaced);
    }
  }
  const reach = new Map([...replacements.keys()].map((from) => [from, reachable(from, replacements)]));
  const isReplaced = (registration: string): boolean =>
    [...reach].some(([by, all]) => all.has(registration) && !reach.get(registration)?.has(by));

  const all = new Set(statements.map(({ context }) => context.registration));
  const counted = [...all].filter((registration) => !isReplaced(registration)).sort();
  const current = begun.findLast(({ context }) => counted.includes(context.registration));
  return { counted, ...(current && { current: current.context.registration }) };
}

function isBeginning({ verb, activity, actor }: Statement): boolean {
  return verb === 'initialized' && activity === courseActivity && actor === undefined;
}

function supersededIn(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

/** Everything `from` replaces, also through what it replaces. */
function reachable(from: string, replacements: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const registration of replacements.get(next) ?? []) {
      if (!found.has(registration)) open.push(registration);
      found.add(registration);
    }
  }
  return found;
}
