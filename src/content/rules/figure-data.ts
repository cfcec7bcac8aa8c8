/**
 * What a figure draws must make sense: a decision leads from its start to a leaf on every way, the
 * zones of a dial lie on it side by side. Its words are course-wording.ts's task.
 */
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import { kindLabels, type DecisionNode, type FigureFile, type FigureOf } from '../figure-schemas.ts';
import type { ContentRule } from './content-rule.ts';

type Zone = FigureOf<'dial'>['series'][number];

/** Ids that stand twice, decisions that lead nowhere or in a circle, zones that do not fit their dial. */
export const checkFigureData: ContentRule = (content) =>
  [...content.figures.values()].flatMap((figure) => {
    const path = `content/course/figures/${figure.id}.yaml`;
    const problems = checkIds(figure, path);
    // Nodes of the same name cannot be told apart: what they lead to means nothing.
    if (problems.length > 0) return problems;
    if (figure.kind === 'decision') return checkDecision(figure, path);
    return figure.kind === 'dial' ? checkDial(figure, path) : [];
  });

function checkIds({ series, kind }: FigureFile, path: string): readonly ContentProblem[] {
  const ids = series.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [
    ...[...twice].map((id) => contentError(placeIn(path, id), `the id "${id}" stands twice in the series`, 'give one of the two another id')),
    ...ids
      .filter((id) => kindLabels[kind].includes(id))
      .map((id) => contentError(placeIn(path, id), `the id "${id}" is the name of another label of this kind`, `take an id that is none of: ${listIds(kindLabels[kind])}`)),
  ];
}

function checkDecision({ start, series }: FigureOf<'decision'>, path: string): readonly ContentProblem[] {
  const nodes = new Map(series.map((node) => [node.id, node]));
  const unknown = [{ from: 'start', to: start }, ...series.flatMap((node) => targets(node).map((to) => ({ from: node.id, to })))].filter(({ to }) => !nodes.has(to));
  if (unknown.length > 0) {
    return unknown.map(({ from, to }) => contentError(placeIn(path, from), `leads to the unknown node "${to}"`, `name one of: ${listIds(nodes.keys())}`));
  }
  if (series.every((node) => !('tone' in node))) return [contentError(placeIn(path, 'series'), 'the decision has no leaf', 'add a leaf { id, tone } for each way it can end')];
  const { reached, loops } = walk(start, nodes);
  return [
    ...[...loops].map((id) => contentError(placeIn(path, id), `the way from "${id}" leads back to it`, 'let every way end at a leaf')),
    ...series
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => contentError(placeIn(path, id), `no way from the start leads to "${id}"`, 'name it in yes or no of a question, or remove it')),
  ];
}

/** Every node on a way from the start, and the nodes where a way closes to a circle. */
function walk(start: string, nodes: ReadonlyMap<string, DecisionNode>): Readonly<{ reached: ReadonlySet<string>; loops: ReadonlySet<string> }> {
  const reached = new Set<string>();
  const loops = new Set<string>();
  const visit = (id: string, way: readonly string[]): void => {
    if (way.includes(id)) loops.add(id);
    if (reached.has(id)) return;
    reached.add(id);
    for (const to of targets(nodes.get(id))) visit(to, [...way, id]);
  };
  visit(start, []);
  return { reached, loops };
}

function targets(node: DecisionNode | undefined): readonly string[] {
  return node && 'yes' in node ? [node.yes, node.no] : [];
}

function checkDial({ total, series }: FigureOf<'dial'>, path: string): readonly ContentProblem[] {
  const isLater = ({ from, to }: Zone): boolean => from === total && to === total;
  const zones = series.filter((zone) => !isLater(zone)).sort((a, b) => a.from - b.from);
  const wrong = zones.filter(({ from, to }) => from >= to || to > total);
  return [
    ...wrong.map(({ id, from, to }) =>
      contentError(placeIn(path, id), `the zone from ${from} to ${to} does not lie on a dial of ${total} hours`, `let it end after it begins and not after ${total}; what is later goes from ${total} to ${total}`),
    ),
    ...zones
      .slice(1)
      .flatMap((zone, index) =>
        zone.from < (zones[index]?.to ?? 0) ? [contentError(placeIn(path, zone.id), `the zone "${zone.id}" overlaps "${zones[index]?.id ?? ''}"`, 'let it begin where the other ends')] : [],
      ),
    ...series
      .filter(isLater)
      .slice(1)
      .map(({ id }) => contentError(placeIn(path, id), `"${id}" is a second zone after the end of the dial`, 'make one of the two')),
  ];
}
