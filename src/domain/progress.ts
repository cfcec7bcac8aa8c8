/**
 * Progress: a fold over the record, never stored as the truth.
 *
 * Depends on neither the order of the statements nor any clock, and only grows: another statement
 * takes nothing from answered, correct or completed, unless it starts over (registration.ts).
 * Takes a merged set, one statement an id. Statements with an `actor` are another person's and do
 * not count here. Items, lessons and verbs the course does not know are left alone without error.
 */
import type { Course, AskedItem, Lesson } from './course.ts';
import type { ItemId } from './item.ts';
import { foldRegistrations } from './registration.ts';
import { compareSequence } from './sequence.ts';
import type { Statement } from './statement.ts';

/** What the learner answered last, for display; later by sequence, never by the clock. */
export interface LatestResponse {
  /** Id of the statement. */
  readonly statement: string;
  /** xAPI response text. */
  readonly response?: string;
  readonly success?: boolean;
}

export interface LessonProgress {
  /** In the order of the lesson, as is `correct`. */
  readonly answered: readonly ItemId[];
  /** Scored items with some successful response to the item as it is asked today. */
  readonly correct: readonly ItemId[];
  /** Whether a `completed` statement says so. */
  readonly completed: boolean;
}

/** Where the learner is; plain JSON, so that it can be kept in a snapshot. */
export interface Progress {
  /** The registration statements go to; absent until one is begun. */
  readonly registration?: string;
  /** All registrations that count; what starting over supersedes. */
  readonly registrations: readonly string[];
  /** By lesson id; every lesson of the course is there. */
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  readonly latest: Readonly<Record<ItemId, LatestResponse>>;
  /** Answered items whose every answer was to an earlier wording or key; they count as answered. */
  readonly outdated: readonly ItemId[];
  /** Assessments some attempt has passed; what else there is to say of them is in assessment.ts. */
  readonly passed: readonly string[];
  readonly totals: Readonly<{
    lessons: number;
    completed: number;
    /** Items of the lessons that were handed in, and how many of them are scored. */
    items: number;
    scored: number;
    answered: number;
    correct: number;
  }>;
}

/** Folds a record into progress; `items` may be a part of the course, as a page hands it in. */
export function foldProgress(
  course: Course,
  items: ReadonlyMap<ItemId, AskedItem>,
  statements: readonly Statement[],
): Progress {
  const own = statements.filter(({ actor }) => actor === undefined);
  const { current, counted } = foldRegistrations(own);
  const counting = new Set(counted);
  const ordered = own.filter(({ context }) => counting.has(context.registration)).sort(compareSequence);

  const answers = groupByActivity(ordered.filter(({ verb }) => verb === 'answered'));
  const completed = new Set(ordered.filter(({ verb }) => verb === 'completed').map(({ activity }) => activity));
  const answered = [...items.keys()].filter((id) => answers.has(id));
  const isCurrent = (id: ItemId, { context }: Statement): boolean =>
    context.activityHash === undefined || context.activityHash === items.get(id)?.hash;
  const isCorrect = (id: ItemId): boolean =>
    items.get(id)?.item.scored === true &&
    answers.get(id)?.some((answer) => answer.result?.success === true && isCurrent(id, answer)) === true;

  const lessons = course.modules.flatMap((module) => module.lessons);
  const progressOf = (lesson: Lesson): LessonProgress => ({
    answered: lesson.items.filter((id) => items.has(id) && answers.has(id)),
    correct: lesson.items.filter(isCorrect),
    completed: completed.has(lesson.id),
  });
  const byLesson = lessons.map((lesson) => [lesson.id, progressOf(lesson)] as const);
  return {
    ...(current !== undefined && { registration: current }),
    registrations: counted,
    lessons: Object.fromEntries(byLesson),
    latest: Object.fromEntries(answered.map((id) => [id, latestOf(answers.get(id) ?? [])])),
    outdated: answered.filter((id) => answers.get(id)?.every((answer) => !isCurrent(id, answer))),
    passed: [...new Set(ordered.filter(({ verb }) => verb === 'passed').map(({ activity }) => activity))].sort(),
    totals: { ...countItems(lessons, items), ...countProgress(byLesson.map(([, progress]) => progress)) },
  };
}

/**
 * Whether a lesson's items are done, so that `completed` may be stated: all scored items are
 * answered, or all items where none is scored. A lesson that asks nothing is completed by reading.
 */
export function isLessonComplete(
  lesson: Lesson,
  items: ReadonlyMap<ItemId, AskedItem>,
  progress: Progress,
): boolean {
  const asked = lesson.items.map((id) => ({ id, scored: items.get(id)?.item.scored ?? true }));
  const scored = asked.filter((item) => item.scored);
  const needed = scored.length > 0 ? scored : asked;
  const answered = progress.lessons[lesson.id]?.answered ?? [];
  return needed.length > 0 && needed.every(({ id }) => answered.includes(id));
}

function groupByActivity(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.activity);
    if (group === undefined) groups.set(statement.activity, [statement]);
    else group.push(statement);
  }
  return groups;
}

function latestOf(answers: readonly Statement[]): LatestResponse {
  const { id = '', result } = answers.at(-1) ?? {};
  return {
    statement: id,
    ...(result?.response !== undefined && { response: result.response }),
    ...(result?.success !== undefined && { success: result.success }),
  };
}

function countItems(lessons: readonly Lesson[], items: ReadonlyMap<ItemId, AskedItem>) {
  const asked = lessons.flatMap((lesson) => lesson.items).flatMap((id) => items.get(id) ?? []);
  return { items: asked.length, scored: asked.filter(({ item }) => item.scored).length };
}

function countProgress(lessons: readonly LessonProgress[]) {
  return {
    lessons: lessons.length,
    completed: lessons.filter((lesson) => lesson.completed).length,
    answered: lessons.flatMap((lesson) => lesson.answered).length,
    correct: lessons.flatMap((lesson) => lesson.correct).length,
  };
}
