/**
 * Many made-up responses given in the open page, through its own controls: in the items of a
 * lesson, and in attempts of a test. It reads the grades the page shows.
 */
import type { Page } from 'playwright-core';
import type { GradeSet, ResponseSet } from './response-sets.ts';

/** What an attempt of a test came to. */
export interface AttemptShown {
  readonly grades: GradeSet;
  /** The score as the page puts it into words. */
  readonly score: string;
}

/** What `installControls` leaves in the page. */
interface Controls {
  readonly enter: (item: HTMLElement, response: readonly string[]) => void;
  readonly until: <T>(look: () => T | undefined) => Promise<T>;
}

/** Gives every response in the open lesson, and reads the grades. */
export async function gradeInLesson(page: Page, sets: readonly ResponseSet[]): Promise<readonly GradeSet[]> {
  // The first sign of a reader brings the controls that come late.
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => [...document.querySelectorAll('hk-item')].every((item) => item.querySelector('button:not([hidden])')));
  await page.evaluate(installControls);
  return page.evaluate(answerLesson, sets) as Promise<readonly GradeSet[]>;
}

/** Takes attempts of the test on the open page until each item of the pool was asked; each item gets its response of the set. */
export async function gradeInTest(page: Page, set: ResponseSet): Promise<readonly AttemptShown[]> {
  await page.locator('[data-part="intro"] [data-action="begin"]').waitFor();
  await page.evaluate(installControls);
  return page.evaluate(takeAttempts, set) as Promise<readonly AttemptShown[]>;
}

/** Runs in the page: controls are set as a hand would leave them. */
function installControls(): void {
  const controls: Controls = {
    enter(item, response) {
      const lineOf = (option: string) => [...item.querySelectorAll<HTMLElement>('.options > li')].find((line) => line.dataset['option'] === option);
      const field = item.querySelector<HTMLInputElement | HTMLTextAreaElement>('.numeric input, textarea');
      const tell = (control: Element | null | undefined) => ['input', 'change'].forEach((type) => control?.dispatchEvent(new Event(type, { bubbles: true })));
      if (field) {
        field.value = response[0] ?? '';
        tell(field);
      }
      else if (item.dataset['type'] === 'branching' || item.dataset['type'] === 'matching') {
        for (const pair of response) {
          const [first = '', second = ''] = pair.split('[.]');
          const select = lineOf(first)?.querySelector('select');
          if (select) {
            select.value = second;
            tell(select);
          }
          lineOf(pair)?.querySelector('input')?.click();
          lineOf(pair)?.closest('[data-step]')?.querySelector<HTMLButtonElement>('[data-decide]')?.click();
        }
      } else if (item.querySelector('.sequence')) {
        for (const [place, option] of response.entries()) {
          const lines = () => [...item.querySelectorAll<HTMLElement>('.options > li')];
          const at = lines().findIndex((line) => line.dataset['option'] === option);
          for (let step = at; step > place; step -= 1) lines()[step]?.querySelector<HTMLButtonElement>('[data-move="-1"]')?.click();
        }
      } else for (const box of item.querySelectorAll<HTMLInputElement>('.options input')) if (box.checked !== response.includes(box.value)) box.click();
    },
    async until(look) {
      for (let turns = 0; turns < 2000; turns += 1) {
        const found = look();
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      throw new Error(`This never came: ${look.toString()}`);
    },
  };
  Object.assign(window, { controls });
}

/** Runs in the page. */
async function answerLesson(sets: readonly ResponseSet[]): Promise<readonly Record<string, string>[]> {
  const { enter, until } = (window as unknown as { controls: Controls }).controls;
  const all: Record<string, string>[] = [];
  for (const set of sets) {
    const grades: Record<string, string> = {};
    for (const [id, response] of Object.entries(set)) {
      const item = document.getElementById(id);
      const form = item?.querySelector('form');
      if (!item || !form) continue;
      if (item.dataset['grade']) form.requestSubmit();
      enter(item, response);
      if (item.dataset['type'] !== 'branching') form.requestSubmit();
      grades[id] = await until(() => item.dataset['grade']);
    }
    all.push(grades);
  }
  return all;
}

/** Runs in the page: an item drawn again in a later attempt gets the same response again. */
async function takeAttempts(set: ResponseSet): Promise<readonly { grades: Record<string, string>; score: string }[]> {
  const { enter, until } = (window as unknown as { controls: Controls }).controls;
  const test = document.querySelector<HTMLElement>('hk-test');
  const seen = () => [...document.querySelectorAll<HTMLElement>('hk-test hk-item:not([hidden])')];
  const press = (action: string) => [...document.querySelectorAll<HTMLButtonElement>(`[data-action="${action}"]`)].find((button) => button.checkVisibility())?.click();
  const showing = (part: string) => until(() => (test?.dataset['showing'] === part ? part : undefined));
  const attempts: { grades: Record<string, string>; score: string }[] = [];
  const open = new Set(Object.keys(set));
  while (open.size > 0) {
    press('begin');
    await showing('sitting');
    while (test?.dataset['showing'] === 'sitting') {
      const [item] = seen();
      if (!item) throw new Error('No item is in view.');
      enter(item, set[item.id] ?? []);
      press('next');
      await until(() => (seen()[0] === item ? undefined : true));
    }
    press('submit');
    await showing('result');
    const grades = Object.fromEntries(seen().map((item) => [item.id, item.dataset['grade'] ?? '']));
    attempts.push({ grades, score: document.querySelector('[data-score]')?.textContent ?? '' });
    for (const id of Object.keys(grades)) open.delete(id);
    if (attempts.length > Object.keys(set).length) throw new Error(`These items are never asked: ${[...open].join(' ')}`);
  }
  return attempts;
}
