/**
 * The record file: a learner's statements as one JSON text, to keep, carry or give to a trainer.
 *
 * Example (one statement a line, so that a file cut off half-way can still be read line by line):
 *   {"format":"hamkori-record","version":1,"made":"2026-01-05T08:00:00.000Z","statements":[
 *   {"id":"0198…","timestamp":"…","verb":"answered","activity":"safety.needle-stick.report","context":{…}}
 *   ],"checksum":"1a2b3c4d"}
 * `checksum` is the CRC-32 (zip, PNG; 8 hex digits) of the UTF-8 bytes of `statements` in RFC 8785 form: it
 * finds damage, not forgery. Lifecycle: made on request, read by merging, never a state to go back to.
 * `version` is that of the statement form, and old ones go through `migrate` of the browser store's wire.ts.
 * When the course changes nothing here does: a statement tells of an item as it was.
 */
import { canonicalJson } from '../../domain/canonical.ts';
import type { Problem } from '../../domain/problem.ts';
import { shareable } from '../../domain/sharing.ts';
import type { JsonValue, Statement } from '../../domain/statement.ts';
import { crc32Hex } from '../browser-store/checksum.ts';
import { isRecord, parseJson } from '../browser-store/json.ts';
import { isVersion, readStatement, wireVersion } from '../browser-store/wire.ts';

const format = 'hamkori-record';

/** What the file says about itself. */
export interface RecordFileMeta {
  /** ISO 8601, UTC. */
  readonly made: string;
}

/** What a file gave: statements and what is wrong with it; or why it gave nothing. */
export type RecordFileOutcome =
  | Readonly<{ kind: 'read'; statements: readonly Statement[]; problems: readonly Problem[] }>
  | Readonly<{ kind: 'problem'; problem: Problem }>;

/** Statements as the text of a record file; those for the learner alone stay where they are. */
export function writeRecordFile(all: readonly Statement[], { made }: RecordFileMeta): string {
  const statements = shareable(all);
  const head = JSON.stringify({ format, version: wireVersion, made }).slice(0, -1);
  const lines = statements.map((statement) => JSON.stringify(statement)).join(',\n');
  return `${head},"statements":[\n${lines}\n],"checksum":"${checksumOf(statements)}"}\n`;
}

/** Reads a record file: all that can be read of it, and a word about the rest. */
export function readRecordFile(text: string): RecordFileOutcome {
  const plain = text.replace(/^\uFEFF/, ''); // Some editors put a byte order mark in front.
  const file = parseJson(plain);
  if (!isRecord(file)) return readBrokenFile(plain);
  if (file['format'] !== format || !Array.isArray(file['statements'])) return refuse('no record file');
  const values: readonly unknown[] = file['statements'];
  const version = file['version'];
  if (!isVersion(version)) return refuse('no version');
  if (version > wireVersion) return refuseNewer(version);
  const isIntact = file['checksum'] === checksumOf(values);
  return readStatements(values, version, isIntact ? [] : [damaged('the checksum differs')]);
}

function readStatements(values: readonly unknown[], version: number, found: readonly Problem[]): RecordFileOutcome {
  const contents = values.map((value) => readStatement(value, version));
  const problems = contents.flatMap(({ problem }, index) =>
    problem === undefined ? [] : [damaged(`statement ${index + 1}: ${problem.detail}`)],
  );
  const statements = contents.flatMap((content) => content.statements);
  return { kind: 'read', statements, problems: [...found, ...problems] };
}

// Cut off or altered in the middle: whole lines are still whole statements.
function readBrokenFile(text: string): RecordFileOutcome {
  const [first = '', ...lines] = text.split(/\r?\n/);
  const head = parseJson(`${first}]}`);
  if (!isRecord(head) || head['format'] !== format) return refuse('no record file');
  const version = head['version'];
  if (!isVersion(version)) return refuse('no version');
  if (version > wireVersion) return refuseNewer(version);
  const values = lines.map((line) => parseJson(line.replace(/,$/, ''))).filter((value) => value !== undefined);
  return readStatements(values, version, [damaged('not whole')]);
}

function checksumOf(statements: readonly unknown[]): string {
  // They come from JSON or are statements: JSON values either way.
  return crc32Hex(new TextEncoder().encode(canonicalJson(statements as readonly JsonValue[])));
}

function refuse(detail: string): RecordFileOutcome {
  return { kind: 'problem', problem: { code: 'record-file-unreadable', detail } };
}

function refuseNewer(version: number): RecordFileOutcome {
  return { kind: 'problem', problem: { code: 'record-file-newer-version', detail: `version ${version}` } };
}

function damaged(detail: string): Problem {
  return { code: 'record-file-damaged', detail };
}
