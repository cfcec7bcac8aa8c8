/** What the places of a story are called: situations by number, endings by number after them. */
import type { BranchingItem } from '../../domain/item.ts';
import type { PageTranslator } from '../translator.ts';

/** The name of a step or ending by its id, in the language of the page. */
export function storyPlaces({ steps, endings }: BranchingItem, t: PageTranslator): (id: string) => string {
  const names = new Map([
    ...steps.map(({ id }, index) => [id, t('story.situation', { number: index + 1 })] as const),
    ...endings.map(({ id }, index) => [id, t('story.ending', { number: index + 1 })] as const),
  ]);
  return (id) => names.get(id) ?? id;
}
