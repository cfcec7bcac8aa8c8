/**
 * Making statements: the shape of each statement this course writes.
 *
 * Ids and timestamps are handed in, so the same input always makes the same statement.
 * Keeps out when one is due (machines) and where it goes (adapters).
 */
import { courseActivity } from './registration.ts';
import { sequenceOf } from './sequence.ts';
import { isShareable } from './sharing.ts';
import type { Score, Statement, StatementContext } from './statement.ts';

/** What every statement needs from outside. */
export interface StatementInput {
  /** UUIDv7. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly registration: string;
  /** `nextSequence` of all statements the device holds. */
  readonly sequence: number;
  /** BCP 47 tag of the language the learner reads. */
  readonly language: string;
  readonly courseVersion: string;
  /** The sitting it belongs to, for the items of an assessment. */
  readonly attempt?: string;
}

/** An answer to an item; `success` is absent when the item is not scored. */
export interface AnsweredInput extends StatementInput {
  readonly activity: string;
  /** Hash of the item as it was asked. */
  readonly activityHash: string;
  /** xAPI response text, as `responseToXapi` writes it. */
  readonly response: string;
  /** Set for what is answered for oneself alone. */
  readonly deviceOnly?: boolean;
  readonly success?: boolean;
}

/** States that an item was answered. */
export function answeredStatement(input: AnsweredInput): Statement {
  const { response, success, activityHash, deviceOnly = false } = input;
  return {
    ...opening(input, 'answered', input.activity),
    result: { response, ...(success !== undefined && { success }) },
    context: { ...contextOf(input), activityHash, ...(deviceOnly && { deviceOnly }) },
  };
}

/** States that a lesson, or any other activity, was completed. */
export function completedStatement(input: StatementInput & Readonly<{ activity: string }>): Statement {
  return {
    ...opening(input, 'completed', input.activity),
    result: { completion: true },
    context: contextOf(input),
  };
}

/** States that a registration began; `supersedes` names those it replaces when starting over. */
export function initializedStatement(input: StatementInput & Readonly<{ supersedes?: readonly string[] }>): Statement {
  const { supersedes = [] } = input;
  return {
    ...opening(input, 'initialized', courseActivity),
    context: { ...contextOf(input), ...(supersedes.length > 0 && { extra: { supersedes } }) },
  };
}

/** What both ends of an attempt say. */
export interface AttemptInput extends StatementInput {
  readonly attempt: string;
  readonly assessment: string;
  /** The mastery score in force when the attempt began, 0 to 1. */
  readonly masteryScore: number;
}

/** States that an attempt began, and which items it asks. */
export function attemptBegunStatement(input: AttemptInput & Readonly<{ items: readonly string[] }>): Statement {
  const { assessment, masteryScore, items } = input;
  return { ...opening(input, 'initialized', assessment), context: { ...contextOf(input), masteryScore, extra: { draw: items } } };
}

/** States that an attempt was submitted: passed or failed (cmi5 9.3.4, 9.3.5), with its score. */
export function attemptEndedStatement(input: AttemptInput & Readonly<{ score: Score; success: boolean }>): Statement {
  const { assessment, masteryScore, score, success } = input;
  return {
    ...opening(input, success ? 'passed' : 'failed', assessment),
    result: { score, success, completion: true },
    context: { ...contextOf(input), masteryScore },
  };
}

/**
 * The sequence of the next statement of a device that holds these. Statements for the learner alone
 * count only among themselves: a gap in what is shared would tell that one of them was made.
 */
export function nextSequence(statements: readonly Statement[], deviceOnly = false): number {
  const seen = deviceOnly ? statements : statements.filter(isShareable);
  return seen.reduce((high, statement) => Math.max(high, sequenceOf(statement)), 0) + 1;
}

function opening({ id, timestamp }: StatementInput, verb: string, activity: string) {
  return { id, timestamp, verb, activity };
}

function contextOf({ registration, attempt, language, courseVersion, sequence }: StatementInput): StatementContext {
  return { registration, ...(attempt !== undefined && { attempt }), language, courseVersion, sequence };
}
