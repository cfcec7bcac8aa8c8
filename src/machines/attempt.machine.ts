/**
 * The attempt machine: one sitting of an assessment, from its first response to submission.
 *
 * Responses may change until the attempt is submitted, and an attempt with unanswered scored items
 * is not submitted: its `unanswered` names them. The mastery score in force is copied in at the
 * start, so a course that changes later changes no attempt. The output is what gets recorded.
 */
import { assign, setup } from 'xstate';
import { type Grade, gradeAttempt, hasMastery } from '../domain/grading.ts';
import type { Item, ItemId, ItemResponse } from '../domain/item.ts';

export interface AttemptInput {
  /** Id of the attempt; its statements carry it. */
  readonly attempt: string;
  readonly items: readonly Item[];
  /** Scaled score needed, 0 to 1. */
  readonly masteryScore: number;
  /** Responses of a sitting that was interrupted. */
  readonly responses?: Readonly<Record<ItemId, ItemResponse>>;
}

export interface AttemptContext {
  readonly attempt: string;
  readonly items: readonly Item[];
  readonly masteryScore: number;
  readonly responses: Readonly<Record<ItemId, ItemResponse>>;
  /** Scored items without an answer when submission was last asked for. */
  readonly unanswered: readonly ItemId[];
}

export type AttemptEvent =
  | Readonly<{ type: 'item.answered'; item: ItemId; response: ItemResponse }>
  | Readonly<{ type: 'attempt.submitted' }>;

export interface AttemptOutput {
  readonly attempt: string;
  readonly masteryScore: number;
  readonly grade: Grade;
  /** Whether the mastery score was reached; absent when nothing is scored. */
  readonly success?: boolean;
}

const types = {} as { context: AttemptContext; events: AttemptEvent; input: AttemptInput; output: AttemptOutput };

/** States: `collecting`, `submitted` (final, with the grade in the output). */
export const attemptMachine = setup({
  types,
  actions: {
    keepResponse: assign(({ context }, answer: Readonly<{ item: ItemId; response: ItemResponse }>) => ({
      responses: { ...context.responses, [answer.item]: answer.response },
    })),
    nameUnanswered: assign(({ context }) => ({ unanswered: unansweredIn(context) })),
  },
  guards: {
    isOfAttempt: ({ context }, id: ItemId) => context.items.some((item) => item.id === id),
    isAnswered: ({ context }) => unansweredIn(context).length === 0,
  },
}).createMachine({
  id: 'attempt',
  context: ({ input: { attempt, items, masteryScore, responses = {} } }) => ({
    attempt,
    items,
    masteryScore,
    responses,
    unanswered: [],
  }),
  initial: 'collecting',
  states: {
    collecting: {
      on: {
        'item.answered': {
          guard: { type: 'isOfAttempt', params: ({ event }) => event.item },
          actions: { type: 'keepResponse', params: ({ event }) => event },
        },
        'attempt.submitted': [
          { guard: 'isAnswered', target: 'submitted', actions: 'nameUnanswered' },
          { actions: 'nameUnanswered' },
        ],
      },
    },
    submitted: { type: 'final' },
  },
  output: ({ context }) => outputOf(context),
});

function gradeOf({ items, responses }: AttemptContext): Grade {
  return gradeAttempt(items, new Map(Object.entries(responses)));
}

function unansweredIn(context: AttemptContext): readonly ItemId[] {
  const grade = gradeOf(context);
  return grade.kind === 'incomplete' ? grade.unanswered : [];
}

function outputOf(context: AttemptContext): AttemptOutput {
  const { attempt, masteryScore } = context;
  const grade = gradeOf(context);
  const success = grade.kind === 'graded' ? { success: hasMastery(grade.score, masteryScore) } : {};
  return { attempt, masteryScore, grade, ...success };
}
