/**
 * Whether this browser seems to hold a record, without the code that reads one. Doubt means yes:
 * a browser that forbids storage must be told about, and that is the record's task.
 */

/** Prefix of every key of the browser store (adapters/browser-store). */
const trace = 'h:';

/** True when localStorage or IndexedDB has something of ours, or cannot be asked. */
export async function hasRecord(): Promise<boolean> {
  try {
    if (Object.keys(localStorage).some((key) => key.startsWith(trace))) return true;
    // A power cut may have taken localStorage and left IndexedDB.
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name?.startsWith('hamkori'));
  } catch {
    // Storage is forbidden, or the browser cannot list databases.
    return true;
  }
}

/** What tells one erasure from the next: the names given up (adapters/browser-store/buckets.ts), none at first. */
export function erasureMark(): string {
  try {
    const words = localStorage.getItem(`${trace}bucket`) ?? '';
    return words.split(' ').filter((word) => word.startsWith('-')).join(' ');
  } catch {
    // Where nothing is kept nothing is erased.
    return '';
  }
}

/** Calls back when another tab writes to a record in this browser. */
export function onRecordElsewhere(callback: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(trace)) callback();
  });
}
