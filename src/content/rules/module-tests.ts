/**
 * The test of a module can be drawn: a pool half as large again as one attempt, all of its items
 * scored, every objective of the module with its share, and no lesson in the way of its address.
 */
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import type { Content, ItemEntry } from '../content.ts';
import { poolOf } from '../course-model.ts';
import type { CourseFile } from '../schemas.ts';
import type { ContentRule } from './content-rule.ts';

const path = 'content/course/course.yaml';
/** Parts of the address of a module that are pages of their own. */
const reserved = ['test', 'complete'];
/** A retry must be able to ask something else. */
const spare = 1.5;

/** Pools that are too small or one-sided, pools of no test, and lessons named like a page. */
export const checkModuleTests: ContentRule = (content) => content.course.modules.flatMap((module) => checkModule(content, module));

function checkModule(content: Content, { id, test, objectives, lessons }: CourseFile['modules'][number]): readonly ContentProblem[] {
  const entries = [...content.items.values()].filter(({ file }) => file === `${id}-test`);
  const problems = lessons
    .filter(({ slug }) => reserved.includes(slug))
    .map(({ slug }) => contentError(placeIn(path, slug), `the lesson slug "${slug}" is the address of another page`, 'give the lesson another slug'));
  if (!test) {
    const stray = entries.length > 0 ? [contentError(placeIn(path, id), `there is a pool, content/course/items/${id}-test.yaml, but the module has no test`, 'write test: { size: 10, minutes: 12 } under the module')] : [];
    return [...problems, ...stray];
  }
  return [...problems, ...checkPool(content, id, test.size, objectives, entries)];
}

function checkPool(content: Content, id: string, size: number, objectives: readonly string[], entries: readonly ItemEntry[]): readonly ContentProblem[] {
  const where = `content/course/items/${id}-test.yaml`;
  const pool = poolOf(content, id);
  const problems = entries
    .filter(({ item: { type } }) => type === 'likert' || type === 'long-fill-in' || type === 'branching')
    .map((entry) => contentError(entry.where, `a ${entry.item.type} item cannot stand in a test`, 'ask it in a lesson'));
  const wanted = Math.ceil(size * spare);
  if (pool.length < wanted) problems.push(contentError(where, `the pool has ${pool.length} scored items; an attempt of ${size} needs ${wanted} to draw from`, 'write more items'));
  const share = Math.floor(size / Math.max(objectives.length, 1));
  const thin = objectives.filter((objective) => pool.filter((item) => item.objective === objective).length < share);
  if (thin.length > 0) problems.push(contentError(where, `fewer than ${share} items for the objectives ${listIds(thin)}`, 'write more items for them'));
  return problems;
}
