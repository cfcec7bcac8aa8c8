/**
 * Small line drawings of our own, each one path in a box of 24 by 24. None points to the start or
 * the end of a line, so they are the same in both directions; the hands of a clock turn one way.
 */
import type { LeafTone, StepIcon } from '../../content/figure-schemas.ts';

/** A circle around a point, for a path. */
const circle = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;

/** What a step shows. */
export const stepPaths: Readonly<Record<StepIcon, string>> = {
  speech: 'M3 4h18v12h-6l-3 4-3-4H3zM7.5 8.5h9M7.5 12h9',
  gloves: 'M8 17v-3l-3.7-4a1.4 1.4 0 0 1 2.2-1.7L8 10V5a1.4 1.4 0 0 1 2.8 0v4V3.5a1.4 1.4 0 0 1 2.8 0V9V4.5a1.4 1.4 0 0 1 2.8 0V10V7a1.4 1.4 0 0 1 2.8 0v6L18 17v5H8zM8 17h10',
  torch: 'M7 9h10v3l-2 3v7H9v-7l-2-3zM12 16v2M12 2v4M5.5 3l2 3.5M18.5 3l-2 3.5',
  bag: 'M4 8h16l-1 13H5zM8 11V7a4 4 0 0 1 8 0v4',
  tool: `M6 2l7 11.5c1.5 3 1 6-1 8.5M18 2l-7 11.5c-1.5 3-1 6 1 8.5${circle(12, 12, 1)}`,
  container: 'M3 4h18v4H3zM4.5 8v13.5h15V8M8.5 11.5h7v6.5h-7zM12 13v2.2M12 16.5v.01',
  eye: `M2 12c3-4.7 6.5-7 10-7s7 2.3 10 7c-3 4.7-6.5 7-10 7s-7-2.3-10-7z${circle(12, 12, 3)}`,
  hand: 'M7 13V6a1.5 1.5 0 0 1 3 0v5V4a1.5 1.5 0 0 1 3 0v7V5a1.5 1.5 0 0 1 3 0v7V8a1.5 1.5 0 0 1 3 0v7c0 4-2.5 7-6 7c-3 0-4.5-1.5-5.5-3.5L3.8 13.5a1.5 1.5 0 0 1 2.5-1.6L7 13',
  soap: `M5 14h14a2.5 2.5 0 0 1 2.5 2.5v2A2.5 2.5 0 0 1 19 21H5a2.5 2.5 0 0 1-2.5-2.5v-2A2.5 2.5 0 0 1 5 14M8 17.5h8${circle(8, 8.5, 2.5)}${circle(15, 5.5, 3)}${circle(16, 11, 0.5)}`,
  report: 'M8 5H5v16.5h14V5h-3M8 3h8v4H8zM8.5 11h7M8.5 14h7M8.5 17h7',
  hospital: 'M4 21.5V4h16v17.5zM12 6.5v6M9 9.5h6M9.5 21.5V16.5h5v5',
  tablets: `M4 7a3 3 0 0 1 6 0v10a3 3 0 0 1-6 0zM4 12h6${circle(17, 14, 4)}M13 14h8`,
  clock: `${circle(12, 12, 9.5)}M12 6v6l4 2.5`,
  phone: 'M7 2h10v20H7zM10.5 18.8h3M10.5 5h3',
};

/** How grave the end of a decision is: a warning sign, a tick, a heart. */
export const tonePaths: Readonly<Record<LeafTone, string>> = {
  act: 'M12 2.5l10 18.5H2zM12 9.5v5.5M12 17.8v.01',
  calm: `${circle(12, 12, 9.5)}M7.5 12.5l3 3 6-7`,
  care: 'M12 20.5C5.5 15.5 3 12 3 8.8A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.8c0 3.2-2.5 6.7-9 11.7z',
};
