/**
 * Assessments: which items one attempt asks, and what the record says of all attempts.
 *
 * The draw is kept in the statement that begins an attempt (`context.extra.draw`), so an attempt
 * means the same when the pool changes later; so is the mastery score then in force. As in
 * progress.ts nothing depends on the order of the statements or on a clock. The final exam and the
 * test of a module are the same thing with another pool.
 */
import type { Assessment } from './course.ts';
import type { ItemId } from './item.ts';
import { foldRegistrations } from './registration.ts';
import { compareSequence } from './sequence.ts';
import { seededOrder } from './shuffle.ts';
import type { JsonValue, Score, Statement } from './statement.ts';

/** A response within an attempt, and the hash of the item as it was asked. */
export interface AttemptResponse {
  /** xAPI response text. */
  readonly text: string;
  readonly activityHash?: string;
}

/** One sitting as the record has it. */
export interface Attempt {
  readonly id: string;
  readonly assessment: string;
  /** The registration it was begun in; what belongs to it is stated there, whatever began since. */
  readonly registration: string;
  readonly items: readonly ItemId[];
  /** Scaled score needed, as it was when the attempt began. */
  readonly masteryScore: number;
  /** By item: the latest by sequence. */
  readonly responses: Readonly<Record<ItemId, AttemptResponse>>;
  /** Absent until the attempt is submitted. */
  readonly outcome?: Readonly<{ score: Score; success: boolean; timestamp: string }>;
}

export interface AssessmentProgress {
  /** In the order they were begun. */
  readonly attempts: readonly Attempt[];
  /** The latest attempt, while it is not submitted. */
  readonly open?: Attempt;
  /** The attempt to tell of: one that was passed before one that was not, then the highest scaled score. */
  readonly best?: Attempt;
  /** Whether some attempt reached the mastery score in force at that attempt. */
  readonly success: boolean;
}

/**
 * Draws the items of an attempt: as evenly as can be over the objectives, those never asked
 * before those asked already, in an order that depends on nothing but the seed.
 */
export function drawItems({ pool, size }: Pick<Assessment, 'pool' | 'size'>, seed: string, asked: ReadonlySet<ItemId> = new Set()): readonly ItemId[] {
  const objectives = seededOrder([...new Set(pool.map(({ objective }) => objective))], `${seed} objectives`);
  const queues = objectives.map((objective) => {
    const shuffled = seededOrder(
      pool.filter((item) => item.objective === objective).map(({ id }) => id),
      `${seed} ${objective}`,
    );
    return [...shuffled.filter((id) => !asked.has(id)), ...shuffled.filter((id) => asked.has(id))];
  });
  const drawn: ItemId[] = [];
  for (let round = 0; drawn.length < Math.min(size, pool.length); round += 1) {
    for (const queue of queues) drawn.push(...queue.slice(round, round + 1));
  }
  return seededOrder(drawn.slice(0, size), `${seed} order`);
}

/** Folds a merged record into what it says of one assessment. */
export function foldAssessment(assessment: string, statements: readonly Statement[]): AssessmentProgress {
  const own = statements.filter(({ actor }) => actor === undefined);
  const counting = new Set(foldRegistrations(own).counted);
  const ordered = own.filter(({ context }) => counting.has(context.registration)).sort(compareSequence);
  const attempts = ordered.filter(({ verb, activity }) => verb === 'initialized' && activity === assessment).map((begun) => attemptOf(begun, ordered));
  const latest = attempts.at(-1);
  const best = attempts.filter(({ outcome }) => outcome).sort(byOutcome)[0];
  return {
    attempts,
    ...(latest !== undefined && latest.outcome === undefined && { open: latest }),
    ...(best && { best }),
    success: attempts.some(({ outcome }) => outcome?.success === true),
  };
}

/** What an attempt asks of a pool as it is: items that were removed since are not asked. */
export function askedItems({ items }: Attempt, { pool }: Pick<Assessment, 'pool'>): readonly ItemId[] {
  return items.filter((item) => pool.some(({ id }) => id === item));
}

/**
 * The responses of an attempt that were given to the items as they are asked today, by item. One
 * to an item that changed since is no answer any more.
 */
export function currentResponses({ responses }: Attempt, hashes: ReadonlyMap<ItemId, string>): ReadonlyMap<ItemId, string> {
  return new Map(
    Object.entries(responses).flatMap(([item, { text, activityHash }]) =>
      activityHash === undefined || activityHash === hashes.get(item) ? [[item, text] as const] : [],
    ),
  );
}

/** Objectives of an attempt with how many of their items were right, in the order of the pool. */
export function resultByObjective({ pool }: Pick<Assessment, 'pool'>, items: readonly ItemId[], incorrect: readonly ItemId[]) {
  const objectives = [...new Set(pool.map(({ objective }) => objective))];
  return objectives.flatMap((objective) => {
    const asked = pool.filter((item) => item.objective === objective && items.includes(item.id));
    const correct = asked.filter(({ id }) => !incorrect.includes(id)).length;
    return asked.length === 0 ? [] : [{ objective, asked: asked.length, correct }];
  });
}

function attemptOf(begun: Statement, ordered: readonly Statement[]): Attempt {
  const id = begun.context.attempt ?? begun.id;
  const ofAttempt = ordered.filter(({ context }) => context.attempt === id);
  const ends = ofAttempt.filter(({ verb, activity }) => activity === begun.activity && (verb === 'passed' || verb === 'failed'));
  const outcomes = ends.flatMap(({ verb, result, timestamp }) => (result?.score ? [{ outcome: { score: result.score, success: verb === 'passed', timestamp } }] : []));
  // Two devices may both have ended it: a pass stays a pass whatever arrives later.
  const [best] = outcomes.sort(byOutcome);
  const answers = ofAttempt.filter(({ verb, result }) => verb === 'answered' && result?.response !== undefined);
  return {
    id,
    assessment: begun.activity,
    registration: begun.context.registration,
    items: idsIn(begun.context.extra?.['draw']),
    masteryScore: begun.context.masteryScore ?? 1,
    responses: Object.fromEntries(answers.map(({ activity, result, context: { activityHash } }) => [activity, { text: result?.response ?? '', ...(activityHash !== undefined && { activityHash }) }])),
    ...best,
  };
}

/** Orders attempts that ended: passed first, then by scaled score. */
function byOutcome({ outcome: a }: Pick<Attempt, 'outcome'>, { outcome: b }: Pick<Attempt, 'outcome'>): number {
  return Number(b?.success) - Number(a?.success) || (b?.score.scaled ?? 0) - (a?.score.scaled ?? 0);
}

function idsIn(value: JsonValue | undefined): readonly ItemId[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
