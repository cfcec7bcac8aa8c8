/**
 * A translation states the same numbers, cites the same facts and marks the same terms as its
 * English segment, in any order. Interface strings are left to lint:strings, which knows plural forms.
 */
import { contentError, listIds, placeIn } from '../content-problem.ts';
import { translationKeys } from '../content.ts';
import { readNumbers, withoutMarkup } from '../number-reading.ts';
import { segmentFacts } from '../segment-facts.ts';
import { segmentTerms } from '../segment-terms.ts';
import { listSegments } from '../segments.ts';
import type { ContentRule } from './content-rule.ts';

/** Segments whose numbers or facts differ from English. */
export const checkSegmentParity: ContentRule = (content) => {
  const english = new Map(listSegments(content, 'en').map(({ id, text }) => [id, text]));
  return translationKeys.flatMap((locale) =>
    listSegments(content, locale).flatMap(({ id, kind, name, text, path, line }) => {
      const source = english.get(id);
      if (source === undefined || kind === 'i18n') return [];
      const where = placeIn(path, `#${name}`, line);
      const [wanted, found] = [statedNumbers(source), statedNumbers(text)];
      if (wanted !== found) return [contentError(where, `the numbers are ${found}, in English ${wanted}`, 'state the numbers of the English text, as digits')];
      const [cited, citing] = [citedFacts(source), citedFacts(text)];
      if (cited !== citing) return [contentError(where, `the facts cited are ${citing}, in English ${cited}`, 'put the <Fact> tags of the English text around the same numbers')];
      const [marked, marking] = [markedTerms(source), markedTerms(text)];
      return marked === marking ? [] : [contentError(where, `the terms marked are ${marking}, in English ${marked}`, 'put the <Term> tags of the English text around the words for the same terms')];
    }),
  );
};

function statedNumbers(text: string): string {
  const numbers = readNumbers(withoutMarkup(text)).map(({ value }) => value);
  return listIds(numbers.sort((a, b) => a - b).map(String));
}

function markedTerms(text: string): string {
  return listIds([...segmentTerms(text).ids].sort());
}

function citedFacts(text: string): string {
  return listIds(segmentFacts(text).facts.map(({ ids }) => ids.join(' ')).sort());
}
