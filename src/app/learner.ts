/**
 * The learner on this page: record, progress shown, items restored and answered. Fetched only
 * when needed (page.ts). The machines are a further chunk, because showing a record needs none.
 */
import type { ItemElement } from '../components/item/item-element.ts';
import { pageLocale, pageString } from '../components/page-strings.ts';
import type { ItemResponse } from '../domain/item.ts';
import { isLessonComplete, type Progress } from '../domain/progress.ts';
import { responseFromXapi } from '../domain/response.ts';
import type { AppendOutcome } from '../domain/statement-store.ts';
import { readPageCourse } from './course-data.ts';
import { forgetDrafts, keepDraft, readDraft } from './drafts.ts';
import { paintProgress } from './paint.ts';
import { showProblems } from './problem-notice.ts';
import { openRecord } from './record.ts';
import { erasureMark } from './record-trace.ts';

const page = readPageCourse();
const items = (): NodeListOf<ItemElement> => document.querySelectorAll<ItemElement>('hk-item:not([data-mode="test"])');
let hadStatements = false;
let lastMark = erasureMark();

/** The record of this page; every page that loads this module has the course in it. */
export const record = openRecord(page, () => {
  show();
  document.dispatchEvent(new Event('hk-record-changed'));
});
// What localStorage holds is shown at once; IndexedDB answers some milliseconds later.
show();

/** Done when both layers have been read for the first time; what depends on all of it waits for this. */
export const recordRead = record.refresh();
void recordRead.then(stateCompleted);

// A page kept for the Back button has heard nothing of what other tabs did, and may show what was erased.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void record.refresh().then(stateCompleted);
});

/** Fetches the machines. */
export function loadRuntime(): Promise<typeof import('./runtime.ts')> {
  return import('./runtime.ts');
}

/** Answers an item: grade at once, then how safe the answer is. Rejects only when the machines are missing. */
export async function submitResponse(element: ItemElement, response: ItemResponse): Promise<void> {
  const runtime = await loadRuntime();
  // The registration may so far be known to IndexedDB alone.
  await recordRead;
  const { statements, adding } = await inTurn(async () => {
    await pause();
    const { item, hash } = element;
    const { grade, statements } = runtime.answer({ page, record, item, hash, response, language: pageLocale().tag });
    element.showGrade(response, grade, statements[0]?.id);
    element.showSaved(pageString('item.saving'));
    await pause();
    const adding = record.add(statements);
    keepDraft(element.id, undefined);
    return { statements, adding };
  });
  element.showSaved(savedText(await adding));
  if (statements.some((statement) => statement.verb === 'completed')) await record.pack();
  // Another tab may have answered the rest while this one was at work.
  else await stateCompleted();
}

let turn: Promise<unknown> = Promise.resolve();

/** One answer after the other: the second must know the registration and sequence of the first. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  // A fault reaches the one who asked; the next answer must not wait for ever.
  turn = result.catch(() => undefined);
  return result;
}

/** Ends the task: on an old phone one long one would hold up the finger of the reader. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** States lessons as completed whose items were answered partly here, partly in another tab or file. */
export async function stateCompleted(): Promise<void> {
  const { progress } = record;
  const lessons = page.course.modules.flatMap((module) => module.lessons);
  const isDue = lessons.some((lesson) => progress.lessons[lesson.id]?.completed === false && isLessonComplete(lesson, page.items, progress));
  if (!isDue) return;
  const runtime = await loadRuntime();
  const due = runtime.statementsDue({ page, record, language: pageLocale().tag });
  if (due.length > 0) await record.add(due);
}

function show(): void {
  const { progress, problems, statements } = record;
  paintProgress(page, progress);
  showProblems(problems, () => void download());
  const mark = erasureMark();
  // An erasure may leave nothing to miss: a draft in another tab is forgotten all the same.
  const isErased = mark !== lastMark || (hadStatements && statements.length === 0);
  lastMark = mark;
  hadStatements = statements.length > 0;
  if (isErased) forgetDrafts();
  for (const element of items()) {
    if (isErased) element.forget();
    else showItem(element, progress);
  }
}

function showItem(element: ItemElement, progress: Progress): void {
  if (!element.isAwake) {
    // page.ts says so when they do not arrive.
    if (progress.latest[element.id]) element.wake().then(() => showItem(element, record.progress), () => undefined);
    return;
  }
  const latest = progress.latest[element.id];
  if (!latest) {
    element.empty();
    return;
  }
  if (element.shownStatement === latest.statement || readDraft(element.id)) return;
  const response = responseFromXapi(element.item, latest.response ?? '');
  const grade = latest.success === undefined ? 'discussion' : latest.success ? 'correct' : 'incorrect';
  element.restore(latest.statement, response, grade, progress.outdated.includes(element.id));
}

async function download(): Promise<void> {
  const { downloadRecordFile } = await import('./record-download.ts');
  downloadRecordFile(record.statements);
}

/** Says how safe an answer is. */
export function savedText(outcome: AppendOutcome): string {
  const keys: Readonly<Record<AppendOutcome['kind'], string>> = { durable: 'item.saved', kept: 'item.kept', failed: 'item.notSaved' };
  return pageString(keys[outcome.kind]);
}
