import { describe, expect, test } from 'vitest';
import { runMany } from './long.ts';
import type { OpenStore } from './model-browser.ts';
import { explainSeed, runSchedule } from './run-schedule.ts';
import { scheduleOf } from './schedule.ts';
import { faultyStores, realStore } from './stores.ts';

/** The real store, and how often it gave which answer. */
function counted(): { readonly open: OpenStore; readonly answers: Record<string, number> } {
  const answers: Record<string, number> = {};
  const count = (answer: string): void => void (answers[answer] = (answers[answer] ?? 0) + 1);
  const open: OpenStore = (backends) => {
    const store = realStore(backends);
    return {
      append: async (statements) => {
        const outcome = await store.append(statements);
        count(outcome.kind);
        return outcome;
      },
      read: async () => {
        const outcome = await store.read();
        count(outcome.statements.length > 0 ? 'read some' : 'read none');
        for (const { code } of outcome.problems) count(code);
        return outcome;
      },
      compact: async () => {
        const outcome = await store.compact();
        count(`compact: ${outcome.kind}`);
        return outcome;
      },
      erase: async () => {
        await store.erase().finally(() => count('erase'));
        count('erased');
      },
    };
  };
  return { open, answers };
}

describe('a browser that is crashed, killed, filled and forbidden', () => {
  test('loses no acknowledged statement in 1,500 schedules', { timeout: 60_000 }, async () => {
    const { open, answers } = counted();
    const { failures } = await runMany(1500, 0, open);
    expect(failures).toEqual([]);
    // A sample that reached none of these would prove nothing about it.
    for (const [answer, least] of [
      ['durable', 3000],
      ['kept', 300],
      ['failed', 20],
      ['read some', 3000],
      ['compact: compacted', 1000],
      ['compact: failed', 50],
      ['erased', 100],
      ['storage-unreadable', 300],
      ['storage-one-layer', 20],
      ['storage-full', 5],
      ['storage-not-durable', 100],
    ] as const) {
      expect([answer, answers[answer] ?? 0]).toEqual([answer, expect.toSatisfy((count: number) => count >= least)]);
    }
  });

  test.each(Object.entries(faultyStores))('would show it: %s', { timeout: 60_000 }, async (_fault, open) => {
    let seed = 0;
    while (seed < 4000 && (await runSchedule(seed, open)) === undefined) seed += 1;
    expect(seed).toBeLessThan(4000);
  });

  test('plays the same seed the same way, and tells the least schedule that fails', async () => {
    const store = faultyStores['one shared key for all tabs, the last write wins'] ?? realStore;
    const told = await explainSeed(11, store);
    expect(await explainSeed(11, store)).toBe(told);
    expect(told.split('\n').length).toBeLessThan(scheduleOf(11).length);
    expect(told).toMatchInlineSnapshot(`
      "seed 11: s-3 was acknowledged and is not read
        {"kind":"answer","tab":0,"statements":3} then 0 ms
        {"kind":"answer","tab":1,"statements":2} then 0 ms"
    `);
  });

  test('has at least ten faults to be proved by', () => {
    expect(Object.keys(faultyStores).length).toBeGreaterThanOrEqual(10);
  });
});
