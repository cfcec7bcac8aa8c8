/**
 * What every exact StatementStore must do; an adapter runs this suite beside its own tests.
 *
 * The suite asks for a place that outlives the store, so that it can open it again, and, where
 * the place holds bytes, for a way to put foreign bytes there and to look at them.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppendOutcome, StatementStore } from '../../src/domain/statement-store.ts';
import { mergeStatements } from '../../src/domain/merge.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { statements as anyStatement } from '../arbitraries/statement.ts';

/** One place to store in, empty at first. */
export interface StorePlace {
  /** What an append that went well is answered with. */
  readonly safest: AppendOutcome['kind'];
  /** Opens a store over the place, as a page load does. */
  open(): StatementStore;
  /** Puts bytes among the profile's entries; absent where the place holds no bytes. */
  plant?(text: string): Promise<void>;
  /** All bytes that stand there. */
  bytes?(): Promise<readonly string[]>;
}

const unreadableCodes = ['storage-unreadable', 'storage-newer-version'];

/** A statement that is like no other but in its form. */
export function statementNumber(number: number, language = 'tg'): Statement {
  return {
    id: `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`,
    timestamp: '2026-01-05T08:00:00.000Z',
    verb: 'answered',
    activity: 'safety.needle-stick.report',
    result: { response: 'a[,]c', success: true, score: { raw: 1, min: 0, max: 1, scaled: 1 } },
    context: { registration: '0198c0de-aaaa-7000-8000-000000000000', language, sequence: number },
  };
}

/** Holds a store to the port's text. */
export function statementStoreContract(name: string, setup: () => StorePlace): void {
  const one = statementNumber(1);
  const two = statementNumber(2);

  describe(`${name} as a statement store`, () => {
    test('is empty at first', async () => {
      expect((await setup().open().read()).statements).toEqual([]);
    });

    test('gives back the set it was given, whatever the statements say', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStatement(), { maxLength: 4 }), async (given) => {
          const place = setup();
          const store = place.open();
          for (const statement of given) expect(await store.append([statement])).toMatchObject({ kind: place.safest });
          const expected = mergeStatements(given, []).statements;
          expect((await store.read()).statements).toEqual(expected);
          expect((await place.open().read()).statements).toEqual(expected);
        }),
        { numRuns: 30 },
      );
    });

    test('keeps unknown verbs, unknown properties at every depth, and the order of keys', async () => {
      const odd = {
        zeta: [1, { a: null }],
        ...one,
        verb: 'https://example.org/verbs/rehearsed',
        result: { later: true, ...one.result, extra: { 'https://example.org/x': { b: 1, a: 2 } } },
        context: { ...one.context, platform: 'other' },
      };
      const place = setup();
      await place.open().append([odd]);
      const [read] = (await place.open().read()).statements;
      expect(JSON.stringify(read)).toBe(JSON.stringify(odd));
    });

    test('takes a statement it has already for done', async () => {
      const place = setup();
      const store = place.open();
      await store.append([one, one]);
      expect(await store.append([one])).toMatchObject({ kind: place.safest });
      expect(await place.open().append([one, two])).toMatchObject({ kind: place.safest });
      expect((await store.read()).statements).toEqual([one, two]);
      expect((await place.open().read()).statements).toEqual([one, two]);
    });

    test.each([
      ['tg', 'kk'],
      ['kk', 'tg'],
    ])('reads the smaller of two contents under one id (%s before %s)', async (first, second) => {
      const place = setup();
      const store = place.open();
      await store.append([statementNumber(1, first)]);
      expect(await store.append([statementNumber(1, second)])).toMatchObject({ kind: place.safest });
      expect((await store.read()).statements).toEqual([statementNumber(1, 'kk')]);
      expect((await place.open().read()).statements).toEqual([statementNumber(1, 'kk')]);
    });

    test('unites what two open stores append', async () => {
      const place = setup();
      const [a, b] = [place.open(), place.open()];
      await Promise.all([a.append([one]), b.append([two])]);
      expect((await a.read()).statements).toEqual([one, two]);
      expect((await b.read()).statements).toEqual([one, two]);
    });

    test('holds a thousand statements', async () => {
      const place = setup();
      const many = Array.from({ length: 1000 }, (_, index) => statementNumber(index));
      expect(await place.open().append(many)).toMatchObject({ kind: place.safest });
      expect((await place.open().read()).statements).toEqual(many);
    });

    test('erases everything, and goes on empty', async () => {
      const place = setup();
      const store = place.open();
      await store.append([one]);
      await place.plant?.('{"v":');
      await store.erase();
      expect((await store.read()).statements).toEqual([]);
      expect(await store.append([two])).toMatchObject({ kind: place.safest });
      const again = await place.open().read();
      expect(again.statements).toEqual([two]);
      expect(again.problems.filter(({ code }) => unreadableCodes.includes(code))).toEqual([]);
      for (const text of (await place.bytes?.()) ?? []) expect(text).not.toMatch(new RegExp(`${one.id}|^{"v":$`));
    });

    const canPlant = setup().plant !== undefined;
    test.runIf(canPlant).each<[string, string, string]>([
      ['nothing', '', 'storage-unreadable'],
      ['no JSON', '{"v":1,"s":{"id":"x', 'storage-unreadable'],
      ['JSON that is no object', '[1]', 'storage-unreadable'],
      ['no version', '{"s":{}}', 'storage-unreadable'],
      ['a version that is none', '{"v":"1","s":{}}', 'storage-unreadable'],
      ['no statement', '{"v":1,"s":{"id":"x"}}', 'storage-unreadable'],
      ['a statement without an id', JSON.stringify({ v: 1, s: { ...one, id: '' } }), 'storage-unreadable'],
      ['a newer version', '{"v":2,"s":{"id":"x"}}', 'storage-newer-version'],
    ])('sets aside an entry that holds %s, reports it each time and leaves it there', async (_case, text, code) => {
      const place = setup();
      const store = place.open();
      await store.append([one]);
      await place.plant?.(text);
      for (const reader of [store, place.open(), place.open()]) {
        const { statements, problems } = await reader.read();
        expect(statements).toEqual([one]);
        expect(problems.map((problem) => problem.code).filter((found) => unreadableCodes.includes(found))).toEqual([code]);
      }
      await store.append([two]);
      expect((await store.read()).statements).toEqual([one, two]);
      expect(await place.bytes?.()).toContain(text);
    });
  });
}
