/**
 * localStorage of one browser, as measured in Chromium: every tab sees a write at once, the disk sees it
 * up to 45 seconds later, in order. Killing the browser takes back what the disk had not seen.
 */
import type { StorageLike } from '../../src/adapters/browser-store/local-layer.ts';
import type { StorageMood } from '../fixtures/memory-storage.ts';
import { memoryStorage } from '../fixtures/memory-storage.ts';

/** How far the disk may be behind. */
export const flushLagMilliseconds = 45_000;

interface Write {
  readonly at: number;
  readonly key: string;
  readonly text: string | undefined;
}

/** The storage itself; tabs see it through `view`. */
export class ModelLocalStorage {
  mood: StorageMood = 'well';
  entries = new Map<string, string>();
  #disk = new Map<string, string>();
  #unflushed: Write[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The storage as one tab has it; `touch` is told of each write before it happens. */
  view(touch: () => boolean): StorageLike {
    const plain = memoryStorage(this.entries, () => this.mood);
    return {
      get length() {
        return plain.length;
      },
      key: (index) => plain.key(index),
      getItem: (key) => plain.getItem(key),
      setItem: (key, text) => {
        if (!touch()) return;
        plain.setItem(key, text);
        if (this.mood === 'well') this.#log(key, text);
      },
      removeItem: (key) => {
        if (!touch()) return;
        plain.removeItem(key);
        this.#log(key, undefined);
      },
    };
  }

  /** Writes behind the back of every store. */
  force(key: string, text: string): void {
    this.entries.set(key, text);
    this.#log(key, text);
  }

  /** The browser closes in good order. */
  flush(): void {
    this.#disk = new Map(this.entries);
    this.#unflushed = [];
  }

  /** The browser is killed: back to what the disk saw `lag` milliseconds ago. */
  fallBack(lag: number): void {
    for (const { at, key, text } of this.#unflushed) {
      if (at > this.#now() - lag) break;
      if (text === undefined) this.#disk.delete(key);
      else this.#disk.set(key, text);
    }
    this.#become(this.#disk);
    this.flush();
  }

  /** All is lost, on disk too. */
  wipe(): void {
    this.#become(new Map());
    this.flush();
  }

  #become(entries: ReadonlyMap<string, string>): void {
    const copy = [...entries];
    this.entries.clear(); // The same map: views hold it.
    for (const [key, text] of copy) this.entries.set(key, text);
  }

  #log(key: string, text: string | undefined): void {
    this.#unflushed.push({ at: this.#now(), key, text });
  }
}
