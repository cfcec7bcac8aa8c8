/**
 * Browsers that keep little: storage that is full, forbidden or absent, and entries nobody can
 * read. Each is made before the page's own scripts run, as such a browser would have it.
 */
import type { BrowserContext, Page } from 'playwright-core';

/** One way in which a browser keeps less than it should. */
export type Breakage = 'full' | 'forbidden' | 'no-database' | 'database-fails' | 'database-forbidden';

const bucket = 'zzzzbrokenbucket';
const plantedKey = `h:${bucket}:zzzzforeignentry`;

/** Prepares a context in which these things are broken on every page. */
export function breakages(broken: readonly Breakage[]): (context: BrowserContext) => Promise<void> {
  return async (context) => {
    await context.addInitScript(breakBrowser, broken);
  };
}

/** Prepares a context whose record holds one entry with this text, once, before the first page. */
export function plantEntry(text: string): (context: BrowserContext) => Promise<void> {
  return async (context) => {
    await context.addInitScript(
      ({ bucket, key, text }) => {
        if (localStorage.getItem('planted') !== null) return;
        localStorage.setItem('planted', 'once');
        localStorage.setItem('h:bucket', bucket);
        localStorage.setItem(key, text);
      },
      { bucket, key: plantedKey, text },
    );
  };
}

/** What stands under the planted key, in localStorage. */
export async function foreignEntries(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate((key) => [localStorage.getItem(key)], plantedKey);
}

/** Runs in the page. Storage is filled in earnest; what is forbidden throws as browsers do. */
function breakBrowser(broken: readonly Breakage[]): void {
  const forbid = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  if (broken.includes('full')) {
    for (let size = 2 ** 22, place = 0; size >= 1; place += 1) {
      try {
        localStorage.setItem(`filler${String(place)}`, 'x'.repeat(size));
      } catch {
        // That much does not fit any more: try half of it, until not even one character does.
        size = Math.floor(size / 2);
      }
    }
  }
  if (broken.includes('forbidden')) Object.defineProperty(window, 'localStorage', { get: forbid });
  if (broken.includes('no-database')) Object.defineProperty(window, 'indexedDB', { value: undefined });
  if (broken.includes('database-forbidden')) Object.defineProperty(window, 'indexedDB', { get: forbid });
  if (broken.includes('database-fails')) {
    IDBFactory.prototype.open = () => {
      const request = { error: new DOMException('Internal error.', 'UnknownError') } as unknown as IDBOpenDBRequest;
      setTimeout(() => {
        request.onerror?.(new Event('error'));
      });
      return request;
    };
  }
}
