/** Hands the record file to the browser, and remembers when that last happened on this device. */
import { writeRecordFile } from '../adapters/record-file/record-file.ts';
import type { Statement } from '../domain/statement.ts';
import { timestamp } from './now.ts';

const storageKey = 'hamkori.record-file';

/** Makes the record file and offers it as a download. */
export function downloadRecordFile(statements: readonly Statement[]): void {
  const made = timestamp();
  const file = new Blob([writeRecordFile(statements, { made })], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `hamkori-record-${made.slice(0, 10)}.json`;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  rememberFile(made);
}

/** When a record file was last made here; undefined when never or not known. */
export function lastRecordFile(): string | undefined {
  try {
    const made = localStorage.getItem(storageKey) ?? '';
    return Number.isNaN(Date.parse(made)) ? undefined : made;
  } catch {
    // A browser that keeps nothing knows of no file.
    return undefined;
  }
}

/** Forgets that a file was made: erasing the record leaves no trace of it. */
export function forgetRecordFile(): void {
  rememberFile(undefined);
}

function rememberFile(made: string | undefined): void {
  try {
    if (made) localStorage.setItem(storageKey, made);
    else localStorage.removeItem(storageKey);
  } catch {
    // Only a hint is lost; the file itself has been handed over.
  }
}
