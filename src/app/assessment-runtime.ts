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
  if (!attempt.items.includes(item.id)) throw new Error(`${item.id} is no item of the attempt ${attempt.id}. The page must show the attempt it keeps.`);
  const grade = gradeItem(item, response);
  const text = responseToXapi(item, response);
  const { [item.id]: kept } = attempt.responses;
  if (grade.kind !== 'graded' || (kept?.text === text && kept.activityHash === hash)) return [];
  const { begun, next } = statementInputs(source);
  const input = { ...next(), registration: attempt.registration, attempt: attempt.id, activity: item.id, activityHash: hash };
  return [...begun, answeredStatement({ ...input, response: text, success: grade.success })];
}

/** Submits an attempt, or names the items that have no answer yet; `answers` are its current responses. */
export function submitAttempt(source: StatementSource, attempt: Attempt, items: readonly Item[], answers: ReadonlyMap<ItemId, string>): Submission {
  const { masteryScore } = attempt;
  const responses = Object.fromEntries(
    items.flatMap((item) => {
      const text = answers.get(item.id);
      return text === undefined ? [] : [[item.id, responseFromXapi(item, text)]];
    }),
  );
  const [sitting] = initialTransition(attemptMachine, { attempt: attempt.id, items, masteryScore, responses });
  const [submitted] = transition(attemptMachine, sitting, { type: 'attempt.submitted' });
  const { output } = submitted;
  if (output?.grade.kind !== 'graded') return { kind: 'unanswered', items: submitted.context.unanswered };
  const { grade, success = false } = output;
  const { begun, next } = statementInputs(source);
  const ended = attemptEndedStatement({ ...next(), registration: attempt.registration, attempt: attempt.id, assessment: attempt.assessment, masteryScore, success, score: grade.score });
  return { kind: 'submitted', statements: [...begun, ended], success, grade };
}
