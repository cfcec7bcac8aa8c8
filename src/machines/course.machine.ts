/**
 * The course machine: where the learner is in the course, and which statements are due.
 *
 * Its state is the fold's state; nothing here is truth that the record does not hold. A lesson
 * whose items are done asks for one `completed` statement (`makeCompleted`, done by the app), also
 * at the start if a power cut came between the last answer and it. Asked once, and never for a
 * lesson the record says is completed, so a replay makes no second one.
 */
import { assign, setup } from 'xstate';
import type { Course, AskedItem, Lesson } from '../domain/course.ts';
import type { ItemId } from '../domain/item.ts';
import { mergeStatements } from '../domain/merge.ts';
import { type Progress, foldProgress, isLessonComplete } from '../domain/progress.ts';
import type { Statement } from '../domain/statement.ts';

export interface CourseInput {
  readonly course: Course;
  /** The items this page knows; a lesson with other items is not asked about. */
  readonly items: ReadonlyMap<ItemId, AskedItem>;
  readonly statements: readonly Statement[];
}

export interface CourseContext {
  readonly course: Course;
  readonly items: Readonly<Record<ItemId, AskedItem>>;
  readonly statements: readonly Statement[];
  readonly progress: Progress;
  /** Lessons whose `completed` statement was asked for and is not in the record yet. */
  readonly requested: readonly string[];
}

/** `record.merged` brings what another tab, device or file held. */
export type CourseEvent =
  | Readonly<{ type: 'statement.recorded'; statement: Statement }>
  | Readonly<{ type: 'record.merged'; statements: readonly Statement[] }>
  | Readonly<{ type: 'lesson.read'; lesson: string }>;

/** What `makeCompleted` asks for: a `completed` statement about this lesson. */
export interface CompletedToMake {
  readonly lesson: string;
}

const types = {} as { context: CourseContext; events: CourseEvent; input: CourseInput };

const named = setup({
  types,
  actions: {
    makeCompleted: (_, _lesson: CompletedToMake) => undefined,
    foldStatements: assign(({ context }, statements: readonly Statement[]) => fold(context, statements)),
    noteRequested: assign(({ context }, { lesson }: CompletedToMake) => ({
      requested: [...context.requested, lesson],
    })),
  },
  guards: {
    isCompleted: ({ context: { progress } }) =>
      progress.totals.lessons > 0 && progress.totals.completed === progress.totals.lessons,
    isBegun: ({ context: { progress } }) =>
      progress.registration !== undefined || progress.totals.answered + progress.totals.completed > 0,
    isCompletedByReading: ({ context }, id: string) =>
      openLessons(context).some((lesson) => lesson.id === id && lesson.items.length === 0),
  },
});

/** States: `unbegun`, `underway`, `completed` (every lesson is). */
export const courseMachine = named
  .extend({
    actions: {
      requestCompleted: named.enqueueActions(({ context, enqueue }) => {
        for (const { id } of openLessons(context).filter((lesson) => isDue(context, lesson))) {
          enqueue({ type: 'makeCompleted', params: { lesson: id } });
          enqueue({ type: 'noteRequested', params: { lesson: id } });
        }
      }),
    },
  })
  .createMachine({
    id: 'course',
    context: ({ input: { course, items, statements: given } }) => {
      const { statements } = mergeStatements(given, []);
      const progress = foldProgress(course, items, statements);
      return { course, items: Object.fromEntries(items), statements, progress, requested: [] };
    },
    initial: 'settling',
    states: {
      settling: {
        entry: 'requestCompleted',
        always: [
          { guard: 'isCompleted', target: 'completed' },
          { guard: 'isBegun', target: 'underway' },
          { target: 'unbegun' },
        ],
      },
      unbegun: {},
      underway: {},
      completed: {},
    },
    on: {
      'statement.recorded': {
        target: '.settling',
        actions: { type: 'foldStatements', params: ({ event }) => [event.statement] },
      },
      'record.merged': {
        target: '.settling',
        actions: { type: 'foldStatements', params: ({ event }) => event.statements },
      },
      'lesson.read': {
        guard: { type: 'isCompletedByReading', params: ({ event }) => event.lesson },
        actions: [
          { type: 'makeCompleted', params: ({ event }) => event },
          { type: 'noteRequested', params: ({ event }) => event },
        ],
      },
    },
  });

function fold(context: CourseContext, added: readonly Statement[]) {
  const { statements } = mergeStatements(context.statements, added);
  const progress = foldProgress(context.course, new Map(Object.entries(context.items)), statements);
  // Starting over takes back what was asked for under the registration it replaces.
  const isStartedOver = context.progress.registrations.some((id) => !progress.registrations.includes(id));
  const requested = context.requested.filter((id) => progress.lessons[id]?.completed === false);
  return { statements, progress, requested: isStartedOver ? [] : requested };
}

/** Lessons that are neither completed nor asked for. */
function openLessons({ course, progress, requested }: CourseContext): readonly Lesson[] {
  return course.modules
    .flatMap((module) => module.lessons)
    .filter(({ id }) => progress.lessons[id]?.completed === false && !requested.includes(id));
}

function isDue({ items, progress }: CourseContext, lesson: Lesson): boolean {
  return isLessonComplete(lesson, new Map(Object.entries(items)), progress);
}
