/** The page with the result of a module: dates and results from the record in this browser. */
import { pageLocale, pageString } from '../components/page-strings.ts';
import { foldAssessment } from '../domain/assessment.ts';
import { completedAt, isModuleComplete } from '../domain/module-completion.ts';
import { formatDate } from '../i18n/date.ts';
import { readPageCourse } from './course-data.ts';

// Fetched later on other pages; imported in the same way, it stays one chunk.
const { record, recordRead } = await import('./learner.ts');
const { course } = readPageCourse();

await recordRead;
document.addEventListener('hk-record-changed', paint);
paint();

function paint(): void {
  const place = document.querySelector<HTMLElement>('[data-completion]');
  const module = course.modules.find(({ id }) => id === place?.dataset['completion']);
  if (!place || !module?.test) return;
  const { progress, statements } = record;
  const test = foldAssessment(module.test.id, statements);
  fill(place, '[data-completion-status]', pageString(isModuleComplete(module, progress, test) ? 'complete.done' : 'complete.open'));
  for (const { id } of module.lessons) {
    const date = completedAt(statements, id);
    fill(place, `[data-completion-lesson="${id}"] [data-outcome]`, date ? pageString('complete.lessonDone', { date: dateOf(date) }) : pageString('complete.lessonOpen'));
  }
  const passed = test.best?.outcome?.success ? test.best.outcome : undefined;
  const result = passed && pageString('complete.testPassed', { date: dateOf(passed.timestamp), correct: passed.score.raw, total: passed.score.max });
  fill(place, '[data-completion-test] [data-outcome]', result ?? pageString('complete.lessonOpen'));
  place.hidden = false;
}

function dateOf(timestamp: string): string {
  // A record file from elsewhere may hold any text here.
  if (Number.isNaN(Date.parse(timestamp))) return timestamp;
  return formatDate(pageLocale().tag, new Date(timestamp), { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

function fill(place: Element, selector: string, text: string): void {
  const target = place.querySelector(selector);
  if (target && target.textContent !== text) target.textContent = text;
}
