import { expect, test } from 'vitest';
import { drawZones, radius } from './dial-zones.ts';

const zone = (id: string, from: number, to: number) => ({ id, from, to, fact: 'F001' });
const dial = (total: number, ...series: ReturnType<typeof zone>[]) => ({ id: 'dial', kind: 'dial' as const, facts: [], total, series });
/** Start and end of an arc as degrees clockwise from the top. */
const angles = (path: string): readonly number[] =>
  [...path.matchAll(/(?:^M|1 1 |0 1 )(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => (Math.round((Math.atan2(Number(x), -Number(y)) * 180) / Math.PI) + 360) % 360);

test('a dial without a later zone goes once round, clockwise from the top', () => {
  const drawn = drawZones(dial(12, zone('a', 0, 3), zone('b', 3, 9)));
  expect(drawn.map(({ path }) => angles(path))).toEqual([[0, 90], [90, 270]]);
  expect(drawn.map(({ path }) => /0 \d 1/.exec(path)?.[0])).toEqual(['0 0 1', '0 0 1']);
});

test('an arc of more than half the dial takes the long way', () => {
  expect(drawZones(dial(12, zone('a', 0, 9)))[0]?.path).toContain(' 0 1 1 ');
});

test('a zone of the whole dial is drawn', () => {
  const [whole] = drawZones(dial(12, zone('a', 0, 12)));
  const [start, end] = whole!.path.slice(1).split(/A.* 1 /);
  expect(start).not.toBe(end);
});

test('what is later stands in a gap before the top and is numbered last, wherever it is written', () => {
  const drawn = drawZones(dial(72, zone('late', 72, 72), zone('b', 24, 72), zone('a', 0, 24)));
  expect(drawn.map(({ zone: { id }, number, isLater }) => [id, number, isLater])).toEqual([['a', 1, false], ['b', 2, false], ['late', 3, true]]);
  const [, [, end] = [0, 0], [start, stop] = [0, 0]] = drawn.map(({ path }) => angles(path));
  expect(end).toBeLessThan(start!);
  expect(stop).toBeLessThan(360);
  expect(stop).toBeGreaterThan(start!);
});

test('numbers stand beside their arcs and never on each other', () => {
  const drawn = drawZones(dial(72, zone('a', 0, 1), zone('b', 1, 2), zone('c', 2, 3), zone('d', 3, 72), zone('e', 72, 72)));
  for (const [index, { x, y }] of drawn.entries()) {
    expect(Math.hypot(x, y)).toBeCloseTo(radius.number, 1);
    const next = drawn[(index + 1) % drawn.length]!;
    expect(Math.hypot(x - next.x, y - next.y)).toBeGreaterThan(10);
  }
});
