/**
 * What a statement must look like before anything here believes it.
 *
 * The one judge of all bytes that come from outside: browser storage, record files, a network. It
 * judges and does not rebuild, so unknown properties, key order and foreign verbs stay as they came.
 * Written by hand because zod/mini weighs 5 kB here, a sixth of what the first answer may fetch
 * (decisions/0010); its test holds it to a zod schema of the same form.
 */
import type { Statement } from '../../domain/statement.ts';
import { isRecord } from './json.ts';

/** Whether a value may stand at a place; a nested shape judges its members. */
type Rule = ((value: unknown) => boolean) | Shape;
interface Shape {
  readonly [member: string]: Rule;
}

const text = (value: unknown): boolean => typeof value === 'string';
const number = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const yesNo = (value: unknown): boolean => typeof value === 'boolean';
const filled = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** A `?` at the end of a name: the member may be missing. */
const statement: Shape = {
  id: filled,
  timestamp: text,
  verb: text,
  activity: text,
  'result?': {
    'response?': text,
    'success?': yesNo,
    'completion?': yesNo,
    // cmi5 9.5.1.0-3: whoever reports `raw` must report the others too.
    'score?': { raw: number, min: number, max: number, scaled: number },
    'extra?': isRecord,
  },
  context: {
    registration: text,
    'attempt?': text,
    'language?': text,
    'courseVersion?': text,
    'activityHash?': text,
    'masteryScore?': number,
    'sequence?': number,
    'deviceOnly?': yesNo,
    'extra?': isRecord,
  },
  'actor?': isRecord,
  'extra?': isRecord,
};

/** Whether a parsed JSON value is a statement; it is left exactly as it is. */
export function isStatement(value: unknown): value is Statement {
  return faultIn(value, statement) === undefined;
}

/** Where a value that is no statement goes wrong (`context.registration`), for the one who mends it. */
export function whatIsWrong(value: unknown): string {
  const fault = faultIn(value, statement) ?? [];
  return fault.length > 0 ? fault.join('.') : 'not an object';
}

/** The path to the first member that may not be so; undefined when there is none. */
function faultIn(value: unknown, shape: Shape): readonly string[] | undefined {
  if (!isRecord(value)) return [];
  for (const [name, rule] of Object.entries(shape)) {
    const member = name.replace('?', '');
    const found = value[member];
    if (found === undefined && member !== name) continue;
    const inner = typeof rule === 'function' ? (rule(found) ? undefined : []) : faultIn(found, rule);
    if (inner) return [member, ...inner];
  }
  return undefined;
}
