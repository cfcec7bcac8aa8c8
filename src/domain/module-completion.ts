/** When a module is complete: every lesson completed, and its test passed where it has one; and since when. */
import type { AssessmentProgress } from './assessment.ts';
import type { Module } from './course.ts';
import type { Progress } from './progress.ts';
import { foldRegistrations } from './registration.ts';
import { compareSequence } from './sequence.ts';
import type { Statement } from './statement.ts';

/** Whether all that a module asks is done; a module without lessons is not. */
export function isModuleComplete({ lessons, test }: Module, progress: Progress, assessment: AssessmentProgress): boolean {
  const isRead = lessons.length > 0 && lessons.every(({ id }) => progress.lessons[id]?.completed === true);
  return isRead && (test === undefined || assessment.success);
}

/** The timestamp of the first statement, by sequence, that completed an activity: to show, never to decide by. */
export function completedAt(statements: readonly Statement[], activity: string): string | undefined {
  const own = statements.filter(({ actor }) => actor === undefined);
  const { counted } = foldRegistrations(own);
  const stated = own.filter((one) => one.verb === 'completed' && one.activity === activity && counted.includes(one.context.registration));
  return stated.sort(compareSequence)[0]?.timestamp;
}
