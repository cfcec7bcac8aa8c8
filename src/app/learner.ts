/**
 * The learner on this page: record, progress shown, items restored and answered. Fetched only
 * when needed (page.ts). The machines are a further chunk, because showing a record needs none.
 */
import type { ItemElement } from '../components/item/item-element.ts';
import { pageLocale, pageString } from '../components/page-strings.ts';
import type { ItemResponse } from '../domain/item.ts';
import { responseFromXapi } from '../domain/response.ts';
import type { AppendOutcome } from '../domain/statement-store.ts';
import { readPageCourse } from './course-data.ts';
import { keepDraft, readDraft } from './drafts.ts';
import { paintProgress } from './paint.ts';
import { showProblems } from './problem-notice.ts';
import { openRecord } from './record.ts';

const page = readPageCourse();

/** The record of this page; every page that loads this module has the course in it. */
export const record = openRecord(page, () => {
  show();
  document.dispatchEvent(new Event('hk-record-changed'));
});
// What localStorage holds is shown at once; IndexedDB answers some milliseconds later.
show();
const read = record.refresh();

/** Answers an item: grade at once, then how safe the answer is. Rejects when a part is missing. */
export async function submitResponse(element: ItemElement, response: ItemResponse): Promise<void> {
  const runtime = await loadRuntime();
  // The registration may so far be known to IndexedDB alone.
  await read;
  const { item, hash } = element;
  const { grade, statements } = runtime.answer({ page, record, item, hash, response, language: pageLocale().tag });
  keepDraft(element.id, undefined);
  element.showGrade(response, grade, statements[0]?.id);
  element.showSaved(pageString('item.saving'));
  const outcome = await record.add(statements);
  element.showSaved(savedText(outcome));
  if (statements.some((statement) => statement.verb === 'completed')) await record.pack();
}

function show(): void {
  const { progress } = record;
  paintProgress(page, progress);
  void warn();
  for (const element of document.querySelectorAll<ItemElement>('hk-item')) {
    const latest = progress.latest[element.id];
    if (!latest) element.empty();
    const response = latest && responseFromXapi(element.item, latest.response ?? '');
    if (!response || readDraft(element.id)) continue;
    const grade = latest.success === undefined ? 'discussion' : latest.success ? 'correct' : 'incorrect';
    element.restore(latest.statement, response, grade, progress.outdated.includes(element.id));
  }
}

/** The record file is fetched with the warning, while the network is still there. */
async function warn(): Promise<void> {
  const { problems } = record;
  if (problems.length === 0) {
    showProblems([], () => undefined);
    return;
  }
  const { downloadRecordFile } = await import('./record-download.ts');
  showProblems(problems, () => downloadRecordFile(record.statements));
}

function savedText(outcome: AppendOutcome): string {
  const keys: Readonly<Record<AppendOutcome['kind'], string>> = { durable: 'item.saved', kept: 'item.kept', failed: 'item.notSaved' };
  return pageString(keys[outcome.kind]);
}

/** Fetches the machines; the browser keeps one copy and asks again after a failed fetch. */
export function loadRuntime(): Promise<typeof import('./runtime.ts')> {
  return import('./runtime.ts');
}
