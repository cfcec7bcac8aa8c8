/**
 * One assessment on its page: which attempt is in view, and what becomes of what the learner does.
 *
 * The record is the truth: another tab may have ended the attempt or erased everything, so each step
 * looks the attempt up by its id. Everything is shown before it is stored.
 */
import type { ItemElement } from '../components/item/item-element.ts';
import { pageLocale, pageString } from '../components/page-strings.ts';
import type { ItemLeftDetail, TestElement } from '../components/test/test-element.ts';
import { askedItems, currentResponses, foldAssessment, type AssessmentProgress, type Attempt } from '../domain/assessment.ts';
import type { Assessment } from '../domain/course.ts';
import type { ItemId } from '../domain/item.ts';
import { responseFromXapi } from '../domain/response.ts';
import type { Statement } from '../domain/statement.ts';
import { showResult } from './assessment-result.ts';
import { beginAttempt, recordResponse, submitAttempt } from './assessment-runtime.ts';
import type { PageCourse } from './course-data.ts';
import type { LearnerRecord } from './record.ts';
import type { StatementSource } from './statement-input.ts';

/** What a sitting works with. */
export interface SittingParts {
  readonly element: TestElement;
  readonly assessment: Assessment;
  readonly page: PageCourse;
  readonly record: LearnerRecord;
  /** Keeps statements and says on the page how safe they are. */
  readonly keep: (statements: readonly Statement[]) => Promise<void>;
}

/** The attempts of one assessment on its page. */
export class Sitting {
  readonly #parts: SittingParts;
  readonly #items: ReadonlyMap<ItemId, ItemElement>;
  #shown: string | undefined;

  constructor(parts: SittingParts) {
    this.#parts = parts;
    this.#items = new Map([...parts.element.querySelectorAll<ItemElement>('hk-item')].map((item) => [item.id, item]));
  }

  get progress(): AssessmentProgress {
    return foldAssessment(this.#parts.assessment.id, this.#parts.record.statements);
  }

  /** The attempt to go on with; one whose items have all left the pool is none. */
  get open(): Attempt | undefined {
    const { open } = this.progress;
    return open && this.#asked(open).length > 0 ? open : undefined;
  }

  /** Begins an attempt, or goes on with the open one. */
  begin(): void {
    const { element, assessment, keep } = this.#parts;
    if (element.showing === 'sitting') return;
    const due = this.open ? [] : beginAttempt(this.#source, assessment, this.progress.attempts);
    const keeping = keep(due);
    if (this.open) this.#show(this.open);
    void keeping;
  }

  /** Keeps the response of an item that is left. What is recorded can be changed, not taken back. */
  leave({ item, response }: ItemLeftDetail): void {
    const attempt = this.#inView();
    if (!attempt) return;
    const kept = this.#answers(attempt).get(item.id);
    if (response) void this.#parts.keep(recordResponse(this.#source, attempt, { item: item.item, hash: item.hash, response }));
    else if (kept !== undefined) item.showResponse(responseFromXapi(item.item, kept));
  }

  /** Shows what has an answer and what has none. */
  review(): void {
    const attempt = this.#inView();
    if (!attempt) return;
    const answers = this.#answers(attempt);
    this.#parts.element.showReview(this.#asked(attempt).filter((id) => !answers.has(id)));
  }

  /** Ends the attempt and shows its result; an attempt with open items is not ended. */
  async submit(): Promise<void> {
    const { element, assessment, record, keep } = this.#parts;
    // The second half of a double press finds the result in view.
    const attempt = element.showing === 'result' ? undefined : this.#inView();
    if (!attempt) return;
    const asked = this.#asked(attempt).flatMap((id) => this.#items.get(id)?.item ?? []);
    const answers = this.#answers(attempt);
    const submission = submitAttempt(this.#source, attempt, asked, answers);
    if (submission.kind === 'unanswered') {
      element.showReview(submission.items, true);
      return;
    }
    const keeping = keep(submission.statements);
    showResult(element, { assessment, asked, answers, ...submission });
    await keeping;
    await record.pack();
  }

  /** Goes back to the start when the attempt in view is no longer in the record. */
  follow(): void {
    if (this.#shown !== undefined && !this.progress.attempts.some(({ id }) => id === this.#shown)) this.#forget();
  }

  get #source(): StatementSource {
    const { page, record } = this.#parts;
    return { page, record, language: pageLocale().tag };
  }

  #show(attempt: Attempt): void {
    this.#shown = attempt.id;
    const responses = [...this.#answers(attempt)].flatMap(([id, text]) => {
      const item = this.#items.get(id)?.item;
      return item ? [[id, responseFromXapi(item, text)] as const] : [];
    });
    this.#parts.element.showAttempt(this.#asked(attempt), new Map(responses));
  }

  /** The attempt in view while it is open; without one the page goes back to its start. */
  #inView(): Attempt | undefined {
    const attempt = this.progress.attempts.find(({ id }) => id === this.#shown);
    if (attempt && !attempt.outcome) return attempt;
    this.#forget();
    return undefined;
  }

  #forget(): void {
    this.#shown = undefined;
    for (const item of this.#items.values()) item.forget();
    this.#parts.element.showIntro();
  }

  #asked(attempt: Attempt): readonly ItemId[] {
    return askedItems(attempt, this.#parts.assessment);
  }

  #answers(attempt: Attempt): ReadonlyMap<ItemId, string> {
    return currentResponses(attempt, new Map([...this.#items].map(([id, { hash }]) => [id, hash])));
  }
}

/** What the start of the page says: the best result so far, and whether an attempt waits. */
export function paintIntro(element: TestElement, { progress: { best }, open }: Pick<Sitting, 'progress' | 'open'>): void {
  const button = element.querySelector('[data-part="intro"] [data-action="begin"]');
  if (button) button.textContent = pageString(open ? 'test.continue' : 'test.begin');
  const { raw = 0, max = 0 } = best?.outcome?.score ?? {};
  const line = element.querySelector('[data-best]');
  if (line) line.textContent = best ? pageString(best.outcome?.success ? 'test.bestPassed' : 'test.best', { correct: raw, total: max }) : '';
}
