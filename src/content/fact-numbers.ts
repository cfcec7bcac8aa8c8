/** Which numbers a text may quote: the values of the facts it cites, and their years. */
import type { Content } from './content.ts';

/** Numbers of these facts, without sign: `+7 %` is quoted as 7. Unknown ids add nothing. */
export function factNumbers({ facts }: Content, ids: Iterable<string>): ReadonlySet<number> {
  return new Set(
    [...ids].flatMap((id) => {
      const fact = facts.get(id);
      return [...(fact?.values ?? []), ...(fact?.year === undefined ? [] : [fact.year])].map(Math.abs);
    }),
  );
}
