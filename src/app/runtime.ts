/**
 * The machines at work: a response goes through the item machine, what it records through the
 * course machine, and the statements both ask for come back. A chunk of its own (XState).
 */
import { initialTransition, transition, type ExecutableActionObject } from 'xstate';
import type { Item, ItemResponse } from '../domain/item.ts';
import { answeredStatement, completedStatement } from '../domain/make-statement.ts';
import type { Statement } from '../domain/statement.ts';
import { courseMachine, type CompletedToMake } from '../machines/course.machine.ts';
import { itemMachine, type ResponseToRecord } from '../machines/item.machine.ts';
import type { PageCourse } from './course-data.ts';
import { statementInputs, type StatementSource } from './statement-input.ts';

/** What the page knows of a response. */
export interface AnswerInput extends StatementSource {
  readonly item: Item;
  /** Hash of the item as it is asked on this page. */
  readonly hash: string;
  readonly response: ItemResponse;
}

export interface Answer {
  readonly grade: 'correct' | 'incorrect' | 'discussion';
  /** The `answered` statement first, then what follows from it. */
  readonly statements: readonly Statement[];
}

/** Answers one item: its grade, and all statements now due. Nothing is stored here. */
export function answer({ item, hash, response, ...source }: AnswerInput): Answer {
  const { page, record } = source;
  const [before] = initialTransition(itemMachine, { item });
  const [graded, actions] = transition(itemMachine, before, { type: 'item.answered', response });
  const due = actions.find((action) => action.type === 'recordResponse')?.params as ResponseToRecord | undefined;
  if (!due) throw new Error(`Item ${item.id} was submitted without a complete response. Its controls must refuse that.`);

  const { response: text, success, deviceOnly = false } = due;
  const { begun, next } = statementInputs(source, deviceOnly);
  const answered = answeredStatement({ ...next(), activity: item.id, activityHash: hash, response: text, deviceOnly, ...(success !== undefined && { success }) });
  const completed = completedNow(page, [...record.statements, ...begun], answered).map(({ lesson }) =>
    completedStatement({ ...next(), activity: lesson }),
  );
  return {
    grade: graded.matches('discussion') ? 'discussion' : graded.matches({ graded: 'correct' }) ? 'correct' : 'incorrect',
    statements: [answered, ...begun, ...completed],
  };
}

/** Statements due without an answer: two halves of a lesson may have met in a file or another tab. */
export function statementsDue(source: StatementSource): readonly Statement[] {
  const { page, record } = source;
  if (!record.progress.registration) return [];
  const [, actions] = initialTransition(courseMachine, { ...page, statements: record.statements });
  const { next } = statementInputs(source);
  return completedIn(actions).map(({ lesson }) => completedStatement({ ...next(), activity: lesson }));
}

/** Lessons the course machine asks to be stated as completed once this is recorded. */
function completedNow({ course, items }: PageCourse, statements: readonly Statement[], answered: Statement): readonly CompletedToMake[] {
  const [before, earlier] = initialTransition(courseMachine, { course, items, statements });
  const [, actions] = transition(courseMachine, before, { type: 'statement.recorded', statement: answered });
  return completedIn([...earlier, ...actions]);
}

function completedIn(actions: readonly ExecutableActionObject[]): readonly CompletedToMake[] {
  return actions.filter((action) => action.type === 'makeCompleted').map((action) => action.params as CompletedToMake);
}
