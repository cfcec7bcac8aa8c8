/** The record page: what is kept, the record file, restore by union, start over, erase. */
import { readRecordFile } from '../adapters/record-file/record-file.ts';
import { pageLocale, pageString } from '../components/page-strings.ts';
import { initializedStatement, nextSequence } from '../domain/make-statement.ts';
import { formatDateTime } from '../i18n/date.ts';
import { readPageCourse, type PageCourse } from './course-data.ts';
import { forgetDrafts } from './drafts.ts';
import { newId, timestamp } from './now.ts';
import type { LearnerRecord } from './record.ts';

const largestFileBytes = 20_000_000;

// Both are fetched later on other pages; imported here in the same way, they stay one chunk each.
const { record, recordRead, stateCompleted } = await import('./learner.ts');
const { downloadRecordFile, forgetRecordFile, lastRecordFile } = await import('./record-download.ts');

// Until both layers have been read, a file would lack answers and starting over would replace nothing.
await recordRead;
startRecordPage(readPageCourse());

function startRecordPage(course: PageCourse): void {
  document.querySelector('.record-page')?.removeAttribute('hidden');
  const download = (): void => {
    downloadRecordFile(record.statements);
    say(pageString('record.downloaded'));
    paint(course, record);
  };
  on('download', 'click', download);
  on('restore', 'change', (input) => void restore(record, input as HTMLInputElement));
  on('start-over', 'click', () => ask('start-over', () => startOver(course, record)));
  on('erase', 'click', () => ask('erase', () => erase(record)));
  document.addEventListener('hk-record-changed', () => paint(course, record));
  paint(course, record);
}

function paint({ course, lessons }: PageCourse, record: LearnerRecord): void {
  const count = countAnswers(record);
  fill('[data-record-count]', count > 0 ? pageString('record.count', { count }) : pageString('record.empty'));
  const made = lastRecordFile();
  const date = made && formatDateTime(pageLocale().tag, made, { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  fill('[data-record-backup]', date ? pageString('record.lastFile', { date }) : pageString('record.noFile'));
  const { progress } = record;
  const lines = course.modules
    .flatMap((module) => module.lessons)
    .filter((lesson) => (progress.lessons[lesson.id]?.answered.length ?? 0) > 0)
    .map((lesson) => {
      const line = document.createElement('li');
      const link = document.createElement('a');
      const { title = lesson.id, href = '', lang = '', dir = '' } = lessons[lesson.id] ?? {};
      link.href = href;
      link.textContent = title;
      if (lang) Object.assign(link, { lang, dir });
      const answered = progress.lessons[lesson.id]?.answered.length ?? 0;
      line.append(link, ' – ', pageString('lesson.progress', { answered, total: lesson.items.length }));
      return line;
    });
  document.querySelector('[data-record-lessons]')?.replaceChildren(...lines);
}

/** Adds what the file holds to what is here; nothing is replaced. */
async function restore(record: LearnerRecord, input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  // A whole course is some hundred kilobytes; whatever is larger is not read at all.
  const outcome = readRecordFile(file.size > largestFileBytes ? '' : await file.text());
  input.value = '';
  if (outcome.kind === 'problem') {
    say(pageString(`problem.${outcome.problem.code}`));
    return;
  }
  const before = countAnswers(record);
  const stored = await record.add(outcome.statements);
  if (stored.kind === 'failed') {
    say(pageString(`problem.${stored.problem.code}`));
    return;
  }
  await stateCompleted();
  await record.pack();
  const damaged = outcome.problems.length > 0 ? ` ${pageString('problem.record-file-damaged')}` : '';
  say(pageString('record.restored', { count: countAnswers(record) - before }) + damaged);
}

/** A new registration that replaces those in force; the earlier statements stay. */
async function startOver({ course }: PageCourse, record: LearnerRecord): Promise<void> {
  const statement = initializedStatement({
    id: newId(),
    timestamp: timestamp(),
    registration: newId(),
    sequence: nextSequence(record.statements),
    language: pageLocale().tag,
    courseVersion: course.version,
    supersedes: record.progress.registrations,
  });
  await record.add([statement]);
  say(pageString('record.startedOver'));
}

async function erase(record: LearnerRecord): Promise<void> {
  forgetRecordFile();
  forgetDrafts();
  try {
    await record.erase();
    say(pageString('record.erased'));
  } catch {
    // The store says that something is left; on a shared computer the learner must know.
    say(pageString('record.eraseFailed'));
  }
}

function countAnswers({ statements }: LearnerRecord): number {
  return statements.filter((statement) => statement.verb === 'answered').length;
}

function ask(name: string, yes: () => Promise<void>): void {
  const dialog = document.querySelector<HTMLDialogElement>(`[data-confirm="${name}"]`);
  if (!dialog) return;
  dialog.returnValue = '';
  dialog.addEventListener('close', () => void (dialog.returnValue === 'yes' && yes()), { once: true });
  dialog.showModal();
}

function on(action: string, type: string, listener: (target: Element) => void): void {
  const element = document.querySelector(`[data-action="${action}"]`);
  element?.addEventListener(type, () => listener(element));
}

function fill(selector: string, text: string): void {
  const place = document.querySelector(selector);
  if (place && place.textContent !== text) place.textContent = text;
}

function say(text: string): void {
  fill('[data-record-result]', text);
}
