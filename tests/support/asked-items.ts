/**
 * Every item the course asks, in lessons and in pools of tests, rendered where it is asked: what
 * holds for items is held for each of them, in each language or the language that stands in.
 */
import type { ItemWording } from '../../src/content/item-schemas.ts';
import { courseContent } from '../../src/components/course-content.ts';
import type { Item } from '../../src/domain/item.ts';
import { locales, type LocaleKey } from '../../src/domain/locale.ts';
import { renderComponent, type RenderedElement } from './render-component.ts';

export interface AskedItem {
  readonly id: string;
  readonly type: Item['type'];
  readonly item: Item;
  /** Undefined in a pool. */
  readonly lesson: string | undefined;
}

/** All items the course asks, lesson by lesson, then the pool of each module. */
export function askedItems(): readonly AskedItem[] {
  const { model } = courseContent();
  const asked = model.course.modules.flatMap(({ lessons, test }) => [
    ...lessons.flatMap(({ id: lesson, items }) => items.map((id) => ({ id, lesson }))),
    ...(test?.pool ?? []).map(({ id }) => ({ id, lesson: undefined })),
  ]);
  return asked.map(({ id, lesson }) => {
    const found = model.items.get(id);
    if (!found) throw new Error(`The course asks ${id}, which it does not have.`);
    return { id, lesson, item: found.item, type: found.item.type };
  });
}

/** The markup of an item on the page that asks it. */
export function renderAsked(locale: LocaleKey, { id, lesson }: Pick<AskedItem, 'id' | 'lesson'>): Promise<RenderedElement> {
  return renderComponent('item/Item', lesson === undefined ? { locale, props: { id, mode: 'test' } } : { locale, lesson, props: { id } });
}

/** The words a page of a language shows, and the language they are in. */
export function wordsShown(locale: LocaleKey, id: string): { readonly wording: ItemWording; readonly from: LocaleKey } {
  const { content } = courseContent();
  const from = [locale, ...locales[locale].fallbacks].find((key) => content.locales[key].items.get(id)?.wording !== undefined);
  const wording = from && content.locales[from].items.get(id)?.wording;
  if (!from || !wording) throw new Error(`No language has words for ${id}.`);
  return { wording, from };
}
