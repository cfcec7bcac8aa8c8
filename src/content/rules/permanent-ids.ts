/**
 * Ids are permanent, so they begin with their module and say nothing of a position: whoever
 * inserts a block before `p2` would have to renumber, and records would point at other things.
 */
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import { allTexts } from '../content.ts';
import type { ItemFile } from '../item-schemas.ts';
import { lessonSegments } from '../mdx-lesson.ts';
import type { ContentRule } from './content-rule.ts';

const positional = /(?:^|\.)(?:\d+|(?:p|s|seg|para|paragraph|segment|block|text|heading|item|question|lesson|module|objective|figure|option|target|step|choice|ending|part)-?\d+)$/;

/** Ids that name a position, or that do not begin with their module. */
export const checkPermanentIds: ContentRule = (content) => {
  const coursePath = 'content/course/course.yaml';
  const inModules = content.course.modules.flatMap((module) =>
    [...module.objectives, ...module.lessons.map(({ id }) => id)].flatMap((id) => checkId(id, placeIn(coursePath, id), module.id)),
  );
  const slugs = content.course.modules.flatMap((module) => [module.id, ...module.lessons.map(({ slug }) => slug)]);
  const items = [...content.items.values()].flatMap(({ item, module, where }) => [
    ...checkId(item.id, where, module),
    ...partIds(item).flatMap((id) => checkId(id, where)),
  ]);
  const segments = allTexts(content.locales.en).flatMap((lesson) =>
    lessonSegments(lesson).flatMap(({ id, line }) => checkId(id, placeIn(lesson.path, `#${id}`, line))),
  );
  return [
    ...inModules,
    ...slugs.flatMap((slug) => checkId(slug, placeIn(coursePath, slug))),
    ...items,
    ...segments,
    ...[...content.figures.keys()].flatMap((id) => checkId(id, placeIn(`content/course/figures/${id}.yaml`, 'id'))),
    ...[...content.locales.en.glossary.keys()].flatMap((id) => checkId(id, placeIn('content/glossary/en.yaml', id))),
  ];
};

function partIds(item: ItemFile): readonly string[] {
  if (item.type === 'branching') return [...item.steps, ...item.endings, ...item.steps.flatMap(({ choices }) => choices)].map(({ id }) => id);
  return [...('options' in item ? item.options.map(({ id }) => id) : []), ...('targets' in item ? item.targets : [])];
}

function checkId(id: string, where: string, module?: string): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  if (positional.test(id)) problems.push(contentError(where, `the id "${id}" names a position`, 'name what it is about; the id stays when others are inserted or moved'));
  if (module !== undefined && !id.startsWith(`${module}.`)) {
    problems.push(contentError(where, `the id "${id}" does not begin with its module`, `write ${listIds([`${module}.…`])}`));
  }
  return problems;
}
