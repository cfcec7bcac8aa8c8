/**
 * The glossary while the site is built: terms in the order of the language's alphabet, each with
 * the language that stands in for it, and which pages use which terms (as the English text marks
 * them; segment-parity.ts holds translations to the same marks).
 */
import type { AstroGlobal } from 'astro';
import { lessonSegments, type LessonText } from '../content/mdx-lesson.ts';
import type { GlossaryEntry } from '../content/schemas.ts';
import { segmentTerms } from '../content/segment-terms.ts';
import type { Lesson, Module } from '../domain/course.ts';
import { locales, type Locale } from '../domain/locale.ts';
import { wordOrder } from '../i18n/sort-order.ts';
import { courseContent, type Worded } from './course-content.ts';
import { hrefOf } from './links.ts';

export interface GlossaryTerm extends Worded<GlossaryEntry> {
  readonly id: string;
  /** The English term, where the term shown is in another language. */
  readonly english: string | undefined;
}

/** A term in a language, or in the one that stands in for it. An unknown id stops the build. */
export function glossaryTerm(id: string, locale: Locale): GlossaryTerm {
  const texts = courseContent().content.locales;
  const key = [locale.key, ...locale.fallbacks].find((one) => texts[one].glossary.has(id));
  const wording = key && texts[key].glossary.get(id);
  if (!wording) throw new Error(`Unknown term "${id}". It should stand in content/glossary/en.yaml. Mend the id, or add it there.`);
  return {
    id,
    wording,
    standIn: key === locale.key ? undefined : locales[key],
    english: key === 'en' ? undefined : texts.en.glossary.get(id)?.term,
  };
}

/** All terms, sorted as the language sorts its words. */
export function glossaryTerms(locale: Locale): readonly GlossaryTerm[] {
  const order = wordOrder(locale.tag);
  const ids = [...courseContent().content.locales.en.glossary.keys()];
  return ids.map((id) => glossaryTerm(id, locale)).sort((first, second) => order(first.wording.term, second.wording.term));
}

/** Address of a term on the glossary page of a language. */
export function glossaryHref(locale: Locale, id: string): string {
  return `${hrefOf(locale, 'glossary/')}#${id}`;
}

/** Ids of the terms marked on the page being built, in the order of the text. */
export function termsOfPage({ locals }: Pick<AstroGlobal, 'locals'>): readonly string[] {
  const { id, data } = locals.starlightRoute.entry;
  const { lessons, pages } = courseContent().content.locales.en;
  return termsOf(data.lesson === undefined ? pages.get(id.slice(id.indexOf('/') + 1)) : lessons.get(data.lesson));
}

/** The lessons that mark a term, in the order of the course. */
export function lessonsWithTerm(id: string): readonly Readonly<{ lesson: Lesson; module: Module }>[] {
  const { content, model } = courseContent();
  return model.course.modules
    .flatMap((module) => module.lessons.map((lesson) => ({ lesson, module })))
    .filter(({ lesson }) => termsOf(content.locales.en.lessons.get(lesson.id)).includes(id));
}

function termsOf(text: LessonText | undefined): readonly string[] {
  return text ? lessonSegments(text).flatMap((segment) => segmentTerms(segment.text).ids) : [];
}
