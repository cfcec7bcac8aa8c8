/**
 * Model time: events in order of their due time, and no waiting between them.
 *
 * After each event all promise callbacks it woke are run to the end, as a browser does between tasks.
 */

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** The clock of one schedule, in model milliseconds. */
export class Clock {
  now = 0;
  #due: Due[] = [];

  /** Runs something later; answers how to call it off. */
  after(milliseconds: number, run: () => void): () => void {
    const due: Due = { at: this.now + milliseconds, run };
    this.#due.push(due);
    return () => {
      this.#due = this.#due.filter((other) => other !== due);
    };
  }

  /** Lets model time pass, event by event. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await settled();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.now = next.at;
      this.#due.splice(this.#due.indexOf(next), 1);
      next.run();
      await settled();
    }
    this.now = end;
  }

  // The earliest, and among equals the one that was asked for first.
  #next(end: number): Due | undefined {
    let first: Due | undefined;
    for (const due of this.#due) if (due.at <= end && (first === undefined || due.at < first.at)) first = due;
    return first;
  }
}

// A macrotask of the real machine comes after all microtasks.
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
