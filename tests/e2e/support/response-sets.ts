/**
 * Made-up responses to every item of the lesson, from a seed; their grades by the course file
 * alone, and as a page gives them. The oracle shares no code with the site on purpose.
 */
import type { Page } from 'playwright-core';
import { courseItem, itemNames, lessonId, rightResponse, type ItemName } from './lesson-page.ts';

/** A response to each item. */
export type ResponseSet = Readonly<Record<ItemName, readonly string[]>>;

/** A grade for each item. */
export type GradeSet = Readonly<Record<ItemName, string>>;

/** So many response sets; the same for the same seed. About a third of the responses are right. */
export function responseSets(count: number, seed: number): readonly ResponseSet[] {
  let state = seed;
  // A linear congruential generator (Numerical Recipes): repeatable is all it must be.
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const one = (name: ItemName): readonly string[] => (below(3) === 0 ? rightResponse(name) : anyResponse(name, below));
  return Array.from({ length: count }, () => Object.fromEntries(itemNames.map((name) => [name, one(name)])) as ResponseSet);
}

function anyResponse(name: ItemName, below: (limit: number) => number): readonly string[] {
  const { type, options = [] } = courseItem(name);
  const ids = options.map(({ id }) => id);
  if (type === 'numeric') return [['23', '۲۳', '23,0', '٢٣', '22.9', '۲۳٫۵', '-23', '230', '0'][below(9)] ?? ''];
  const isSingle = type === 'choice' && rightResponse(name).length === 1;
  if (isSingle) return [ids[below(ids.length)] ?? ''];
  const shuffled = ids.map((id) => ({ id, at: below(1000) })).sort((a, b) => a.at - b.at).map(({ id }) => id);
  return type === 'sequencing' ? shuffled : shuffled.slice(0, 1 + below(ids.length));
}

/** The grades the course file asks for. */
export function gradesByCourse(sets: readonly ResponseSet[]): readonly GradeSet[] {
  const gradeOne = (name: ItemName, response: readonly string[]): string => {
    const right = rightResponse(name);
    const isRight =
      courseItem(name).type === 'numeric'
        ? ['23', '۲۳', '23,0', '٢٣'].includes(response[0] ?? '')
        : courseItem(name).type === 'sequencing'
          ? response.join() === right.join()
          : [...response].sort().join() === [...right].sort().join();
    return isRight ? 'correct' : 'incorrect';
  };
  return sets.map((set) => Object.fromEntries(itemNames.map((name) => [name, gradeOne(name, set[name])])) as GradeSet);
}

/** Gives every response in the open page, through its own controls, and reads the grades. */
export async function gradeInPage(page: Page, sets: readonly ResponseSet[]): Promise<readonly GradeSet[]> {
  return page.evaluate(answerAll, { sets, lessonId }) as Promise<readonly GradeSet[]>;
}

/** Runs in the page: controls are set as a hand would leave them, and the form is submitted. */
async function answerAll({ sets, lessonId }: { sets: readonly ResponseSet[]; lessonId: string }): Promise<readonly Record<string, string>[]> {
  const respond = async (item: HTMLElement, response: readonly string[]): Promise<string> => {
    const form = item.querySelector('form');
    if (item.dataset['grade']) form?.requestSubmit();
    const number = item.querySelector<HTMLInputElement>('.numeric input');
    if (number) number.value = response[0] ?? '';
    for (const box of item.querySelectorAll<HTMLInputElement>('.options input')) box.checked = response.includes(box.value);
    for (const [place, option] of item.querySelector('.sequence') ? response.entries() : []) {
      const lines = () => [...item.querySelectorAll<HTMLElement>('.options > li')];
      const at = lines().findIndex((line) => line.dataset['option'] === option);
      for (let step = at; step > place; step -= 1) lines()[step]?.querySelector<HTMLButtonElement>('[data-move="-1"]')?.click();
    }
    return new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const { grade } = item.dataset;
        if (grade === undefined) return;
        observer.disconnect();
        resolve(grade);
      });
      observer.observe(item, { attributes: true, attributeFilter: ['data-grade'] });
      form?.requestSubmit();
    });
  };
  const all: Record<string, string>[] = [];
  for (const set of sets) {
    const grades: Record<string, string> = {};
    for (const [name, response] of Object.entries(set)) {
      const item = document.getElementById(`${lessonId}.${name}`);
      if (item) grades[name] = await respond(item, response);
    }
    all.push(grades);
  }
  return all;
}
