/**
 * IndexedDB of one browser: transactions take their turn, commit late, and may fail or hang.
 *
 * A strict commit is on disk before its complete event; a relaxed one up to 10 seconds after it. A kill
 * takes back what is not on disk; a page that ends leaves an unfinished transaction undone, or done.
 * Only what the durable layer uses is modelled; fake-indexeddb holds it to the real rules.
 */
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

export type DatabaseMood = 'well' | 'broken' | 'hanging';

/** What a tab is to the database: alive or not, and told of each step. */
export interface Client {
  isAlive(): boolean;
  /** Told of each write before it happens; false when that ended the tab. */
  touch(): boolean;
}

const relaxedLagMilliseconds = 10_000;

/** The database on disk and in memory. */
export class ModelDatabase {
  mood: DatabaseMood = 'well';
  entries = new Map<string, string>();
  #disk = new Map<string, string>();
  #unflushed: { readonly at: number; readonly changes: ReadonlyMap<string, string | undefined> }[] = [];
  #turns: ModelTransaction[] = [];
  /** One more at each start of the browser: what an earlier run had begun is void. */
  run = 0;
  readonly clock: Clock;
  readonly random: Random;

  constructor(clock: Clock, random: Random) {
    this.clock = clock;
    this.random = random;
  }

  /** What a tab finds as `indexedDB`. */
  factory(client: Client): IDBFactory {
    const open = (): object => {
      const request: { onsuccess?: () => void; result?: object } = {};
      this.clock.after(this.random.whole(1, 8), () => {
        request.result = { transaction: (_store: string, mode: string, options?: IDBTransactionOptions) => this.#begin(client, mode, options) };
        if (client.isAlive()) request.onsuccess?.();
      });
      return request;
    };
    return { open } as unknown as IDBFactory;
  }

  /** Writes behind the back of every store. */
  force(key: string, text: string): void {
    this.entries.set(key, text);
    this.#disk.set(key, text);
  }

  /** The browser is killed: unfinished and unflushed work is gone. */
  fallBack(): void {
    const flushed = this.#unflushed.filter(({ at }) => at <= this.clock.now - this.random.whole(0, relaxedLagMilliseconds));
    for (const { changes } of flushed) change(this.#disk, changes);
    this.entries = new Map(this.#disk);
    this.#end();
  }

  /** The browser closes in good order. */
  flush(): void {
    this.#disk = new Map(this.entries);
    this.#end();
  }

  #end(): void {
    this.#unflushed = [];
    this.#turns = [];
    this.run += 1;
  }

  /** All is lost, on disk too. */
  wipe(): void {
    this.entries = new Map();
    this.flush();
  }

  /** Makes a transaction's changes at once, and lasting if it was strict. */
  keep(changes: ReadonlyMap<string, string | undefined>, isStrict: boolean): void {
    change(this.entries, changes);
    this.#unflushed.push({ at: this.clock.now, changes });
    if (!isStrict) return;
    for (const earlier of this.#unflushed) change(this.#disk, earlier.changes);
    this.#unflushed = [];
  }

  /** Ends a turn and gives it to the next. */
  leave(transaction: ModelTransaction): void {
    const wasFirst = this.#turns[0] === transaction;
    this.#turns = this.#turns.filter((other) => other !== transaction);
    if (wasFirst) this.#turns[0]?.run();
  }

  #begin(client: Client, mode: string, options?: IDBTransactionOptions): ModelTransaction {
    const transaction = new ModelTransaction(this, client, mode === 'readwrite', options?.durability === 'strict');
    // Requests travel to the database: two tabs may arrive in another order than they began.
    this.clock.after(this.random.whole(0, 4), () => {
      if (transaction.isVoid()) return;
      this.#turns.push(transaction);
      if (this.#turns[0] === transaction) transaction.run();
    });
    return transaction;
  }
}

interface ModelRequest {
  onsuccess?: () => void;
  result?: unknown;
  readonly work: () => unknown;
}

/** One transaction, from its first request to its complete or abort event. */
class ModelTransaction {
  oncomplete?: () => void;
  onabort?: () => void;
  error: Error | null = null;
  #requests: ModelRequest[] = [];
  readonly #changes = new Map<string, string | undefined>();
  readonly #database: ModelDatabase;
  readonly #client: Client;
  readonly #isWriting: boolean;
  readonly #isStrict: boolean;
  readonly #run: number;

  constructor(database: ModelDatabase, client: Client, isWriting: boolean, isStrict: boolean) {
    this.#database = database;
    this.#client = client;
    this.#isWriting = isWriting;
    this.#isStrict = isStrict;
    this.#run = database.run;
  }

  /** Begun before the browser ended. */
  isVoid(): boolean {
    return this.#run !== this.#database.run;
  }

  objectStore(): object {
    const write = (key: string, text: string | undefined) => () => {
      if (this.#client.touch()) this.#changes.set(key, text);
    };
    return {
      getAllKeys: () => this.#ask(() => [...this.#seen().keys()]),
      get: (key: string) => this.#ask(() => this.#seen().get(key)),
      put: (text: string, key: string) => this.#ask(write(key, text)),
      delete: (key: string) => this.#ask(write(key, undefined)),
    };
  }

  /** Its turn has come: answers all requests and those they lead to, then commits. */
  run(): void {
    if (this.isVoid()) return;
    if (this.#database.mood === 'hanging' && this.#client.isAlive()) {
      this.#database.clock.after(100, () => this.run());
      return;
    }
    for (let request = this.#requests.shift(); request !== undefined; request = this.#requests.shift()) {
      request.result = request.work();
      if (this.#client.isAlive()) request.onsuccess?.();
    }
    const { clock, random } = this.#database;
    // A page that ended before its last request has asked for no commit.
    if (!this.#client.isAlive()) return this.#database.leave(this);
    clock.after(this.#isWriting ? random.whole(2, 21) : 0, () => this.#finish());
  }

  #finish(): void {
    if (this.isVoid()) return;
    const { clock, random, mood } = this.#database;
    const isDone = this.#client.isAlive() ? mood !== 'broken' || !this.#isWriting : random.chance(0.5);
    if (isDone && this.#isWriting) this.#database.keep(this.#changes, this.#isStrict);
    if (!isDone) this.error = new Error('QuotaExceededError');
    this.#database.leave(this);
    clock.after(random.whole(0, 4), () => {
      if (this.#client.isAlive()) (isDone ? this.oncomplete : this.onabort)?.();
    });
  }

  #ask(work: () => unknown): ModelRequest {
    const request: ModelRequest = { work };
    this.#requests.push(request);
    return request;
  }

  #seen(): ReadonlyMap<string, string> {
    const seen = new Map(this.#database.entries);
    change(seen, this.#changes);
    return seen;
  }
}

function change(entries: Map<string, string>, changes: ReadonlyMap<string, string | undefined>): void {
  for (const [key, text] of changes) {
    if (text === undefined) entries.delete(key);
    else entries.set(key, text);
  }
}
