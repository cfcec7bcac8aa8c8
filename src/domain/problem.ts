/**
 * A problem: an expected failure as a value. `code` is shown through the interface string
 * `problem.<code>` in the reader's language; `detail` is for the person who mends it.
 */

export const problemCodes = [
  'storage-full',
  'storage-forbidden',
  'storage-not-durable',
  'storage-one-layer',
  'storage-unreadable',
  'storage-newer-version',
  'record-file-unreadable',
  'record-file-newer-version',
  'record-file-damaged',
  'page-not-loaded',
  'runtime-not-loaded',
  'record-not-loaded',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
}
