import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statements } from '../../tests/arbitraries/statement.ts';
import { canonicalJson, compareUtf8 } from './canonical.ts';
import { mergeStatements } from './merge.ts';
import type { Statement } from './statement.ts';

// Few ids and few contents, so that most sets share both.
const few = fc.array(statements(fc.constantFrom('1', '2', '\uE000', '😀')), { maxLength: 6 });
const forms = (set: readonly Statement[]): string[] => set.map(canonicalJson);
const statement = (id: string, language: string): Statement => ({
  id,
  timestamp: '2026-01-05T08:00:00.000Z',
  verb: 'answered',
  activity: 'safety.needle-stick.report',
  context: { registration: 'r', language },
});

describe('merging two sets of statements', () => {
  test('is commutative, in what it keeps and in what it sets aside', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const [one, other] = [mergeStatements(a, b), mergeStatements(b, a)];
        expect(forms(one.statements)).toEqual(forms(other.statements));
        expect(forms(one.setAside)).toEqual(forms(other.setAside));
      }),
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(few, few, few, (a, b, c) => {
        const left = mergeStatements(mergeStatements(a, b).statements, c);
        const right = mergeStatements(a, mergeStatements(b, c).statements);
        expect(forms(left.statements)).toEqual(forms(right.statements));
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(few, (a) => {
        const once = mergeStatements(a, []).statements;
        expect(mergeStatements(once, once)).toEqual({ statements: once, setAside: [] });
      }),
    );
  });

  test('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const merged = mergeStatements(a, b);
        const found = [...forms(merged.statements), ...forms(merged.setAside)];
        expect(found.toSorted()).toEqual([...new Set(forms([...a, ...b]))].toSorted());
      }),
    );
  });

  test('keeps one statement an id, the smallest in UTF-8 bytes, sorted by id', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const { statements: kept, setAside } = mergeStatements(a, b);
        const ids = kept.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].toSorted(compareUtf8));
        for (const other of setAside) {
          const winner = kept.find(({ id }) => id === other.id);
          expect(Buffer.compare(Buffer.from(forms(winner ? [winner] : [])[0] ?? ''), Buffer.from(canonicalJson(other)))).toBe(-1);
        }
      }),
    );
  });

  test('decides by bytes where UTF-16 order would decide otherwise', () => {
    const [privateUse, emoji] = [statement('1', '\uE000'), statement('1', '😀')];
    expect(mergeStatements([emoji], [privateUse])).toEqual({ statements: [privateUse], setAside: [emoji] });
  });

  test('takes the same content in another key order for the same statement', () => {
    const one = statement('1', 'tg');
    const other = Object.fromEntries(Object.entries(one).toReversed()) as unknown as Statement;
    expect(mergeStatements([one], [other])).toEqual({ statements: [one], setAside: [] });
  });
});
