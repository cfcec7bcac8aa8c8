/** Each item is asked exactly once: a second time would count twice, never is lost work. */
import { contentError, listIds } from '../content-problem.ts';
import { itemsOfLesson } from '../course-model.ts';
import type { ContentRule } from './content-rule.ts';

/** Items that no lesson asks, or that are asked more than once. */
export const checkItemUse: ContentRule = (content) => {
  const lessonsOf = new Map<string, string[]>();
  for (const [lesson, { path }] of content.locales.en.lessons) {
    for (const id of itemsOfLesson(content, lesson)) lessonsOf.set(id, [...(lessonsOf.get(id) ?? []), path]);
  }
  return [...content.items].flatMap(([id, { where }]) => {
    const paths = lessonsOf.get(id) ?? [];
    if (paths.length === 1) return [];
    if (paths.length === 0) return [contentError(where, `no lesson asks the item "${id}"`, `write <Item id="${id}" /> in the English lesson, or remove the item in all languages`)];
    return [contentError(where, `the item "${id}" is asked ${paths.length} times: ${listIds(paths)}`, 'leave it in one lesson, once')];
  });
};
