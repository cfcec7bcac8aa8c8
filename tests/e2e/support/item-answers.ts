/**
 * Items of every type: what the course files call right and wrong, and a pointer that gives it.
 *
 * The oracle reads content/course/items alone and shares no code with the site on purpose: a page
 * that grades by a wrong key, or a story that leads elsewhere, fails.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { parse } from 'yaml';
import { locales, type LocaleKey } from '../../../src/domain/locale.ts';
import { readStrings } from '../../../src/i18n/read-strings.ts';
import { translatorFor, type Translator } from '../../../src/i18n/strings.ts';

/** A response as controls take it: option ids, `line[.]target` or `step[.]choice` pairs, a number, a text. */
export type Response = readonly string[];

interface Choice {
  readonly id: string;
  readonly to: string;
}

/** An item of a course file, as far as the journeys ask. */
export interface CourseItem {
  readonly id: string;
  readonly type: 'choice' | 'sequencing' | 'numeric' | 'true-false' | 'matching' | 'likert' | 'long-fill-in' | 'branching';
  readonly objective: string;
  readonly options?: readonly Readonly<{ id: string }>[];
  readonly targets?: readonly string[];
  readonly correct?: boolean | readonly string[] | Readonly<Record<string, string | number>>;
  readonly start?: string;
  readonly steps?: readonly Readonly<{ id: string; choices: readonly Choice[] }>[];
  readonly endings?: readonly Readonly<{ id: string; success: boolean }>[];
}

const root = join(import.meta.dirname, '../../..');
const itemsIn = (file: string) => parse(readFileSync(join(root, 'content/course/items', file), 'utf8')) as readonly CourseItem[];
const strings = readStrings(root);

/** The items of the lessons of the module, and those its test draws from. */
export const lessonItems = itemsIn('safety.yaml');
export const poolItems = itemsIn('safety-test.yaml');

const byId = new Map([...lessonItems, ...poolItems].map((item) => [item.id, item]));

/** What a learner writes for herself, with a name of no person. */
export const reflection = 'Дар навбати оянда қуттиро месанҷам.';

/** The interface texts of a language, by key. */
export function textsOf(language: LocaleKey): Translator {
  return translatorFor(locales[language].tag, strings);
}

/** The item as the course file has it. */
export function courseItem(id: string): CourseItem {
  const item = byId.get(id);
  if (!item) throw new Error(`content/course/items has no item ${id}.`);
  return item;
}

/** Whether no answer to an item is right or wrong. */
export function isPrivate({ type }: CourseItem): boolean {
  return type === 'likert' || type === 'long-fill-in';
}

/** The right response to an item, by the course; for an item for oneself, any. */
export function rightResponse(id: string): Response {
  const item = courseItem(id);
  const { correct } = item;
  switch (item.type) {
    case 'true-false':
      return [correct === true ? 'true' : 'false'];
    case 'matching':
      return Object.entries(correct as Record<string, string>).map(([line, target]) => `${line}[.]${target}`);
    case 'numeric':
      return [String((correct as Record<string, number>)['min'])];
    case 'branching':
      return pathTo(item, true);
    case 'likert':
      return [item.options?.at(-1)?.id ?? ''];
    case 'long-fill-in':
      return [reflection];
    default:
      return correct as readonly string[];
  }
}

/** A whole response the course does not accept. */
export function wrongResponse(id: string): Response {
  const item = courseItem(id);
  const right = rightResponse(id);
  const ids = item.options?.map((option) => option.id) ?? [];
  switch (item.type) {
    case 'true-false':
      return [right[0] === 'true' ? 'false' : 'true'];
    case 'matching':
      return right.map((pair, index) => (index === 0 ? `${pair.split('[.]')[0] ?? ''}[.]${item.targets?.find((target) => !pair.endsWith(`[.]${target}`)) ?? ''}` : pair));
    case 'numeric':
      return ['9977'];
    case 'branching':
      return pathTo(item, false);
    case 'sequencing':
      return [...right].reverse();
    case 'choice':
      return ids.filter((option) => !right.includes(option)).slice(0, 1);
    default:
      return [ids[0] ?? reflection];
  }
}

