/**
 * The glossary terms marked in a lesson's text: `<Term id="pep">words</Term>`, words and nothing
 * else inside, because with JavaScript each becomes a button.
 */

export interface SegmentTerms {
  /** In the order of the text. */
  readonly ids: readonly string[];
  /** A `Term` tag is left that opens, closes or nests wrongly, or that holds other markup. */
  readonly malformed: boolean;
  /** The mark stands where a button may not: in a heading, a link or a fact. */
  readonly misplaced: boolean;
}

const wrongPlaces = [/^#{1,6}\s.*<Term\b/m, /\[[^\]]*<Term\b[^\]]*\]\(/, /<Fact\b(?:(?!<\/Fact>).)*<Term\b/s];

/** The terms of a segment, or of a title, which may hold none. */
export function segmentTerms(text: string): SegmentTerms {
  const ids: string[] = [];
  const outside = text.replace(/<Term id="([^"\s]+)">[^<>[\]]*[^<>[\]\s][^<>[\]]*<\/Term>/g, (_, id: string) => {
    ids.push(id);
    return '\u2026';
  });
  return {
    ids,
    malformed: /<\/?Term\b/.test(outside),
    misplaced: wrongPlaces.some((place) => place.test(text)),
  };
}
