import { expect, test } from 'vitest';
import type { Course } from './course.ts';
import { lessonToContinue } from './lesson-to-continue.ts';
import type { LessonProgress, Progress } from './progress.ts';

const lesson = (id: string) => ({ id, slug: id, minutes: 10, core: true, items: [] });
const course: Course = {
  version: '2026.1',
  masteryScore: 0.8,
  modules: [
    { id: 'm', slug: 'm', lessons: [lesson('m.a'), lesson('m.b')] },
    { id: 'n', slug: 'n', lessons: [lesson('n.c')] },
  ],
};
const untouched: LessonProgress = { answered: [], correct: [], completed: false };
const begun: LessonProgress = { answered: ['x'], correct: [], completed: false };
const completed: LessonProgress = { answered: ['x'], correct: [], completed: true };

function progress(a: LessonProgress, b: LessonProgress, c: LessonProgress): Progress {
  const totals = { lessons: 3, completed: 0, items: 0, scored: 0, answered: 0, correct: 0 };
  return { registrations: [], lessons: { 'm.a': a, 'm.b': b, 'n.c': c }, latest: {}, outdated: [], passed: [], totals };
}

test.each([
  ['nothing begun: the first', progress(untouched, untouched, untouched), 'm.a'],
  ['one begun later: that one', progress(untouched, untouched, begun), 'n.c'],
  ['one completed: the next', progress(completed, untouched, untouched), 'm.b'],
  ['all completed: none', progress(completed, completed, completed), undefined],
])('%s', (_case, given, expected) => {
  expect(lessonToContinue(course, given)?.id).toBe(expected);
});