/** The shortest path to an ending that is good, or to one that is not. */
function pathTo({ start = '', steps = [], endings = [] }: CourseItem, success: boolean): Response {
  const open: (readonly [at: string, path: Response])[] = [[start, []]];
  for (const [at, path] of open) {
    if (endings.some((ending) => ending.id === at && ending.success === success)) return path;
    for (const { id, to } of steps.find((step) => step.id === at)?.choices ?? []) open.push([to, [...path, `${at}[.]${id}`]]);
  }
  throw new Error(`The story has no ending with success ${String(success)}.`);
}

/** Makes the controls of an item come that come at the first sign of a reader. */
export async function wakeItem(item: Locator): Promise<void> {
  await item.locator('legend').click();
  await item.locator('button[type=submit]:visible, [data-decide]:visible').first().waitFor();
}

/** Puts a response into the controls by pointer; a story takes each decision, any other item stays unchecked. */
export async function giveResponse(item: Locator, response: Response): Promise<void> {
  switch (await item.getAttribute('data-type')) {
    case 'numeric':
      return item.locator('.numeric input').fill(response[0] ?? '');
    case 'long-fill-in':
      return item.locator('textarea').fill(response[0] ?? '');
    case 'matching':
      for (const pair of response) {
        const [line = '', target = ''] = pair.split('[.]');
        await item.locator(`.options [data-option="${line}"] select`).selectOption(target);
      }
      return;
    case 'sequencing':
      return sortLines(item, response);
    case 'branching':
      for (const pair of response) await decide(item, pair);
      return;
    default:
      for (const option of response) await item.locator(`.options input[value="${option}"]`).check();
  }
}

/** Who finds the lines in the order she wants moves one there and back: lines nobody moved are no answer in a test. */
async function sortLines(item: Locator, response: Response): Promise<void> {
  const move = (option: string, by: 1 | -1) => item.locator(`.options [data-option="${option}"] [data-move="${by}"]`).click();
  const [first = ''] = await orderOf(item);
  if ((await orderOf(item)).join() === response.join()) {
    await move(first, 1);
    await move(first, -1);
  }
  for (const [place, option] of response.entries()) {
    while ((await orderOf(item)).indexOf(option) > place) await move(option, -1);
  }
}

/** Takes one decision of a story. */
export async function decide(item: Locator, pair: string): Promise<void> {
  const [step = '', choice = ''] = pair.split('[.]');
  await item.locator(`[data-step="${step}"] input[value="${choice}"]`).check();
  await item.locator(`[data-step="${step}"] [data-decide]`).click();
}

/** Answers an item of a lesson by pointer; a story needs no press to be checked. */
export async function answer(item: Locator, response: Response): Promise<void> {
  await wakeItem(item);
  await giveResponse(item, response);
  if ((await item.getAttribute('data-type')) !== 'branching') await item.locator('button[type=submit]').click();
}

/** The options of an item in the order shown. */
export async function orderOf(item: Locator): Promise<readonly string[]> {
  return item.locator('.options > li').evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset['option'] ?? ''));
}

/** A response in the order `shownResponse` gives it: picks and pairs have none of their own. */
export function asShown(id: string, response: Response): Response {
  return ['sequencing', 'branching'].includes(courseItem(id).type) ? response : [...response].sort();
}

/** The response an item shows in its controls, a number in Latin digits; of a story the decisions taken. */
export async function shownResponse(item: Locator): Promise<Response> {
  return item.evaluate((element: HTMLElement) => {
    const values = (selector: string) => [...element.querySelectorAll<HTMLInputElement>(selector)].map(({ value }) => value).filter((value) => value !== '');
    const options = [...element.querySelectorAll<HTMLElement>('.options > li')];
    switch (element.dataset['type']) {
      case 'numeric':
        return values('.numeric input').map((text) => text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)));
      case 'long-fill-in':
        return values('textarea');
      case 'matching':
        return options.flatMap((line) => [...line.querySelectorAll('select')].filter(({ value }) => value !== '').map(({ value }) => `${line.dataset['option'] ?? ''}[.]${value}`)).sort();
      case 'sequencing':
        return options.map((line) => line.dataset['option'] ?? '');
      case 'branching':
        return options.filter((line) => line.hasAttribute('data-chosen')).map((line) => line.dataset['option'] ?? '');
      default:
        return values('.options input:checked').sort();
    }
  });
}
