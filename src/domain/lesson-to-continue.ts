/** Where to go on: a rule of its own, so that home page, trainer's board and packages agree. */
import type { Course, Lesson } from './course.ts';
import type { Progress } from './progress.ts';

/**
 * The lesson to continue with: the first that was begun and is not completed, else the first
 * not completed. Undefined when everything is completed.
 */
export function lessonToContinue(course: Course, progress: Progress): Lesson | undefined {
  const open = course.modules
    .flatMap((module) => module.lessons)
    .filter((lesson) => progress.lessons[lesson.id]?.completed !== true);
  return open.find((lesson) => (progress.lessons[lesson.id]?.answered.length ?? 0) > 0) ?? open[0];
}
