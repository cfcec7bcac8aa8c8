/**
 * The graph of a decision as a tree to be written down: each node once, where a reader first comes
 * to it; wherever else a way leads there, only its number stands.
 */
import type { FigureOf, LeafTone } from '../../content/figure-schemas.ts';

/** A place in the tree. Questions have a number, and leaves to which more than one way leads. */
export type Branch =
  | Readonly<{ kind: 'question'; id: string; number: number; yes: Branch; no: Branch }>
  | Readonly<{ kind: 'leaf'; id: string; number: number | undefined; tone: LeafTone }>
  | Readonly<{ kind: 'again'; id: string; number: number }>;

/** The tree from the start. An unknown node stops the build: lint:content says more about it. */
export function growTree({ id: figure, start, series }: FigureOf<'decision'>): Branch {
  const leadsTo = series.flatMap((node) => ('yes' in node ? [node.yes, node.no] : []));
  const numbers = new Map<string, number>();
  const take = (id: string): number => {
    numbers.set(id, numbers.size + 1);
    return numbers.size;
  };
  const grow = (id: string): Branch => {
    const number = numbers.get(id);
    if (number !== undefined) return { kind: 'again', id, number };
    const node = series.find((one) => one.id === id);
    if (!node) throw new Error(`The figure "${figure}" leads to the unknown node "${id}". Run npm run lint:content.`);
    if ('tone' in node) return { kind: 'leaf', id, number: leadsTo.filter((to) => to === id).length > 1 ? take(id) : undefined, tone: node.tone };
    // Takes its number before the branches take theirs.
    return { kind: 'question', id, number: take(id), yes: grow(node.yes), no: grow(node.no) };
  };
  return grow(start);
}
