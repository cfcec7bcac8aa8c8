/**
 * What a statement must look like before anything here believes it.
 *
 * The one schema for all bytes that come from outside: browser storage, record files, a network.
 * It judges and does not rebuild, so unknown properties, key order and foreign verbs stay as they
 * came. zod/mini with named imports: the full zod costs 18 kB more and trips a strict CSP.
 */
import { boolean, custom, number, object, optional, safeParse, string } from 'zod/mini';
import type { Statement } from '../../domain/statement.ts';
import { isRecord } from './json.ts';

// `record` would judge each value too, and weighs more than all the rest of ours.
const foreign = optional(custom(isRecord));
const text = optional(string());

const statementSchema = object({
  id: custom((id) => typeof id === 'string' && id !== ''),
  timestamp: string(),
  verb: string(),
  activity: string(),
  result: optional(
    object({
      response: text,
      success: optional(boolean()),
      completion: optional(boolean()),
      score: optional(object({ raw: number(), min: number(), max: number(), scaled: number() })),
      extra: foreign,
    }),
  ),
  context: object({
    registration: string(),
    attempt: text,
    language: text,
    courseVersion: text,
    activityHash: text,
    masteryScore: optional(number()),
    sequence: optional(number()),
    extra: foreign,
  }),
  actor: foreign,
  extra: foreign,
});

/** Whether a parsed JSON value is a statement; it is left exactly as it is. */
export function isStatement(value: unknown): value is Statement {
  return safeParse(statementSchema, value).success;
}

/** Where a value that is no statement goes wrong (`context.registration`), for the one who mends it. */
export function whatIsWrong(value: unknown): string {
  const path = safeParse(statementSchema, value).error?.issues[0]?.path ?? [];
  return path.length > 0 ? path.join('.') : 'not an object';
}
