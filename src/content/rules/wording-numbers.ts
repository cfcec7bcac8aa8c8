/**
 * A number in the English words of an item or figure is a value of its facts (or of what the
 * figure draws). Translations are held to the same numbers by segment-parity.ts.
 */
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import { wordingPath, type Content } from '../content.ts';
import { factNumbers } from '../fact-numbers.ts';
import { figureFacts, type FigureFile } from '../figure-schemas.ts';
import { allItemFacts } from '../item-facts.ts';
import { readNumbers, withoutMarkup } from '../number-reading.ts';
import { listSegments, type Segment } from '../segments.ts';
import type { ContentRule } from './content-rule.ts';

/** Numbers in items and figures that no fact of theirs states. */
export const checkWordingNumbers: ContentRule = (content) =>
  listSegments(content, 'en').flatMap((segment) => {
    const id = segment.name.slice(0, segment.name.indexOf('/'));
    if (segment.kind === 'items') {
      const item = content.items.get(id)?.item;
      if (!item) return [];
      const facts = allItemFacts(item);
      const where = content.locales.en.items.get(id)?.where ?? segment.path;
      return unsupported(segment, factNumbers(content, facts), `facts of the item (${listIds(facts)})`, where);
    }
    if (segment.kind === 'figures') return checkFigure(content, id, segment);
    return [];
  });

function checkFigure(content: Content, id: string, segment: Segment): readonly ContentProblem[] {
  const figure = content.figures.get(id);
  if (!figure) return [];
  const supported = new Set([...drawnNumbers(figure), ...factNumbers(content, figureFacts(figure))]);
  return unsupported(segment, supported, 'facts and data of the figure', placeIn(wordingPath('figures', 'en'), segment.name));
}

/** Numbers in the data of a figure. The places of steps and questions are none: only the drawing numbers them. */
function drawnNumbers(figure: FigureFile): readonly number[] {
  if (figure.kind === 'dot-grid') return [figure.total, ...figure.series.flatMap(({ low, high }) => [low, high])];
  if (figure.kind === 'dial') return [figure.total, ...figure.series.flatMap(({ from, to }) => [from, to])];
  return [];
}

function unsupported({ name, text }: Segment, allowed: ReadonlySet<number>, source: string, where: string): readonly ContentProblem[] {
  return readNumbers(withoutMarkup(text))
    .filter(({ value }) => !allowed.has(value))
    .map((number) =>
      contentError(where, `${number.text} in ${name.slice(name.indexOf('/') + 1)} is no number of the ${source}`, `write one of: ${listIds([...allowed].map(String))}, or write a story number in words`),
    );
}
