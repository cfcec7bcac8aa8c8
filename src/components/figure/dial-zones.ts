/**
 * Where the zones of a dial lie: clockwise from the top in every language, because time runs so.
 * What comes after the last hour is drawn in a gap before the top, and named last.
 */
import type { FigureOf } from '../../content/figure-schemas.ts';

type Zone = FigureOf<'dial'>['series'][number];

export interface DrawnZone {
  readonly zone: Zone;
  /** Later than the whole dial. */
  readonly isLater: boolean;
  /** Position in the legend, from 1. */
  readonly number: number;
  /** The arc, as the path of a stroke. */
  readonly path: string;
  /** The middle of the number beside the arc. */
  readonly x: number;
  readonly y: number;
}

/** Of the middle of the ring, and of the numbers outside it, around the point 0 0. */
export const radius = { ring: 42, number: 56 } as const;
/** Degrees kept free for what is later, and between two numbers, so that none covers another. */
const gap = 32;
const apart = 13;

/** The zones in the order of time, each with its arc and the place of its number. */
export function drawZones({ total, series }: FigureOf<'dial'>): readonly DrawnZone[] {
  const isLater = ({ from }: Zone): boolean => from === total;
  const hours = 360 - (series.some(isLater) ? gap : 0);
  let last = -apart;
  return series
    .toSorted((a, b) => a.from - b.from)
    .map((zone, index) => {
      const [start, end] = isLater(zone) ? [hours + 5, 355] : [(zone.from / total) * hours, (zone.to / total) * hours];
      last = Math.max((start + end) / 2, last + apart);
      const [x, y] = point(last, radius.number);
      return { zone, isLater: isLater(zone), number: index + 1, path: arc(start, end), x, y };
    });
}

/** A path along the ring. An arc that ends where it begins is not drawn at all (SVG 2, 9.5.1): a whole turn stops just before. */
function arc(start: number, end: number): string {
  const stop = Math.min(end, start + 359.9);
  const [from, to] = [point(start, radius.ring), point(stop, radius.ring)];
  return `M${from.join(' ')}A${radius.ring} ${radius.ring} 0 ${stop - start > 180 ? 1 : 0} 1 ${to.join(' ')}`;
}

function point(degrees: number, distance: number): readonly [x: number, y: number] {
  const angle = (degrees / 180) * Math.PI;
  return [hundredths(distance * Math.sin(angle)), hundredths(-distance * Math.cos(angle))];
}

/** Never `-0`. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
