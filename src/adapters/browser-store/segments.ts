/**
 * A segment: many statements packed into one text, written at the end of a lesson.
 *
 * Example, before sealing, padded with spaces to the next 4,096 characters so that its length tells
 * little (`n` statements, `e` how they are packed, `c` the CRC-32 of the JSON lines):
 *   {"v":1,"n":600,"e":"deflate","c":"1a2b3c4d"}
 *   eJzt3V1v2zYUBuD7/YoiN7uZC…
 * Lifecycle: written beside what it replaces, read back, and only then are the entries it holds removed.
 * It is never changed; the next one holds its statements too and replaces it. Version and migration: wire.ts.
 */
import type { Statement } from '../../domain/statement.ts';
import { crc32Hex } from './checksum.ts';
import { parseJson } from './json.ts';
import { type EntryContent, parseVersioned, readStatement, unreadable, wireVersion } from './wire.ts';

const stepCharacters = 4096;

/** How the lines of a segment are packed; `name` stands in its header. */
export interface Packing {
  readonly name: string;
  pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** No packing: for browsers without CompressionStream (Firefox before 113, Safari before 16.4). */
export const unpacked: Packing = {
  name: 'none',
  pack: (bytes) => Promise.resolve(bytes),
  unpack: (bytes) => Promise.resolve(bytes),
};

/** The browser's own deflate, or no packing where it has none. */
export function nativePacking(): Packing {
  if (typeof CompressionStream === 'undefined') return unpacked;
  return {
    name: 'deflate',
    pack: (bytes) => pipe(bytes, new CompressionStream('deflate')),
    unpack: (bytes) => pipe(bytes, new DecompressionStream('deflate')),
  };
}

/** Statements as one segment text, in whole steps of 4,096 characters. */
export async function writeSegment(statements: readonly Statement[], packing: Packing): Promise<string> {
  const lines = new TextEncoder().encode(statements.map((statement) => JSON.stringify(statement)).join('\n'));
  const header = { v: wireVersion, n: statements.length, e: packing.name, c: crc32Hex(lines) };
  const text = `${JSON.stringify(header)}\n${toBase64(await packing.pack(lines))}\n`;
  return text.padEnd(Math.ceil(text.length / stepCharacters) * stepCharacters);
}

/** Reads what `writeSegment` of this or an older release wrote; a damaged one gives no statements. */
export async function readSegment(text: string, packing: Packing): Promise<EntryContent> {
  const [header = '', body = ''] = text.split('\n', 2);
  const parsed = parseVersioned(header);
  if (parsed.kind === 'problem') return { statements: [], problem: parsed.problem };
  const known = [unpacked, packing].find(({ name }) => name === parsed.members['e']);
  if (known === undefined) return { statements: [], problem: unreadable('segment packed in an unknown way') };
  const lines = await unpackLines(body, known);
  if (lines === undefined || crc32Hex(lines) !== parsed.members['c']) {
    return { statements: [], problem: unreadable('segment damaged: its checksum differs') };
  }
  return readLines(new TextDecoder().decode(lines).split('\n'), parsed.version);
}

function readLines(lines: readonly string[], version: number): EntryContent {
  const contents = lines.map((line) => readStatement(parseJson(line), version));
  const statements = contents.flatMap((content) => content.statements);
  const problem = contents.find((content) => content.problem !== undefined)?.problem;
  return problem === undefined ? { statements } : { statements, problem };
}

async function unpackLines(body: string, packing: Packing): Promise<Uint8Array | undefined> {
  try {
    return await packing.unpack(fromBase64(body));
  } catch {
    return undefined; // Cut off or altered; the caller reports the segment as damaged.
  }
}

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
