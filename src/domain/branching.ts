/**
 * Branching scenarios: where a path of choices leads, and whether a story is sound.
 *
 * The response is the path itself, one pair `step[.]choice` after the other. Time is story time,
 * the sum of what the choices take; no clock is read. A sound story lets nobody get stuck.
 */
import { readPair, type BranchingItem, type BranchingStep, type ItemResponse } from './item.ts';

/** Where a path stands: at a step, at an ending, or nowhere (a path this story does not have). */
export type PathPosition =
  | Readonly<{ kind: 'step'; step: BranchingStep; minutes: number }>
  | Readonly<{ kind: 'ending'; ending: BranchingItem['endings'][number]; minutes: number }>
  | Readonly<{ kind: 'unknown' }>;

/** Follows a path from the start; anything after an ending makes it unknown. */
export function followPath(item: BranchingItem, path: ItemResponse): PathPosition {
  let at = item.start;
  let minutes = 0;
  for (const pair of path) {
    const [step, choiceId] = readPair(pair);
    const choice = step === at ? stepOf(item, at)?.choices.find(({ id }) => id === choiceId) : undefined;
    if (!choice) return { kind: 'unknown' };
    at = choice.to;
    minutes += choice.minutes;
  }
  const step = stepOf(item, at);
  if (step) return { kind: 'step', step, minutes };
  const ending = item.endings.find(({ id }) => id === at);
  return ending ? { kind: 'ending', ending, minutes } : { kind: 'unknown' };
}

/** What a story must not have; ids in each list. */
export interface StoryFaults {
  /** Choices that lead to no step and no ending, as `step[.]choice`. */
  readonly lost: readonly string[];
  /** Steps and endings no path reaches. */
  readonly unreachable: readonly string[];
  /** Steps from which the story can come back to them: such a path need not end. */
  readonly circular: readonly string[];
  /** Ids that stand twice among the steps and endings, or within one step. */
  readonly repeated: readonly string[];
}

/** Looks at every path of a story. All lists are empty when each path ends and is scored. */
export function findStoryFaults({ start, steps, endings }: Pick<BranchingItem, 'start' | 'steps' | 'endings'>): StoryFaults {
  const places = [...steps, ...endings].map(({ id }) => id);
  const next = new Map(steps.map(({ id, choices }) => [id, choices.map(({ to }) => to)]));
  const reached = reachableFrom([start], next);
  return {
    lost: steps.flatMap(({ id, choices }) => choices.filter(({ to }) => !places.includes(to)).map((choice) => `${id}[.]${choice.id}`)),
    unreachable: places.filter((id) => !reached.has(id)),
    circular: steps.map(({ id }) => id).filter((id) => reachableFrom(next.get(id) ?? [], next).has(id)),
    repeated: [places, ...steps.map(({ choices }) => choices.map(({ id }) => id))].flatMap(repeatedIn),
  };
}

/** Every path from the start to an ending; only for a story without faults. */
export function allPaths(item: BranchingItem): readonly ItemResponse[] {
  const pathsFrom = (at: string): readonly ItemResponse[] => {
    const step = stepOf(item, at);
    if (!step) return [[]];
    return step.choices.flatMap(({ id, to }) => pathsFrom(to).map((rest) => [`${at}[.]${id}`, ...rest]));
  };
  return pathsFrom(item.start);
}

function stepOf({ steps }: BranchingItem, id: string): BranchingStep | undefined {
  return steps.find((step) => step.id === id);
}

function reachableFrom(starts: readonly string[], next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...starts];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    open.push(...(next.get(at) ?? []));
  }
  return found;
}

function repeatedIn(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
