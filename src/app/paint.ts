/** Paints progress where a page asks for it; draws nothing new, only fills what is there. */
import { pageString } from '../components/page-strings.ts';
import { lessonToContinue } from '../domain/lesson-to-continue.ts';
import type { Progress } from '../domain/progress.ts';
import type { PageCourse } from './course-data.ts';

/** Fills sidebar marks, counts, the completed note and the button that continues. */
export function paintProgress({ course, lessons }: PageCourse, progress: Progress): void {
  for (const lesson of course.modules.flatMap((module) => module.lessons)) {
    const { answered = [], completed = false } = progress.lessons[lesson.id] ?? {};
    for (const link of document.querySelectorAll(`[data-lesson="${lesson.id}"]`)) {
      link.toggleAttribute('data-completed', completed);
      markCompleted(link, completed);
    }
    fill(`[data-lesson-progress="${lesson.id}"]`, count(answered.length, lesson.items.length));
    fill(`[data-lesson-completed="${lesson.id}"]`, completed ? pageString('lesson.completed') : '', false);
  }
  for (const { test } of course.modules) {
    if (!test) continue;
    const isPassed = progress.passed.includes(test.id);
    for (const link of document.querySelectorAll(`[data-test="${test.id}"]`)) {
      link.toggleAttribute('data-completed', isPassed);
      markCompleted(link, isPassed);
    }
  }
  const { totals } = progress;
  fill('[data-course-progress]', count(totals.answered, totals.items));
  const go = document.querySelector<HTMLAnchorElement>('[data-continue]');
  const next = totals.answered > 0 ? lessonToContinue(course, progress) : undefined;
  const address = next ? lessons[next.id]?.href : totals.answered > 0 ? testToTake(course, progress) : undefined;
  if (go && address) {
    go.href = address;
    go.textContent = go.dataset['continueLabel'] ?? go.textContent;
  }
}

/** Where every lesson is completed the way leads on to a test that is not passed. */
function testToTake({ modules }: PageCourse['course'], { passed }: Progress): string | undefined {
  const test = modules.find((module) => module.test && !passed.includes(module.test.id))?.test;
  return test && document.querySelector<HTMLAnchorElement>(`main [data-test="${test.id}"]`)?.href;
}

/** The tick is drawn by the style sheet and read out in no language: words go with it. */
function markCompleted(link: Element, completed: boolean): void {
  const words = link.querySelector('.completed-words');
  if (!completed) words?.remove();
  if (!completed || words) return;
  const added = document.createElement('span');
  added.className = 'completed-words sr-only';
  added.textContent = ` ${pageString('lesson.completed')}`;
  link.append(added);
}

function count(answered: number, total: number): string {
  return answered > 0 ? pageString('lesson.progress', { answered, total }) : '';
}

/** A live region stays in the page when empty: many screen readers pass over one that appears filled. */
function fill(selector: string, text: string, isHiddenWhenEmpty = true): void {
  for (const place of document.querySelectorAll<HTMLElement>(selector)) {
    if (place.textContent !== text) place.textContent = text;
    if (isHiddenWhenEmpty) place.hidden = text === '';
  }
}
