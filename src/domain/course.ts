/**
 * The course as the rules see it: modules, lessons and items by id, no wording and no file.
 * `src/content` builds it from content/course; pages hand a part of it to the browser.
 */
import type { Item, ItemId } from './item.ts';

/** An item with the hash of what was asked, kept in each statement about it. */
export interface CourseItem {
  readonly item: Item;
  readonly hash: string;
}

/** What folding progress needs of an item: no options and no key. */
export interface AskedItem {
  readonly item: Pick<Item, 'scored'>;
  readonly hash: string;
}

export interface Lesson {
  /** `safety.needle-stick`: module id, then lesson id. */
  readonly id: string;
  readonly slug: string;
  readonly minutes: number;
  readonly core: boolean;
  readonly items: readonly ItemId[];
}

/** An item an assessment may ask, with the objective its result is told by. */
export interface PoolItem {
  readonly id: ItemId;
  readonly objective: string;
}

export interface Assessment {
  /** `safety.test`. */
  readonly id: string;
  /** How many items one attempt asks. */
  readonly size: number;
  readonly minutes: number;
  readonly pool: readonly PoolItem[];
}

export interface Module {
  readonly id: string;
  /** Slug for ever; equal to the id. */
  readonly slug: string;
  readonly lessons: readonly Lesson[];
  /** Absent while the module has no test. */
  readonly test?: Assessment;
}

export interface Course {
  readonly version: string;
  /** Scaled score needed on an assessment, 0 to 1. */
  readonly masteryScore: number;
  readonly modules: readonly Module[];
}
