/** The course as the page handed it in: ids, hashes, titles and links; no wording and no key. */
import type { CourseBlock } from '../components/course-block.ts';
import type { AskedItem } from '../domain/course.ts';
import type { ItemId } from '../domain/item.ts';

export interface PageCourse extends Omit<CourseBlock, 'items'> {
  readonly items: ReadonlyMap<ItemId, AskedItem>;
}

/** Reads the data block PageHead.astro writes on every page of a language. */
export function readPageCourse(): PageCourse {
  const text = document.getElementById('hk-course')?.textContent;
  if (!text) throw new Error('This page has no course data. PageHead.astro writes it; a page without that head loads no record.');
  const block = JSON.parse(text) as CourseBlock;
  return { ...block, items: new Map(Object.entries(block.items)) };
}
