/**
 * A browser with tabs over one localStorage and one IndexedDB; pages and the browser itself may end at any write.
 *
 * The store in a tab is the real code. What a dead tab still does reaches nothing.
 */
import type { BrowserStore } from '../../src/adapters/browser-store/browser-store.ts';
import { randomName } from '../../src/adapters/browser-store/buckets.ts';
import type { Timers } from '../../src/adapters/browser-store/durable-layer.ts';
import type { StorageLike } from '../../src/adapters/browser-store/local-layer.ts';
import type { Clock } from './clock.ts';
import { ModelDatabase } from './model-indexed-db.ts';
import { ModelLocalStorage } from './model-local-storage.ts';
import type { Random } from './random.ts';

/** What a store finds in its tab. */
export interface TabBackends {
  readonly storage: StorageLike;
  readonly indexedDB: IDBFactory;
  readonly timers: Timers;
  readonly newName: () => string;
}

/** The part of a browser store that a schedule uses. */
export type StoreUnderTest = Pick<BrowserStore, 'read' | 'append' | 'compact' | 'erase'>;
export type OpenStore = (backends: TabBackends) => StoreUnderTest;

/** One open page. */
export class Tab {
  isAlive = true;
  language: string;
  readonly store: StoreUnderTest;
  #fuse: { writes: number; blow: () => void } | undefined;

  constructor(browser: ModelBrowser, language: string) {
    this.language = language;
    const { clock, random } = browser;
    const touch = (): boolean => this.#touch();
    this.store = browser.openStore({
      storage: browser.local.view(touch),
      indexedDB: browser.database.factory({ isAlive: () => this.isAlive, touch }),
      timers: {
        set: (callback, milliseconds) => clock.after(milliseconds, () => this.isAlive && callback()),
        clear: (stop) => (stop as () => void)(),
      },
      newName: () => randomName((bytes) => bytes.forEach((_, index) => (bytes[index] = random.whole(0, 255)))),
    });
  }

  /** Calls `blow` before the so-manieth write from here. */
  lightFuse(writes: number, blow: () => void): void {
    this.#fuse = { writes, blow };
  }

  #touch(): boolean {
    if (this.#fuse !== undefined && this.isAlive) {
      this.#fuse.writes -= 1;
      if (this.#fuse.writes <= 0) this.#fuse.blow();
    }
    return this.isAlive;
  }
}

/** The whole browser. */
export class ModelBrowser {
  readonly local: ModelLocalStorage;
  readonly database: ModelDatabase;
  readonly clock: Clock;
  readonly random: Random;
  readonly openStore: OpenStore;
  #tabs: Tab[] = [];

  constructor(clock: Clock, random: Random, openStore: OpenStore) {
    this.clock = clock;
    this.random = random;
    this.openStore = openStore;
    this.local = new ModelLocalStorage(() => clock.now);
    this.database = new ModelDatabase(clock, random);
  }

  /** An open tab; opens one where none is. */
  tab(number: number): Tab {
    return this.#tabs[number % Math.max(1, this.#tabs.length)] ?? this.openTab();
  }

  openTab(language = 'tg'): Tab {
    const tab = new Tab(this, language);
    if (this.#tabs.length === 3) this.endPage(this.tab(0));
    this.#tabs.push(tab);
    return tab;
  }

  /** A page ends, in order or by a crash: localStorage keeps what it wrote. */
  endPage(tab: Tab): void {
    tab.isAlive = false;
    this.#tabs = this.#tabs.filter((other) => other !== tab);
  }

  /** SIGKILL or a power cut. */
  kill(lagMilliseconds: number): void {
    this.#endAll();
    this.local.fallBack(lagMilliseconds);
    this.database.fallBack();
  }

  /** The browser is closed in good order. */
  close(): void {
    this.#endAll();
    this.local.flush();
    this.database.flush();
  }

  #endAll(): void {
    for (const tab of this.#tabs) tab.isAlive = false;
    this.#tabs = [];
  }
}
