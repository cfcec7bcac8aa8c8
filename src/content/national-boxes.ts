/** The national boxes the course knows: those whose title is among the interface strings. */
import type { Content } from './content.ts';

/** Ids of the boxes, such as `wound-care`. */
export function nationalBoxIds({ locales }: Pick<Content, 'locales'>): ReadonlySet<string> {
  const titles = [...locales.en.strings.keys()].map((key) => /^national\.([a-z0-9-]+)\.title$/.exec(key)?.[1]);
  return new Set(titles.filter((id) => id !== undefined));
}
