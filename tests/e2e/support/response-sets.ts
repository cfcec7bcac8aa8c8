/**
 * Made-up responses to items of every type, from a seed; and their grades by the course files
 * alone. The oracle shares no code with the site on purpose: it walks the stories itself, compares
 * pairs itself, and reads numbers itself.
 */
import { courseItem, isPrivate, type CourseItem, type Response } from './item-answers.ts';
import type { ShownGrade } from './lesson-page.ts';

/** A response to each item, by its id. */
export type ResponseSet = Readonly<Record<string, Response>>;

/** A grade for each item, by its id. */
export type GradeSet = Readonly<Record<string, ShownGrade>>;

/** What only the grading asks of a course file. */
type GradedItem = CourseItem & { readonly scored?: boolean; readonly multiple?: boolean };

const persianDigits = '۰۱۲۳۴۵۶۷۸۹';
const arabicDigits = '٠١٢٣٤٥٦٧٨٩';

/** A number below a limit; the same ones for the same seed. */
type Below = (limit: number) => number;

/** So many responses to each of these items; about a third of them right, as far as an item has a key. */
export function responseSets(ids: readonly string[], count: number, seed: number): readonly ResponseSet[] {
  let state = seed;
  // A linear congruential generator (Numerical Recipes): repeatable is all it must be.
  const below: Below = (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () => Object.fromEntries(ids.map((id) => [id, responseTo(courseItem(id), below)])));
}

/** The grades the course files ask for. */
export function gradesByCourse(sets: readonly ResponseSet[]): readonly GradeSet[] {
  return sets.map((set) => Object.fromEntries(Object.entries(set).map(([id, response]) => [id, gradeByCourse(courseItem(id), response)])));
}

/** The grade the course file asks for one response. */
export function gradeByCourse(item: GradedItem, response: Response): ShownGrade {
  if (isPrivate(item) || item.scored === false) return 'discussion';
  return isRight(item, response) ? 'correct' : 'incorrect';
}

function isRight(item: CourseItem, response: Response): boolean {
  const { correct } = item;
  switch (item.type) {
    case 'branching':
      return item.endings?.some(({ id, success }) => success && id === endOf(item, response)) ?? false;
    case 'numeric': {
      const { min = Number.NaN, max = Number.NaN } = correct as Readonly<Record<string, number>>;
      return min <= numberIn(response[0] ?? '') && numberIn(response[0] ?? '') <= max;
    }
    case 'true-false':
      return response.join() === (correct === true ? 'true' : 'false');
    case 'matching':
      return sameMembers(response, pairsOf(correct as Readonly<Record<string, string>>));
    case 'sequencing':
      return response.join() === (correct as readonly string[]).join();
    default:
      return sameMembers(response, correct as readonly string[]);
  }
}

/** Where a story ends when it is decided like this; every decision must be one the story asks for. */
function endOf({ id, start = '', steps = [] }: CourseItem, path: Response): string {
  return path.reduce((at, pair) => {
    const choice = steps.find((step) => step.id === at)?.choices.find((one) => `${at}[.]${one.id}` === pair);
    if (!choice) throw new Error(`The story ${id} has no decision ${pair} at ${at}.`);
    return choice.to;
  }, start);
}

/** Digits of three scripts, a point or a comma of any of them. */
function numberIn(typed: string): number {
  const latin = typed.replace(/\D/g, (sign) => {
    const value = Math.max(persianDigits.indexOf(sign), arabicDigits.indexOf(sign));
    return value >= 0 ? String(value) : sign;
  });
  return Number(latin.replace(/[,٫]/, '.'));
}

function pairsOf(correct: Readonly<Record<string, string>>): Response {
  return Object.entries(correct).map(([line, target]) => `${line}[.]${target}`);
}

function sameMembers(a: Response, b: Response): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

function responseTo(item: CourseItem, below: Below): Response {
  const wantsRight = below(3) === 0;
  const one = anyResponse(item, below);
  if (!wantsRight || isPrivate(item)) return one;
  switch (item.type) {
    case 'branching':
      return walk(item, below, leadingToGood(item));
    case 'numeric':
      return [pick(written((item.correct as Readonly<Record<string, number>>)['min'] ?? 0), below)];
    case 'true-false':
      return [item.correct === true ? 'true' : 'false'];
    case 'matching':
      return pairsOf(item.correct as Readonly<Record<string, string>>);
    default:
      return item.correct as readonly string[];
  }
}

function anyResponse(item: GradedItem, below: Below): Response {
  const ids = item.options?.map(({ id }) => id) ?? [];
  switch (item.type) {
    case 'branching':
      return walk(item, below);
    case 'numeric':
      return [pick(numbersNear((item.correct as Readonly<Record<string, number>>)['min'] ?? 0), below)];
    case 'true-false':
      return [pick(['true', 'false'], below)];
    case 'matching':
      return ids.map((id) => `${id}[.]${pick(item.targets ?? [], below)}`);
    case 'sequencing':
      return shuffled(ids, below);
    case 'likert':
      return [pick(ids, below)];
    case 'long-fill-in':
      return [pick(['Ба шариконам мегӯям.', 'به همکارم می‌گویم. ۲۳ ساعت', 'Скажу сразу.\n\n  Не завтра.', '[,]', 'true', '0'], below)];
    default:
      return item.multiple ? shuffled(ids, below).slice(0, 1 + below(ids.length)) : [pick(ids, below)];
  }
}

/** A number as readers of different languages type it. */
function written(value: number): readonly string[] {
  const [persian = '', arabic = ''] = [persianDigits, arabicDigits].map((digits) => String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit))));
  return [String(value), persian, arabic, `${String(value)},0`, `${persian}٫۰`, ` ${String(value)} `];
}

/** The number itself, numbers just beside it, and what a slip of the finger makes of it. */
function numbersNear(value: number): readonly string[] {
  return [...written(value), ...written(value + 1), ...written(value - 1), `${String(value)}.1`, `${written(value)[1] ?? ''}٫۵`, `-${String(value)}`, `${String(value)}0`, '0'];
}

/** A way through a story, along these places alone where some are given. */
function walk({ id, start = '', steps = [] }: CourseItem, below: Below, along?: ReadonlySet<string>): Response {
  const path: string[] = [];
  for (let at = steps.find((step) => step.id === start); at; ) {
    const from = at;
    const choice = pick(from.choices.filter(({ to }) => along?.has(to) ?? true), below);
    path.push(`${from.id}[.]${choice.id}`);
    if (path.length > steps.length) throw new Error(`The story ${id} comes back to where it was: ${path.join(' ')}`);
    at = steps.find((step) => step.id === choice.to);
  }
  return path;
}

/** Places of a story from which a good ending can still be reached. */
function leadingToGood({ steps = [], endings = [] }: CourseItem): ReadonlySet<string> {
  const good = new Set(endings.filter(({ success }) => success).map(({ id }) => id));
  for (let before = -1; before < good.size; ) {
    before = good.size;
    for (const { id, choices } of steps) if (choices.some(({ to }) => good.has(to))) good.add(id);
  }
  return good;
}

function pick<T>(from: readonly T[], below: Below): T {
  const one = from[below(from.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

function shuffled(ids: readonly string[], below: Below): Response {
  return ids.map((id) => ({ id, at: below(1000) })).sort((a, b) => a.at - b.at).map(({ id }) => id);
}
