/**
 * The numbers of a lesson's text and the facts they cite: what stands in
 * `<Fact id="F053">29.7 %</Fact>`, and which digits stand outside of any.
 */
import { readNumbers, withoutMarkup, type NumberInText } from './number-reading.ts';

export interface FactSpan {
  /** `id="F055 F056"` cites two. */
  readonly ids: readonly string[];
  readonly text: string;
  readonly numbers: readonly NumberInText[];
}

export interface SegmentFacts {
  readonly facts: readonly FactSpan[];
  /** The text without the spans. */
  readonly outside: string;
  /** Numbers that cite nothing. */
  readonly uncited: readonly NumberInText[];
  /** A `Fact` tag is left that opens, closes or nests wrongly. */
  readonly malformed: boolean;
}

/** Splits the text of a segment into cited and uncited parts. */
export function segmentFacts(text: string): SegmentFacts {
  const facts: FactSpan[] = [];
  const outside = text.replace(/<Fact id="([^"]*)">((?:(?!<\/?Fact\b).)*)<\/Fact>/gs, (_, ids: string, inner: string) => {
    facts.push({ ids: ids.split(/\s+/).filter(Boolean), text: inner, numbers: readNumbers(withoutMarkup(inner)) });
    return '\u2026';
  });
  return {
    facts,
    outside,
    uncited: readNumbers(withoutMarkup(outside)),
    malformed: /<\/?Fact\b/.test(outside) || facts.some(({ ids }) => ids.length === 0),
  };
}
