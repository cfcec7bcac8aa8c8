/** What course.yaml, the keys and the figures name must exist: objectives, competencies, lessons, facts. */
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import type { Content, ItemEntry } from '../content.ts';
import { figureFacts } from '../figure-schemas.ts';
import { allItemFacts } from '../item-facts.ts';
import type { ContentRule } from './content-rule.ts';

const coursePath = 'content/course/course.yaml';

/** Dangling or repeated ids in course.yaml, the item files and the figures. */
export const checkCourseReferences: ContentRule = (content) => [
  ...checkModules(content),
  ...checkManual(content),
  ...[...content.items.values()].flatMap((entry) => checkItem(content, entry)),
  ...[...content.figures.values()].flatMap((figure) => unknownFacts(content, figureFacts(figure), `content/course/figures/${figure.id}.yaml`)),
];

function checkModules({ course }: Content): readonly ContentProblem[] {
  const ids = course.modules.flatMap(({ id, lessons, objectives, test }) => [id, ...objectives, ...lessons.map((lesson) => lesson.id), ...(test ? [`${id}.test`] : [])]);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [
    ...[...repeated].map((id) => contentError(placeIn(coursePath, id), `the id "${id}" stands twice in the course`, 'give one of the two another id')),
    ...course.modules.flatMap((module) =>
      module.lessons.flatMap((lesson) =>
        lesson.objectives
          .filter((objective) => !module.objectives.includes(objective))
          .map((objective) =>
            contentError(
              placeIn(coursePath, lesson.id),
              `lesson "${lesson.id}" serves the objective "${objective}", which its module lacks`,
              `add it to the objectives of "${module.id}", or name one of: ${listIds(module.objectives)}`,
            ),
          ),
      ),
    ),
  ];
}

function checkManual({ course }: Content): readonly ContentProblem[] {
  const lessons = new Set(course.modules.flatMap((module) => module.lessons.map(({ id }) => id)));
  return Object.entries(course.manual).flatMap(([part, ids]) =>
    ids
      .filter((id) => !lessons.has(id))
      .map((id) => contentError(placeIn(coursePath, `manual.${part}`), `the map to the manual names the unknown lesson "${id}"`, `name some of: ${listIds(lessons)}`)),
  );
}

function checkItem(content: Content, { item, module: moduleId, where }: ItemEntry): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const module = content.course.modules.find(({ id }) => id === moduleId);
  if (!module) {
    problems.push(contentError(where, `the course has no module "${moduleId}" for the item "${item.id}"`, 'name the file after a module of course.yaml'));
  } else if (!module.objectives.includes(item.objective)) {
    problems.push(contentError(where, `unknown objective "${item.objective}"`, `name one of the module's objectives: ${listIds(module.objectives)}`));
  }
  if (!content.course.competencies.includes(item.competency)) {
    problems.push(contentError(where, `unknown competency "${item.competency}"`, `name one of course.yaml: ${listIds(content.course.competencies)}`));
  }
  return [...problems, ...unknownFacts(content, allItemFacts(item), where)];
}

function unknownFacts({ facts }: Content, ids: readonly string[], where: string): readonly ContentProblem[] {
  return [...new Set(ids)]
    .filter((id) => !facts.has(id))
    .map((id) => contentError(where, `unknown fact "${id}"`, 'define it in content/course/facts.yaml, or mend the id'));
}
