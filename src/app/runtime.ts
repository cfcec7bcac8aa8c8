/**
 * The machines at work: a response goes through the item machine, what it records through the
 * course machine, and the statements both ask for come back. A chunk of its own (XState).
 */
import { initialTransition, transition, type ExecutableActionObject } from 'xstate';
import type { Item, ItemResponse } from '../domain/item.ts';
import { answeredStatement, completedStatement, initializedStatement, nextSequence, type StatementInput } from '../domain/make-statement.ts';
import type { Statement } from '../domain/statement.ts';
import { courseMachine, type CompletedToMake } from '../machines/course.machine.ts';
import { itemMachine, type ResponseToRecord } from '../machines/item.machine.ts';
import type { PageCourse } from './course-data.ts';
import { newId, timestamp } from './now.ts';
import type { LearnerRecord } from './record.ts';

/** What the page knows of a response. */
export interface AnswerInput {
  readonly page: PageCourse;
  readonly record: Pick<LearnerRecord, 'statements' | 'progress'>;
  readonly item: Item;
  /** Hash of the item as it is asked on this page. */
  readonly hash: string;
  readonly response: ItemResponse;
  readonly language: string;
}

export interface Answer {
  readonly grade: 'correct' | 'incorrect' | 'discussion';
  /** The `answered` statement first, then what follows from it. */
  readonly statements: readonly Statement[];
}

/** Answers one item: its grade, and all statements now due. Nothing is stored here. */
export function answer({ page, record, item, hash, response, language }: AnswerInput): Answer {
  const [before] = initialTransition(itemMachine, { item });
  const [graded, actions] = transition(itemMachine, before, { type: 'item.answered', response });
  const due = actions.find((action) => action.type === 'recordResponse')?.params as ResponseToRecord | undefined;
  if (!due) throw new Error(`Item ${item.id} was submitted without a complete response. Its controls must refuse that.`);

  const registration = record.progress.registration ?? newId();
  let sequence = nextSequence(record.statements);
  const input = (): StatementInput => ({
    id: newId(),
    timestamp: timestamp(),
    registration,
    sequence: sequence++,
    language,
    courseVersion: page.course.version,
  });
  const begun = record.progress.registration ? [] : [initializedStatement(input())];
  const { response: text, success } = due;
  const answered = answeredStatement({ ...input(), activity: item.id, activityHash: hash, response: text, ...(success !== undefined && { success }) });
  const completed = completedNow(page, [...record.statements, ...begun], answered).map(({ lesson }) =>
    completedStatement({ ...input(), activity: lesson }),
  );
  return {
    grade: graded.matches('discussion') ? 'discussion' : graded.matches({ graded: 'correct' }) ? 'correct' : 'incorrect',
    statements: [answered, ...begun, ...completed],
  };
}

/** Statements due without an answer: two halves of a lesson may have met in a file or another tab. */
export function statementsDue(page: PageCourse, record: AnswerInput['record'], language: string): readonly Statement[] {
  const { registration } = record.progress;
  if (!registration) return [];
  const [, actions] = initialTransition(courseMachine, { ...page, statements: record.statements });
  let sequence = nextSequence(record.statements);
  return completedIn(actions).map(({ lesson }) =>
    completedStatement({ id: newId(), timestamp: timestamp(), registration, sequence: sequence++, language, courseVersion: page.course.version, activity: lesson }),
  );
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
