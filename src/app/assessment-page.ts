/** The page of an assessment: attempts begun, kept, submitted and shown, from the learner's record. */
import type { ItemElement } from '../components/item/item-element.ts';
import { pageLocale, pageString } from '../components/page-strings.ts';
import '../components/test/test-element.ts';
import type { ItemLeftDetail, TestElement } from '../components/test/test-element.ts';
import { foldAssessment, resultByObjective, type AssessmentProgress, type Attempt } from '../domain/assessment.ts';
import type { Assessment } from '../domain/course.ts';
import { gradeItem } from '../domain/grading.ts';
import { responseFromXapi } from '../domain/response.ts';
import type { Statement } from '../domain/statement.ts';
import { beginAttempt, recordResponse, submitAttempt } from './assessment-runtime.ts';
import { readPageCourse } from './course-data.ts';

// Fetched later on other pages; imported in the same way, it stays one chunk.
const { record, recordRead, savedText } = await import('./learner.ts');
const page = readPageCourse();

// What another tab or the disk holds may include an attempt that was begun and not submitted.
await recordRead;
const element = document.querySelector<TestElement>('hk-test');
if (element) startAssessment(element, readAssessment());

function startAssessment(element: TestElement, assessment: Assessment): void {
  const start = (): void => void begin(element, assessment);
  element.addEventListener('hk-test-begin', start);
  element.addEventListener('hk-test-review', () => element.showReview(unansweredIn(openAttempt(assessment))));
  element.addEventListener('hk-test-submit', () => void submit(element, assessment));
  element.addEventListener('hk-test-left', (event) => void keep(element, assessment, (event as CustomEvent<ItemLeftDetail>).detail));
  document.addEventListener('hk-record-changed', () => paintIntro(element, assessment));
  paintIntro(element, assessment);
  element.querySelector<HTMLButtonElement>('[data-action="begin"]')?.removeAttribute('hidden');
}

async function begin(element: TestElement, assessment: Assessment): Promise<void> {
  const { open, attempts } = progressOf(assessment);
  if (!open) {
    await add(element, beginAttempt(source(), assessment, attempts));
  }
  const attempt = openAttempt(assessment);
  if (!attempt) return;
  await Promise.all(itemsOf(element, attempt).map((item) => item.wake()));
  const responses = itemsOf(element, attempt).flatMap((item) => {
    const text = attempt.responses[item.id];
    return text === undefined ? [] : [[item.id, responseFromXapi(item.item, text)] as const];
  });
  element.showAttempt(attempt.items, new Map(responses));
}

async function keep(element: TestElement, assessment: Assessment, { item, response }: ItemLeftDetail): Promise<void> {
  const attempt = openAttempt(assessment);
  if (!attempt) element.showIntro();
  if (!attempt || !response) return;
  await add(element, recordResponse(source(), attempt, { item: item.item, hash: item.hash, response }));
}

async function submit(element: TestElement, assessment: Assessment): Promise<void> {
  const attempt = openAttempt(assessment);
  if (!attempt) {
    // Another tab has submitted it.
    element.showIntro();
    return;
  }
  const submission = submitAttempt(source(), assessment, attempt, itemsOf(element, attempt).map(({ item }) => item));
  if (submission.kind === 'unanswered') {
    element.showReview(submission.items);
    return;
  }
  await add(element, submission.statements);
  await record.pack();
  showResult(element, assessment, attempt, submission.grade.incorrect, submission.success);
}

function showResult(element: TestElement, assessment: Assessment, attempt: Attempt, incorrect: readonly string[], success: boolean): void {
  const asked = attempt.items.length;
  const score = { correct: asked - incorrect.length, total: asked };
  fill(element, '[data-score]', pageString(success ? 'test.passed' : 'test.failed', score));
  const byObjective = new Map(resultByObjective(assessment, attempt.items, incorrect).map((one) => [one.objective, one]));
  for (const line of element.querySelectorAll<HTMLElement>('[data-objective]')) {
    const result = byObjective.get(line.dataset['objective'] ?? '');
    line.hidden = !result;
    if (!result) continue;
    fill(line, '[data-count]', pageString('test.objectiveResult', { correct: result.correct, total: result.asked }));
    line.querySelector<HTMLElement>('[data-again]')?.toggleAttribute('hidden', result.correct === result.asked);
  }
  element.querySelector<HTMLElement>('[data-passed]')?.toggleAttribute('hidden', !success);
  element.showGrades(attempt.items, (item) => gradedAnswer(item, attempt));
}

function gradedAnswer(element: ItemElement, attempt: Attempt) {
  const text = attempt.responses[element.id];
  if (text === undefined) return undefined;
  const { item } = element;
  const response = responseFromXapi(item, text);
  const grade = gradeItem(item, response);
  return { response, success: grade.kind === 'graded' && grade.success };
}

function paintIntro(element: TestElement, assessment: Assessment): void {
  const { open, best } = progressOf(assessment);
  const button = element.querySelector('[data-part="intro"] [data-action="begin"]');
  if (button) button.textContent = pageString(open ? 'test.continue' : 'test.begin');
  const { raw = 0, max = 0 } = best?.outcome?.score ?? {};
  fill(element, '[data-best]', best ? pageString(best.outcome?.success ? 'test.bestPassed' : 'test.best', { correct: raw, total: max }) : '');
}

async function add(element: TestElement, statements: readonly Statement[]): Promise<void> {
  if (statements.length === 0) return;
  element.showSaved(pageString('item.saving'));
  element.showSaved(savedText(await record.add(statements)));
}

/** The pool, which only this page carries. */
function readAssessment(): Assessment {
  const text = document.getElementById('hk-assessment')?.textContent;
  if (!text) throw new Error('The page has no assessment. module-test.astro hands it in.');
  return JSON.parse(text) as Assessment;
}

function source() {
  return { page, record, language: pageLocale().tag };
}

function progressOf({ id }: Assessment): AssessmentProgress {
  return foldAssessment(id, record.statements);
}

function openAttempt(assessment: Assessment): Attempt | undefined {
  return progressOf(assessment).open;
}

function unansweredIn(attempt: Attempt | undefined): readonly string[] {
  return attempt ? attempt.items.filter((id) => attempt.responses[id] === undefined) : [];
}

function itemsOf(element: TestElement, attempt: Attempt): readonly ItemElement[] {
  const all = [...element.querySelectorAll<ItemElement>('hk-item')];
  return attempt.items.flatMap((id) => all.find((item) => item.id === id) ?? []);
}

function fill(element: Element, selector: string, text: string): void {
  const place = element.querySelector(selector);
  if (place) place.textContent = text;
}
