/**
 * A content problem: one mistake of an author or translator, said so that it can be mended.
 *
 * Every check of content/ speaks this form: what is wrong, where (file, place, line), how to
 * mend it. An error fails the build; a warning only informs.
 */

export interface ContentProblem {
  readonly severity: 'error' | 'warning';
  readonly what: string;
  /** `content/course/items/safety.yaml: items[2].options[0].id (line 14)`. */
  readonly where: string;
  readonly how: string;
}

/** A problem that fails the build. */
export function contentError(where: string, what: string, how: string): ContentProblem {
  return { severity: 'error', what, where, how };
}

/** Writes a place: the file, then the field or segment, then the line, as far as known. */
export function placeIn(path: string, field = '', line?: number): string {
  const place = [field, line === undefined ? '' : `(line ${line})`].filter(Boolean).join(' ');
  return place === '' ? path : `${path}: ${place}`;
}

/** The problem as three lines for a terminal. */
export function describeProblem({ severity, what, where, how }: ContentProblem): string {
  return `${severity}: ${what}\n  where: ${where}\n  mend:  ${how}`;
}

/** Ids in a sentence: `a, b`; `none` for an empty list. */
export function listIds(ids: Iterable<string>): string {
  return [...ids].join(', ') || 'none';
}
