import { parse } from '@formatjs/icu-messageformat-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMessage } from './message-parser.ts';

const accepted = [
  '',
  'Save',
  "Don't",
  "Don''t",
  "'{'name'}' and {name}",
  "it''s '{it''s}' {x}",
  'a < b > c',
  "'<'b'>'",
  '# of {total, number}',
  '{ name }',
  '{x,number}',
  '{n, plural, one {# item} other {# items}}',
  '{n,plural,=0{none}one{#}other{#}}',
  "{n, plural, other {'#' is # and '{' too}}",
  '{n, plural, one {{m, plural, one {#} other {#}}} other {{s, select, a {#} other {# {n, number}}}}}',
  '{kind, select, lost_2 {a} other {}}',
  '{n, plural,\n  =1 {a}\n  other {b}\n}',
];
const refused = [
  '{', '{}', '{x', '{ }', '{x,}', '{x y}', '{x, number', '{x, plural}', '{x, plural, }', '{x, plural, one {a}}',
  '{x, select, a {b}}', '{x, plural, one {a} one {b} other {c}}', '{x, select, a {b} a {c} other {d}}',
  '{x, plural, other a}', '{x, plural, other {a}', '{x, plural, =x {a} other {b}}', '{x, number, }', '{x, foo}', '{x!}',
  '{n, plural, other {{m}}',
  '{s, select, a-b {c} other {d}}',
];
const outsideSubset = [
  'a } b',
  '{n, number, percent}',
  '{n, number, ::currency/EUR}',
  '{n, plural, offset:1 one {a} other {b}}',
  '{n, selectordinal, one {#st} other {#th}}',
  '{n, plural, lots {a} other {b}}',
  '{d, date, short}',
  '{імʼя}',
  "'{never closed",
  '{n, plural, =-1 {a} other {b}}',
  '{n, plural, =01 {a} other {b}}',
];

/** The node list in the words of the reference parser, so that both readings can be compared. */
function reading(node: unknown): unknown {
  if (Array.isArray(node)) return merged(node.map(reading));
  if (typeof node === 'string') return node;
  const { kind, name, cases } = node as { kind: string; name?: string; cases?: ReadonlyMap<string, unknown> };
  const branches = cases && Object.fromEntries([...cases].map(([key, nodes]) => [key, reading(nodes)]));
  return { kind, ...(name && { name }), ...(branches && { cases: branches }) };
}

const kinds = ['literal', 'text', 'number', 'date', 'time', 'select', 'plural', 'count'];
function referenceReading(node: unknown): unknown {
  if (Array.isArray(node)) return merged(node.map(referenceReading));
  const { type, value, options } = node as { type: number; value: string; options?: Record<string, { value: unknown }> };
  if (type === 0) return value;
  const branches =
    options && Object.fromEntries(Object.entries(options).map(([key, branch]) => [key, referenceReading(branch.value)]));
  return { kind: kinds[type], ...(value && { name: value }), ...(branches && { cases: branches }) };
}

function merged(nodes: readonly unknown[]): unknown[] {
  return nodes.reduce<unknown[]>((done, node) => {
    const last = done.at(-1);
    if (typeof node === 'string' && typeof last === 'string') return [...done.slice(0, -1), last + node];
    return node === '' ? done : [...done, node];
  }, []);
}

describe('the message parser', () => {
  test.each(accepted)('reads %j as the ICU parser does', (pattern) => {
    expect(reading(parseMessage(pattern))).toEqual(referenceReading(parse(pattern, { ignoreTag: true })));
  });

  test.each(refused)('refuses %j, as the ICU parser does', (pattern) => {
    expect(() => parse(pattern, { ignoreTag: true })).toThrow();
    expect(() => parseMessage(pattern)).toThrow(SyntaxError);
  });

  test.each(outsideSubset)('refuses %j, which ICU takes and our texts do not need', (pattern) => {
    expect(parse(pattern, { ignoreTag: true })).not.toEqual([]);
    expect(() => parseMessage(pattern)).toThrow(SyntaxError);
  });

  test('takes nothing that the ICU parser refuses or reads otherwise', () => {
    const edit = fc.record({
      pattern: fc.constantFrom(...accepted.filter((pattern) => pattern.includes('{'))),
      at: fc.nat(),
      dropped: fc.nat(2),
      piece: fc.constantFrom('', '{', '}', "'", '#', ',', ' ', '\u00a0', 'x', '=1', '=01', 'few {#}', '{n, number}', '\n'),
    });
    let taken = 0;
    fc.assert(
      fc.property(edit, ({ pattern, at, dropped, piece }) => {
        const place = at % (pattern.length + 1);
        const edited = pattern.slice(0, place) + piece + pattern.slice(place + dropped);
        const own = attempt(() => parseMessage(edited));
        if (own === undefined) return;
        taken += 1;
        expect(reading(own)).toEqual(referenceReading(parse(edited, { ignoreTag: true })));
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  test.each([
    ['{n, plural, one {a}}', 'Message «{n, plural, one {a}}», character 21: the branch "other" is missing.'],
    ['a } b', 'Message «a } b», character 3: this } closes nothing.'],
    ['{n, plural, other {a', 'Message «{n, plural, other {a», character 21: a closing } is missing.'],
  ])('says where %j is wrong', (pattern, message) => {
    expect(() => parseMessage(pattern)).toThrow(message);
  });
});

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // A refusal is a result here: the property speaks only of what is taken.
    return undefined;
  }
}
