/**
 * The numbered list of facts of one lesson: in the order in which the English text, its figures
 * and its items first name them, so that a number means the same in every language.
 */
import type { AstroGlobal } from 'astro';
import { figureFacts } from '../content/figure-schemas.ts';
import type { Fact } from '../content/schemas.ts';
import { courseContent, fact, figure, allFactsOfItem } from './course-content.ts';

export interface NumberedFact {
  readonly fact: Fact;
  /** Position in the list at the end of the lesson, from 1. */
  readonly number: number;
}

/** All facts of a lesson, numbered. */
export function lessonSources(lessonId: string): readonly NumberedFact[] {
  const lesson = courseContent().content.locales.en.lessons.get(lessonId);
  const ids = new Set<string>();
  for (const part of lesson?.parts ?? []) {
    if (part.kind === 'segment') {
      for (const [, list] of part.text.matchAll(/<Fact id="([^"]+)"/g)) (list ?? '').split(' ').forEach((id) => ids.add(id));
    } else if (part.props['id']) {
      componentFacts(part.name, part.props['id']).forEach((id) => ids.add(id));
    }
  }
  return [...ids].map((id, index) => ({ fact: fact(id), number: index + 1 }));
}

/** The lesson whose page is being built; undefined on a page that is none. */
export function lessonOf({ locals }: Pick<AstroGlobal, 'locals'>): string | undefined {
  return locals.starlightRoute.entry.data.lesson;
}

/** The numbers of some facts in the list of a lesson; none on a page that is no lesson and has no list. */
export function sourceNumbers(lessonId: string | undefined, ids: readonly string[]): readonly NumberedFact[] {
  if (!lessonId) return [];
  return lessonSources(lessonId).filter((one) => ids.includes(one.fact.id));
}

function componentFacts(name: string, id: string): readonly string[] {
  if (name === 'Figure') return figureFacts(figure(id));
  return name === 'Item' ? allFactsOfItem(id) : [];
}
