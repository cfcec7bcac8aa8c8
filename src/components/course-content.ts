/**
 * What components read of the course while the site is built: items with their hash, wording
 * with its stand-in language, facts, figures. Read once a build, anew on each page of `dev`.
 */
import { buildCourse, type CourseModel } from '../content/course-model.ts';
import type { Content } from '../content/content.ts';
import type { LessonText } from '../content/mdx-lesson.ts';
import { readContent } from '../content/read-content.ts';
import type { FigureFile, FigureWording } from '../content/figure-schemas.ts';
import { allItemFacts, itemParts } from '../content/item-facts.ts';
import type { ItemFile, ItemWording } from '../content/item-schemas.ts';
import type { Fact } from '../content/schemas.ts';
import type { CourseItem, Lesson, Module } from '../domain/course.ts';
import type { ItemId } from '../domain/item.ts';
import { locales, type Locale } from '../domain/locale.ts';

interface Source {
  readonly content: Content;
  readonly model: CourseModel;
}
let source: Source | undefined;
let lastAskedMs = 0;
/** In `dev`, content is read anew when nothing has asked for so long: once a page, not once a component. */
const freshMs = 500;

/** The whole content and the course built from it. */
export function courseContent(): Source {
  const isFresh = import.meta.env.PROD || Date.now() - lastAskedMs < freshMs;
  lastAskedMs = Date.now();
  if (source && isFresh) return source;
  const content = readContent(process.cwd(), { profile: process.env['HAMKORI_PROFILE'] });
  source = { content, model: buildCourse(content) };
  // Reading may take longer than that by itself.
  lastAskedMs = Date.now();
  return source;
}

/** An item with its hash. An unknown id stops the build. */
export function courseItem(id: ItemId): CourseItem {
  return required(courseContent().model.items.get(id), 'item', id, 'content/course/items');
}

/** Text in the language of the page, or the best stand-in with its locale. */
export interface Worded<T> {
  readonly wording: T;
  readonly standIn: Locale | undefined;
}

/** The wording of an item in the language of the page or of its first fallback that has it. */
export function itemWording(id: ItemId, locale: Locale): Worded<ItemWording> {
  return worded(locale, (key) => courseContent().content.locales[key].items.get(id)?.wording, 'item', id);
}

/** The words of a figure, likewise. */
export function figureWording(id: string, locale: Locale): Worded<FigureWording> {
  return worded(locale, (key) => courseContent().content.locales[key].figures.get(id), 'figure', id);
}

/** The data of a figure. */
export function figure(id: string): FigureFile {
  return required(courseContent().content.figures.get(id), 'figure', id, 'content/course/figures');
}

/** A fact by its id. */
export function fact(id: string): Fact {
  return required(courseContent().content.facts.get(id), 'fact', id, 'content/course/facts.yaml');
}

/** Facts an item as a whole rests on. */
export function itemFacts(id: ItemId): readonly string[] {
  return itemFile(id).facts;
}

/** Facts an item and its parts rest on. */
export function allFactsOfItem(id: ItemId): readonly string[] {
  return allItemFacts(itemFile(id));
}

/** Facts the feedback of one option rests on, or of one choice of a story (`step[.]choice`). */
export function partFacts(id: ItemId, part: string): readonly string[] {
  return itemParts(itemFile(id)).find((one) => one.id === part)?.facts ?? [];
}

/** A lesson and its module by the lesson's id; undefined for pages that are no lesson. */
export function lessonById(id: string | undefined): { lesson: Lesson; module: Module } | undefined {
  for (const module of courseContent().model.course.modules) {
    const lesson = module.lessons.find((one) => one.id === id);
    if (lesson) return { lesson, module };
  }
  return undefined;
}

/** Title of a lesson in a language, or in the language that stands in. */
export function lessonTitle(id: string, locale: Locale): Worded<string> {
  return worded(locale, (key) => titleOf(courseContent().content.locales[key].lessons.get(id)), 'lesson', id);
}

/** Title and description of a module. */
export function moduleWording(id: string, locale: Locale): Worded<{ title: string; description: string }> {
  return worded(locale, (key) => courseContent().content.locales[key].outline.modules[id], 'module', id);
}

/** What an objective says. */
export function objectiveWording(id: string, locale: Locale): Worded<string> {
  return worded(locale, (key) => courseContent().content.locales[key].outline.objectives[id], 'objective', id);
}

function titleOf(lesson: LessonText | undefined): string | undefined {
  return lesson?.frontMatter.find(({ id }) => id === 'title')?.text;
}

function itemFile(id: ItemId): ItemFile {
  return required(courseContent().content.items.get(id)?.item, 'item', id, 'content/course/items');
}

function worded<T>(locale: Locale, read: (key: Locale['key']) => T | undefined, kind: string, id: string): Worded<T> {
  const own = read(locale.key);
  if (own !== undefined) return { wording: own, standIn: undefined };
  const key = locale.fallbacks.find((other) => read(other) !== undefined);
  const wording = key && read(key);
  return key && wording !== undefined
    ? { wording, standIn: locales[key] }
    : { wording: required<T>(undefined, `wording of ${kind}`, id, 'content/*/en'), standIn: undefined };
}

function required<T>(value: T | undefined, kind: string, id: string, where: string): T {
  if (value !== undefined) return value;
  throw new Error(`Unknown ${kind} "${id}". It should stand in ${where}. Mend the id, or add it there.`);
}
