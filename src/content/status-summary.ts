/** Counts the statuses of many segments: of a language, or of one of its files. */
import type { ReviewState, SegmentStatus } from './segment-status.ts';

export interface StatusSummary {
  readonly current: number;
  readonly outdated: number;
  readonly missing: number;
  readonly unstamped: number;
  /** Review states of the current segments; they add up to `current`. */
  readonly states: Readonly<Record<ReviewState, number>>;
}

/** How many segments have which status and which review. */
export function summariseStatus(segments: readonly SegmentStatus[]): StatusSummary {
  const count = (status: SegmentStatus['status']): number => segments.filter((segment) => segment.status === status).length;
  const reviewed = (state: ReviewState): number => segments.filter((segment) => segment.state === state).length;
  return {
    current: count('current'),
    outdated: count('outdated'),
    missing: count('missing'),
    unstamped: count('unstamped'),
    states: {
      draft: reviewed('draft'),
      desk: reviewed('desk'),
      'native-reviewed': reviewed('native-reviewed'),
      approved: reviewed('approved'),
    },
  };
}
