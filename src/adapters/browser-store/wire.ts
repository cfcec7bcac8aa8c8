/**
 * The stored form of one statement, and the keys that entries stand under.
 *
 * Example: key `h:4f7k2m9qx0c3t6wz:b8n1r5y2h4j7p0sd` holds `{"v":1,"s":{"id":"0198…","verb":"answered",…}}`,
 * sealed when the profile is. A segment stands under `h:<bucket>:s:<name>`; its form is in segments.ts.
 * Lifecycle: written once by `append`, never changed, removed when a verified segment holds it or
 * the profile is erased. Bytes that cannot be read stay where they are and are reported.
 * When the course changes nothing here does: a statement tells of an item as it was.
 * Version: `v`. A new one adds a step to `steps`, and golden records of the old one to the tests.
 */
import type { Problem } from '../../domain/problem.ts';
import type { Statement } from '../../domain/statement.ts';
import { isRecord, parseJson } from './json.ts';
import { isStatement, whatIsWrong } from './statement-shape.ts';

/** Steps[0] makes version 2 of version 1, and so on; version 1 is the first. */
const steps: readonly ((value: unknown) => unknown)[] = [];

/** The version written; a greater one belongs to a newer release and is left alone. */
export const wireVersion = steps.length + 1;

/** What an entry says: its statements, and why some of it could not be read. */
export interface EntryContent {
  readonly statements: readonly Statement[];
  readonly problem?: Problem;
}

/** A synchronous cipher over stored text; `open` answers undefined for what it cannot open. */
export interface Seal {
  seal(text: string): string;
  open(text: string): string | undefined;
}

/** A JSON object with a version this release knows, or why it is none. */
export type Versioned =
  | Readonly<{ kind: 'versioned'; version: number; members: Readonly<Record<string, unknown>> }>
  | Readonly<{ kind: 'problem'; problem: Problem }>;

/** Leaves text as it is: for a profile on the learner's own device. */
export const unsealed: Seal = { seal: (text) => text, open: (text) => text };

/** Under what all entries of a bucket stand. */
export function bucketPrefix(bucket: string): string {
  return `h:${bucket}:`;
}

/** The key of a tail entry. */
export function tailKey(bucket: string, name: string): string {
  return `${bucketPrefix(bucket)}${name}`;
}

/** The key of a segment. */
export function segmentKey(bucket: string, name: string): string {
  return `${bucketPrefix(bucket)}s:${name}`;
}

/** Whether a key is that of a segment, in whatever bucket. */
export function isSegmentKey(key: string): boolean {
  return key.split(':')[2] === 's';
}

/** One statement as stored. */
export function writeEntry(statement: Statement): string {
  return JSON.stringify({ v: wireVersion, s: statement });
}

/** Reads what `writeEntry` of this or an older release wrote. */
export function readEntry(text: string): EntryContent {
  const entry = parseVersioned(text);
  if (entry.kind === 'problem') return { statements: [], problem: entry.problem };
  return readStatement(entry.members['s'], entry.version);
}

/** Reads one statement of a known version out of a parsed value. */
export function readStatement(value: unknown, version: number): EntryContent {
  const statement = migrate(version, value);
  if (isStatement(statement)) return { statements: [statement] };
  return { statements: [], problem: unreadable(`no statement: ${whatIsWrong(statement)}`) };
}

/** A JSON object whose version `v` this release knows; or why it cannot be read. */
export function parseVersioned(text: string): Versioned {
  const value = parseJson(text);
  if (!isRecord(value)) return refuse(unreadable('not a JSON object'));
  const version = value['v'];
  if (!isVersion(version)) return refuse(unreadable('no version'));
  if (version > wireVersion) return refuse({ code: 'storage-newer-version', detail: `version ${version}` });
  return { kind: 'versioned', version, members: value };
}

function refuse(problem: Problem): Versioned {
  return { kind: 'problem', problem };
}

/** The problem of bytes that make no sense; they are kept. */
export function unreadable(detail: string): Problem {
  return { code: 'storage-unreadable', detail };
}

/** Brings a statement of an older version to the form of this one. */
export function migrate(version: number, value: unknown): unknown {
  return steps.slice(version - 1).reduce((older, step) => step(older), value);
}

/** Whether a value can be a version at all, of this release or another. */
export function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
