/**
 * The item machine: one item in front of a learner, from the first pick to feedback and retry.
 *
 * Decides what a response leads to; grading itself is in domain. Begins where an earlier response
 * left off and records nothing for that. `recordResponse` is done by the app, which alone knows
 * ids, time and stores. Events in another state than theirs change nothing.
 */
import { assign, setup } from 'xstate';
import { gradeItem } from '../domain/grading.ts';
import { isDeviceOnly, type Item, type ItemId, type ItemResponse } from '../domain/item.ts';
import { responseToXapi } from '../domain/response.ts';

export interface ItemInput {
  readonly item: Item;
  /** The latest response of the record, if there is one. */
  readonly response?: ItemResponse;
}

export interface ItemContext {
  readonly item: Item;
  /** What stands in the form: a draft until it is answered. */
  readonly response: ItemResponse;
}

export type ItemEvent =
  | Readonly<{ type: 'item.changed'; response: ItemResponse }>
  | Readonly<{ type: 'item.answered'; response: ItemResponse }>
  | Readonly<{ type: 'item.retried' }>;

/** What `recordResponse` asks for: an `answered` statement with these parts. */
export interface ResponseToRecord {
  readonly item: ItemId;
  /** xAPI response text. */
  readonly response: string;
  /** Absent when the item is not scored. */
  readonly success?: boolean;
  /** The answer is for the learner alone. */
  readonly deviceOnly?: true;
}

type Args = Readonly<{ context: ItemContext; event: Readonly<{ type: string; response?: ItemResponse }> }>;

const types = {} as { context: ItemContext; events: ItemEvent; input: ItemInput };

/** States: `unanswered.open`, `unanswered.refused`, `graded.correct`, `graded.incorrect`, `discussion`. */
export const itemMachine = setup({
  types,
  actions: {
    keepResponse: assign({ response: (args) => responseOf(args) }),
    recordResponse: (_, _response: ResponseToRecord) => undefined,
  },
  guards: {
    isCorrect: (args) => successOf(args) === true,
    isIncorrect: (args) => successOf(args) === false,
    isDiscussion: (args) => gradeOf(args).kind === 'discussion',
  },
}).createMachine({
  id: 'item',
  context: ({ input }) => ({ item: input.item, response: input.response ?? [] }),
  initial: 'restoring',
  states: {
    restoring: {
      always: [
        { guard: 'isCorrect', target: 'graded.correct' },
        { guard: 'isIncorrect', target: 'graded.incorrect' },
        { guard: 'isDiscussion', target: 'discussion' },
        { target: 'unanswered' },
      ],
    },
    unanswered: {
      initial: 'open',
      states: { open: {}, refused: {} },
      on: {
        'item.changed': { target: '.open', actions: 'keepResponse' },
        'item.answered': [
          { guard: 'isCorrect', target: 'graded.correct', actions: ['keepResponse', { type: 'recordResponse', params: toRecord }] },
          { guard: 'isIncorrect', target: 'graded.incorrect', actions: ['keepResponse', { type: 'recordResponse', params: toRecord }] },
          { guard: 'isDiscussion', target: 'discussion', actions: ['keepResponse', { type: 'recordResponse', params: toRecord }] },
          { target: '.refused', actions: 'keepResponse' },
        ],
      },
    },
    graded: {
      initial: 'incorrect',
      states: { correct: {}, incorrect: {} },
      on: { 'item.retried': { target: 'unanswered' } },
    },
    discussion: {
      on: { 'item.retried': { target: 'unanswered' } },
    },
  },
});

function responseOf({ context, event }: Args): ItemResponse {
  return event.response ?? context.response;
}

function gradeOf(args: Args) {
  return gradeItem(args.context.item, responseOf(args));
}

function successOf(args: Args): boolean | undefined {
  const grade = gradeOf(args);
  return grade.kind === 'graded' ? grade.success : undefined;
}

function toRecord(args: Args): ResponseToRecord {
  const { item } = args.context;
  const success = successOf(args);
  const response = responseToXapi(item, responseOf(args));
  return { item: item.id, response, ...(success !== undefined && { success }), ...(isDeviceOnly(item) && { deviceOnly: true }) };
}
