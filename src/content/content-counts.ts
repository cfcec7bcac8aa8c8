/**
 * How much a check looked at, so that a check of nothing is not mistaken for a clean one.
 */
import { localeKeys } from '../domain/locale.ts';
import type { Content } from './content.ts';
import { readNumbers, withoutMarkup } from './number-reading.ts';
import { listSegments } from './segments.ts';

export interface ContentCounts {
  readonly files: number;
  readonly items: number;
  /** Of all languages. */
  readonly segments: number;
  /** In lessons, items and figures of all languages. */
  readonly numbers: number;
}

/** Counts what the content holds. */
export function countContent(content: Content): ContentCounts {
  const segments = localeKeys.flatMap((locale) => listSegments(content, locale));
  const checked = segments.filter(({ kind }) => kind === 'docs' || kind === 'items' || kind === 'figures');
  return {
    files: content.files.length,
    items: content.items.size,
    segments: segments.length,
    numbers: checked.flatMap(({ text }) => readNumbers(withoutMarkup(text))).length,
  };
}
