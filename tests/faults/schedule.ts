/**
 * A schedule: what a learner, her browser and its disk do, one step after another.
 *
 * Each step says everything about itself, so a schedule stays meaningful when steps are left out;
 * that is how a failing one is shrunk.
 */
import type { StorageMood } from '../fixtures/memory-storage.ts';
import type { DatabaseMood } from './model-indexed-db.ts';
import { randomFrom, type Random } from './random.ts';

/** Ends a page or the browser in the middle of what a step does: before its so-manieth write. */
export interface Fuse {
  readonly writes: number;
  readonly ends: 'page' | 'browser';
}

/** What happens; `tab` counts from 0 and wraps around the tabs that are open. */
export type Deed =
  | Readonly<{ kind: 'answer'; tab: number; statements: number; fuse?: Fuse }>
  /** Appends a second time what was given before, as a learner's page does after a failure. */
  | Readonly<{ kind: 'append-again'; tab: number; back: number }>
  | Readonly<{ kind: 'read'; tab: number }>
  | Readonly<{ kind: 'finish-lesson'; tab: number; fuse?: Fuse }>
  | Readonly<{ kind: 'reload'; tab: number; language: string }>
  | Readonly<{ kind: 'page-crash'; tab: number }>
  | Readonly<{ kind: 'open-tab' }>
  | Readonly<{ kind: 'kill'; lagMilliseconds: number; loses: 'nothing' | 'local' | 'database' }>
  | Readonly<{ kind: 'close'; loses: 'nothing' | 'local' | 'database' }>
  | Readonly<{ kind: 'local-mood'; mood: StorageMood }>
  | Readonly<{ kind: 'database-mood'; mood: DatabaseMood }>
  | Readonly<{ kind: 'garbage'; layer: 'local' | 'database' }>
  | Readonly<{ kind: 'damage'; layer: 'local' | 'database' | 'both' }>
  | Readonly<{ kind: 'erase'; tab: number }>;

/** A deed, and how long model time passes before the next. */
export interface Step {
  readonly deed: Deed;
  readonly thenMilliseconds: number;
}

const languages = ['ru', 'tg', 'fa-AF', 'kk', 'en'] as const;

/** The schedule of a seed. */
export function scheduleOf(seed: number): readonly Step[] {
  const random = randomFrom(seed);
  return Array.from({ length: random.whole(4, 24) }, () => stepOf(random));
}

function stepOf(random: Random): Step {
  const long = random.pick([200, 3000, 60_000]);
  return { deed: deedOf(random), thenMilliseconds: random.chance(0.7) ? random.whole(0, 30) : random.whole(0, long) };
}

function deedOf(random: Random): Deed {
  const tab = random.whole(0, 2);
  const dice = random.whole(1, 100);
  if (dice <= 36) return { kind: 'answer', tab, statements: random.whole(1, 3), ...fuseOf(random, 0.15) };
  if (dice <= 41) return { kind: 'append-again', tab, back: random.whole(0, 4) };
  if (dice <= 47) return { kind: 'read', tab };
  if (dice <= 59) return { kind: 'finish-lesson', tab, ...fuseOf(random, 0.4) };
  if (dice <= 65) return { kind: 'reload', tab, language: random.pick(languages) };
  if (dice <= 68) return { kind: 'page-crash', tab };
  if (dice <= 73) return { kind: 'open-tab' };
  if (dice <= 82) return { kind: 'kill', lagMilliseconds: random.whole(0, 45_000), loses: lossOf(random) };
  if (dice <= 84) return { kind: 'close', loses: lossOf(random) };
  if (dice <= 88) return { kind: 'local-mood', mood: random.pick(['full', 'forgetful', 'forbidden', 'well']) };
  if (dice <= 92) return { kind: 'database-mood', mood: random.pick(['broken', 'hanging', 'well']) };
  if (dice <= 95) return { kind: 'garbage', layer: random.pick(['local', 'database']) };
  if (dice <= 97) return { kind: 'damage', layer: random.pick(['local', 'database', 'both', 'both']) };
  return { kind: 'erase', tab };
}

function lossOf(random: Random): 'nothing' | 'local' | 'database' {
  return random.chance(0.75) ? 'nothing' : random.pick(['local', 'database']);
}

function fuseOf(random: Random, probability: number): { readonly fuse?: Fuse } {
  if (!random.chance(probability)) return {};
  return { fuse: { writes: random.whole(1, 8), ends: random.pick(['page', 'browser']) } };
}

/** The least part of a schedule that still fails: steps are left out while it does, then waits shortened. */
export async function shrink(
  schedule: readonly Step[],
  fails: (schedule: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let least = schedule;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of smaller(least)) {
      if (!(await fails(candidate))) continue;
      least = candidate;
      isSmaller = true;
      break;
    }
  }
  return least;
}

function* smaller(schedule: readonly Step[]): Generator<readonly Step[]> {
  for (let size = schedule.length >> 1; size > 0; size >>= 1) {
    for (let from = 0; from < schedule.length; from += size) yield schedule.toSpliced(from, size);
  }
  for (const [index, step] of schedule.entries()) {
    if (step.thenMilliseconds > 0) yield schedule.with(index, { ...step, thenMilliseconds: 0 });
    if ('fuse' in step.deed) {
      const { fuse: _fuse, ...deed } = step.deed;
      yield schedule.with(index, { ...step, deed });
    }
  }
}
