/**
 * Builds the course as the rules of src/domain see it from the files authors wrote.
 *
 * Items of a lesson stand in the order of the English MDX. Not scored is an item whose answer is
 * national law while the chosen profile's box is empty.
 */
import type { Course, CourseItem, PoolItem } from '../domain/course.ts';
import { isDeviceOnly, type BranchingStep, type Item, type ItemId } from '../domain/item.ts';
import { canonicalJson } from '../domain/canonical.ts';
import type { JsonObject } from '../domain/statement.ts';
import type { Content, ItemEntry } from './content.ts';
import type { ItemFile } from './item-schemas.ts';
import { lessonComponents } from './mdx-lesson.ts';
import { foldSpace, textHash } from './text-hash.ts';

export interface CourseModel {
  readonly course: Course;
  readonly items: ReadonlyMap<ItemId, CourseItem>;
}

/** The course and its items by id; content with problems gives what of it could be read. */
export function buildCourse(content: Content): CourseModel {
  const { version, masteryScore, modules } = content.course;
  const items = new Map([...content.items].map(([id, entry]) => [id, { item: toItem(content, entry), hash: itemHash(content, entry) }]));
  return {
    course: {
      version,
      masteryScore,
      modules: modules.map((module) => ({
        id: module.id,
        slug: module.id,
        ...(module.test && { test: { id: `${module.id}.test`, ...module.test, pool: poolOf(content, module.id) } }),
        lessons: module.lessons.map(({ id, slug, minutes, core }) => ({ id, slug, minutes, core, items: itemsOfLesson(content, id) })),
      })),
    },
    items,
  };
}

/** Ids of the items the English text of a lesson asks, in order; unknown ids are left out. */
export function itemsOfLesson(content: Content, lesson: string): readonly ItemId[] {
  const text = content.locales.en.lessons.get(lesson);
  if (!text) return [];
  return lessonComponents(text)
    .filter(({ name }) => name === 'Item')
    .map(({ props }) => props['id'] ?? '')
    .filter((id) => content.items.has(id));
}

/** Items a module's test may ask: those of its own file that are scored. */
export function poolOf(content: Content, module: string): readonly PoolItem[] {
  return [...content.items.values()]
    .filter((entry) => entry.file === `${module}-test` && isScored(content, entry))
    .map(({ item: { id, objective } }) => ({ id, objective }));
}

/** Whether an item scores in this build: it has a key, and its answer is no law or a jurist has filled the box. */
export function isScored({ profile }: Content, { item }: ItemEntry): boolean {
  if (isDeviceOnly(item)) return false;
  return item.lawDependent === undefined || profile.lawBoxes[item.lawDependent] !== undefined;
}

function toItem(content: Content, entry: ItemEntry): Item {
  const { item } = entry;
  const { id } = item;
  const scored = isScored(content, entry);
  switch (item.type) {
    case 'choice':
      return { id, scored, type: item.type, multiple: item.multiple, options: item.options.map((option) => option.id), correct: item.correct };
    case 'sequencing':
      return { id, scored, type: item.type, options: item.options.map((option) => option.id), correct: item.correct };
    case 'matching':
      return { id, scored, type: item.type, options: item.options.map((option) => option.id), targets: item.targets, correct: item.correct };
    case 'true-false':
      return { id, scored, type: item.type, correct: item.correct };
    case 'likert':
      return { id, scored: false, type: item.type, options: item.options.map((option) => option.id) };
    case 'long-fill-in':
      return { id, scored: false, type: item.type };
    case 'branching':
      return { id, scored, type: item.type, start: item.start, steps: item.steps.map(toStep), endings: item.endings };
    case 'numeric':
      return { id, scored, type: item.type, correct: item.correct };
  }
}

function toStep({ id, choices }: Extract<ItemFile, { type: 'branching' }>['steps'][number]): BranchingStep {
  return { id, choices: choices.map(({ id, to, minutes }) => ({ id, to, minutes })) };
}

/** Changes with the key, its facts or the English words; not with the order of keys in a file. */
function itemHash(content: Content, { item }: ItemEntry): string {
  const wording = content.locales.en.items.get(item.id)?.wording ?? null;
  const folded = JSON.stringify({ item, wording }, (_, value: unknown) => (typeof value === 'string' ? foldSpace(value) : value));
  return textHash(canonicalJson(JSON.parse(folded) as JsonObject));
}
