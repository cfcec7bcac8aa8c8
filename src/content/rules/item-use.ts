/**
 * Each item is asked where its key stands: an item of a lesson in exactly one lesson, once; an item
 * of a pool in no lesson, or whoever read the lesson would know it.
 */
import { contentError, listIds } from '../content-problem.ts';
import { itemsOfLesson } from '../course-model.ts';
import type { ContentRule } from './content-rule.ts';

/** Items that no lesson asks, that are asked more than once, or that are asked beside their pool. */
export const checkItemUse: ContentRule = (content) => {
  const lessonsOf = new Map<string, string[]>();
  for (const [lesson, { path }] of content.locales.en.lessons) {
    for (const id of itemsOfLesson(content, lesson)) lessonsOf.set(id, [...(lessonsOf.get(id) ?? []), path]);
  }
  return [...content.items].flatMap(([id, { where, file, module }]) => {
    const paths = lessonsOf.get(id) ?? [];
    if (file !== module) {
      return paths.length === 0 ? [] : [contentError(where, `the item "${id}" of a test is asked in a lesson: ${listIds(paths)}`, 'leave it in one of the two')];
    }
    if (paths.length === 1) return [];
    if (paths.length === 0) return [contentError(where, `no lesson asks the item "${id}"`, `write <Item id="${id}" /> in the English lesson, or remove the item in all languages`)];
    return [contentError(where, `the item "${id}" is asked ${paths.length} times: ${listIds(paths)}`, 'leave it in one lesson, once')];
  });
};
