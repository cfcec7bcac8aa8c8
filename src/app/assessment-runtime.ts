/**
 * The attempt machine at work on the page of an assessment: which statements begin an attempt,
 * keep a response, and end it. Nothing is stored or drawn here. A chunk of its own (XState).
 */
import { initialTransition, transition } from 'xstate';
import { drawItems, type Attempt } from '../domain/assessment.ts';
import type { Assessment } from '../domain/course.ts';
import type { Grade } from '../domain/grading.ts';
import { gradeItem } from '../domain/grading.ts';
import type { Item, ItemId, ItemResponse } from '../domain/item.ts';
import { answeredStatement, attemptBegunStatement, attemptEndedStatement } from '../domain/make-statement.ts';
import { responseFromXapi, responseToXapi } from '../domain/response.ts';
import type { Statement } from '../domain/statement.ts';
import { attemptMachine } from '../machines/attempt.machine.ts';
import { newId } from './now.ts';
import { statementInputs, type StatementSource } from './statement-input.ts';

/** How submitting an attempt turned out. */
export type Submission =
  | Readonly<{ kind: 'unanswered'; items: readonly ItemId[] }>
  | Readonly<{ kind: 'submitted'; statements: readonly Statement[]; success: boolean; grade: Extract<Grade, { kind: 'graded' }> }>;

/** Begins an attempt with a fresh draw; items of earlier attempts come last. */
export function beginAttempt(source: StatementSource, assessment: Assessment, earlier: readonly Attempt[]): readonly Statement[] {
  const attempt = newId();
  const items = drawItems(assessment, attempt, new Set(earlier.flatMap((one) => one.items)));
  const { masteryScore } = source.page.course;
  const { begun, next } = statementInputs(source);
  return [...begun, attemptBegunStatement({ ...next(), attempt, assessment: assessment.id, masteryScore, items })];
}

/** Keeps one response of an attempt; it may be changed until the attempt is submitted. */
export function recordResponse(source: StatementSource, attempt: Attempt, asked: Readonly<{ item: Item; hash: string; response: ItemResponse }>): readonly Statement[] {
  const { item, hash, response } = asked;
  const grade = gradeItem(item, response);
  const text = responseToXapi(item, response);
  if (grade.kind !== 'graded' || attempt.responses[item.id] === text) return [];
  const { begun, next } = statementInputs(source);
  const input = { ...next(), attempt: attempt.id, activity: item.id, activityHash: hash };
  return [...begun, answeredStatement({ ...input, response: text, success: grade.success })];
}

/** Submits an attempt, or names the items that have no answer yet. */
export function submitAttempt(source: StatementSource, assessment: Assessment, attempt: Attempt, items: readonly Item[]): Submission {
  const { masteryScore } = attempt;
  const responses = Object.fromEntries(
    items.flatMap((item) => {
      const text = attempt.responses[item.id];
      return text === undefined ? [] : [[item.id, responseFromXapi(item, text)]];
    }),
  );
  const [sitting] = initialTransition(attemptMachine, { attempt: attempt.id, items, masteryScore, responses });
  const [submitted] = transition(attemptMachine, sitting, { type: 'attempt.submitted' });
  const { output } = submitted;
  if (output?.grade.kind !== 'graded') return { kind: 'unanswered', items: submitted.context.unanswered };
  const { grade, success = false } = output;
  const { begun, next } = statementInputs(source);
  const ended = attemptEndedStatement({ ...next(), attempt: attempt.id, assessment: assessment.id, masteryScore, success, score: grade.score });
  return { kind: 'submitted', statements: [...begun, ended], success, grade };
}
