/** The result of an attempt on its page: score, objectives with what to read again, every item with its grade. */
import type { TestElement } from '../components/test/test-element.ts';
import { pageString } from '../components/page-strings.ts';
import { resultByObjective } from '../domain/assessment.ts';
import type { Assessment } from '../domain/course.ts';
import type { Grade } from '../domain/grading.ts';
import type { Item, ItemId } from '../domain/item.ts';
import { responseFromXapi } from '../domain/response.ts';

export interface AttemptResult {
  readonly assessment: Assessment;
  readonly asked: readonly Item[];
  /** xAPI response text by item. */
  readonly answers: ReadonlyMap<ItemId, string>;
  readonly grade: Extract<Grade, { kind: 'graded' }>;
  readonly success: boolean;
}

/** Shows what an attempt came to; the figures are those that were recorded. */
export function showResult(element: TestElement, { assessment, asked, answers, grade, success }: AttemptResult): void {
  const { raw, max } = grade.score;
  fill(element, '[data-score]', pageString(success ? 'test.passed' : 'test.failed', { correct: raw, total: max }));
  const ids = asked.map(({ id }) => id);
  const byObjective = new Map(resultByObjective(assessment, ids, grade.incorrect).map((one) => [one.objective, one]));
  for (const line of element.querySelectorAll<HTMLElement>('[data-objective]')) {
    const result = byObjective.get(line.dataset['objective'] ?? '');
    line.hidden = !result;
    if (!result) continue;
    fill(line, '[data-count]', pageString('test.objectiveResult', { correct: result.correct, total: result.asked }));
    line.querySelector<HTMLElement>('[data-again]')?.toggleAttribute('hidden', result.correct === result.asked);
  }
  element.querySelector<HTMLElement>('[data-passed]')?.toggleAttribute('hidden', !success);
  const items = new Map(asked.map((item) => [item.id, item]));
  element.showGrades(ids, ({ id }) => {
    const item = items.get(id);
    const text = answers.get(id);
    return item && text !== undefined ? { response: responseFromXapi(item, text), success: !grade.incorrect.includes(id) } : undefined;
  });
}

function fill(element: Element, selector: string, text: string): void {
  const place = element.querySelector(selector);
  if (place) place.textContent = text;
}
