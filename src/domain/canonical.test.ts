import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonValue, statements } from '../../tests/arbitraries/statement.ts';
import { canonicalJson, compareUtf8 } from './canonical.ts';
import type { JsonObject, JsonValue } from './statement.ts';

describe('the canonical form', () => {
  test.each<[string, JsonValue, string]>([
    ['sorts keys by UTF-16 code unit at every depth', { b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
    ['sorts a surrogate pair before U+FB33, as RFC 8785 3.2.3 does', { '\uFB33': 1, '😀': 2 }, '{"😀":2,"\uFB33":1}'],
    ['keeps the order of an array', [3, 1, 2], '[3,1,2]'],
    ['writes numbers as ECMAScript does', [1e30, 4.5, 2e-3, 1e-27, -0], '[1e+30,4.5,0.002,1e-27,0]'],
    ['escapes only what JSON must', '\u0000"\\\n€/ک', '"\\u0000\\"\\\\\\n€/ک"'],
    ['writes a lone surrogate as an escape', '\ud800', '"\\ud800"'],
    ['keeps a key that looks like a prototype', JSON.parse('{"__proto__":{"a":1}}') as JsonObject, '{"__proto__":{"a":1}}'],
  ])('%s', (_behaviour, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test('leaves out a key whose value is undefined', () => {
    expect(canonicalJson({ a: 1, b: undefined } as unknown as JsonObject)).toBe('{"a":1}');
  });

  test('is read back as the same value', () => {
    fc.assert(
      fc.property(fc.oneof(jsonValue, statements()), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  test('does not depend on the order keys came in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat())), (members) => {
        const unique = [...new Map(members)];
        const reversed = Object.fromEntries(unique.toReversed());
        expect(canonicalJson(Object.fromEntries(unique))).toBe(canonicalJson(reversed));
      }),
    );
  });
});

describe('the UTF-8 order', () => {
  test('is the order of the bytes', () => {
    const wellFormed = fc.string({ unit: fc.constantFrom('a', 'ӣ', 'ک', '\uE000', '\uFFFD', '😀', '😁', '𐀀') });
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
        expect(Math.sign(compareUtf8(a, b))).toBe(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});
