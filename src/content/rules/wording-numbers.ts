/**
 * A number in the English words of an item or figure is a value of its facts (or of what the
 * figure draws). Translations are held to the same numbers by segment-parity.ts.
 */
import { contentError, listIds, placeIn, type ContentProblem } from '../content-problem.ts';
import { wordingPath, type Content } from '../content.ts';
import { factNumbers } from '../fact-numbers.ts';
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
      const facts = [...item.facts, ...('options' in item ? item.options.flatMap((option) => option.facts) : [])];
      const where = content.locales.en.items.get(id)?.where ?? segment.path;
      return unsupported(segment, factNumbers(content, facts), `facts of the item (${listIds(new Set(facts))})`, where);
    }
    if (segment.kind === 'figures') return checkFigure(content, id, segment);
    return [];
  });

function checkFigure(content: Content, id: string, segment: Segment): readonly ContentProblem[] {
  const figure = content.figures.get(id);
  if (!figure) return [];
  const drawn = figure.series.flatMap(({ low, high }) => [low, high]);
  const stated = factNumbers(
    content,
    figure.series.map(({ fact }) => fact),
  );
  return unsupported(segment, new Set([figure.total, ...drawn, ...stated]), 'facts and data of the figure', placeIn(wordingPath('figures', 'en'), segment.name));
}

function unsupported({ name, text }: Segment, allowed: ReadonlySet<number>, source: string, where: string): readonly ContentProblem[] {
  return readNumbers(withoutMarkup(text))
    .filter(({ value }) => !allowed.has(value))
    .map((number) =>
      contentError(where, `${number.text} in ${name.slice(name.indexOf('/') + 1)} is no number of the ${source}`, `write one of: ${listIds([...allowed].map(String))}, or write a story number in words`),
    );
}
