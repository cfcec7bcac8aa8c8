/** What each new statement needs from outside: ids, time, registration, place in the sequence. */
import { initializedStatement, nextSequence, type StatementInput } from '../domain/make-statement.ts';
import type { Statement } from '../domain/statement.ts';
import type { PageCourse } from './course-data.ts';
import { newId, timestamp } from './now.ts';
import type { LearnerRecord } from './record.ts';

export interface StatementSource {
  readonly page: PageCourse;
  readonly record: Pick<LearnerRecord, 'statements' | 'progress'>;
  /** BCP 47 tag of the language the learner reads. */
  readonly language: string;
}

export interface StatementInputs {
  /** A registration is begun with the first statement of a record; empty when there is one. */
  readonly begun: readonly Statement[];
  /** Makes the input of one more statement. */
  readonly next: () => StatementInput;
}

/** Inputs for the statements that are about to be made, in their order. */
export function statementInputs({ page, record, language }: StatementSource, deviceOnly = false): StatementInputs {
  const registration = record.progress.registration ?? newId();
  let sequence = nextSequence(record.statements, deviceOnly);
  const next = (): StatementInput => ({
    id: newId(),
    timestamp: timestamp(),
    registration,
    sequence: sequence++,
    language,
    courseVersion: page.course.version,
  });
  return { begun: record.progress.registration ? [] : [initializedStatement(next())], next };
}
