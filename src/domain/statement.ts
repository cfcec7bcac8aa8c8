/**
 * A statement: one immutable fact about what a learner did, in compact xAPI form.
 *
 * The record is a grow-only set of these; progress is a fold over the set. No statement is ever
 * changed or removed: starting over is a new registration. What xAPI allows and this form does
 * not name travels in `extra`, so nothing another program wrote is dropped.
 */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** xAPI score. cmi5 9.5.1.0-3: whoever reports `raw` must report `min` and `max` too. */
export interface Score {
  readonly raw: number;
  readonly min: number;
  readonly max: number;
  /** raw/max from 0 to 1, never rounded before a comparison. */
  readonly scaled: number;
}

export interface StatementResult {
  /** xAPI response string: `a[,]c` for choice and sequencing, a decimal for numeric. */
  readonly response?: string;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly score?: Score;
  readonly extra?: JsonObject;
}

export interface StatementContext {
  /** One enrolment of this learner (cmi5); starting over makes a new one. */
  readonly registration: string;
  /** One sitting of an assessment. */
  readonly attempt?: string;
  /** BCP 47 tag of the language the learner read. */
  readonly language?: string;
  readonly courseVersion?: string;
  /** Hash of the item as it was asked, so that a later edit can be told apart. */
  readonly activityHash?: string;
  /** The mastery score in force at the attempt, 0 to 1. */
  readonly masteryScore?: number;
  /** One more than the highest sequence this device had seen: orders responses without a clock. */
  readonly sequence?: number;
  /** Set on what the learner answered for herself alone: it goes into no file and to no server (sharing.ts). */
  readonly deviceOnly?: true;
  readonly extra?: JsonObject;
}

export interface Statement {
  /** UUIDv7. */
  readonly id: string;
  /** ISO 8601, UTC. Shown, never used to decide. */
  readonly timestamp: string;
  /** Short name of an ADL or cmi5 verb (`answered`, `completed`, …), or a foreign IRI. */
  readonly verb: string;
  /** Dotted permanent id (`safety.needle-stick.report`), or a foreign IRI. */
  readonly activity: string;
  readonly result?: StatementResult;
  readonly context: StatementContext;
  /** Only when somebody else than the learner made the statement. */
  readonly actor?: JsonObject;
  readonly extra?: JsonObject;
}
