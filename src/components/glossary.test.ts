/**
 * Terms in a lesson and their definitions: a link that works alone, one definition a term, each
 * in the language that is there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { foldSpace, renderComponent, textOf } from '../../tests/support/render-component.ts';
import type { LessonText } from '../content/mdx-lesson.ts';
import type { GlossaryEntry } from '../content/schemas.ts';
import { localeKeys, locales, type LocaleKey } from '../domain/locale.ts';
import { wordOrder } from '../i18n/sort-order.ts';
import { courseContent } from './course-content.ts';
import { glossaryTerm, glossaryTerms, lessonsWithTerm, termsOfPage } from './glossary.ts';

vi.stubEnv('PROD', true);
const { content } = courseContent();
const lesson = 'safety.needle-stick';
/** Glossary ids a lesson's English text marks, in its order: found here by a pattern of the test's own. */
const markedIn = (path: string): string[] => {
  const text = readFileSync(join(content.root, path), 'utf8');
  return [...text.matchAll(/<Term id="([^"]+)"/g)].map(([, id = '']) => id);
};
const marked = markedIn(content.locales.en.lessons.get(lesson)!.path);

test('the lesson marks terms', () => {
  expect(marked.length).toBeGreaterThan(3);
});

describe.each(localeKeys)('in %s', (locale) => {
  const words = content.locales[locale].glossary;

  test('a term is a link to its place in the glossary of the language', async () => {
    const root = await renderComponent('Term', { locale, lesson, props: { id: 'pep' } });
    const link = root.querySelector('a.term');
    expect(link?.getAttribute('href')).toBe(`/${locale}/glossary/#pep`);
    expect(link?.parentNode).toBe(root);
    expect(root.toString()).toBe(root.toString().trim());
  });

  test('the definitions of the page stand there once, out of sight, each with a link on', async () => {
    const root = await renderComponent('TermList', { locale, lesson });
    expect(root.querySelector('.term-list')?.hasAttribute('hidden')).toBe(true);
    const panels = root.querySelectorAll('.term-list > .term-panel');
    expect(panels.map((panel) => panel.id)).toEqual(marked.map((id) => `term-${id}`));
    panels.forEach((panel, place) => {
      const { term, definition } = words.get(marked[place]!)!;
      expect(textOf(panel.querySelector('strong'))).toBe(foldSpace(term));
      expect(textOf(panel.querySelector('span'))).toBe(foldSpace(definition));
      expect(panel.querySelector('a')?.getAttribute('href')).toBe(`/${locale}/glossary/#${marked[place]!}`);
      expect(panel.getAttribute('lang')).toBeUndefined();
    });
  });

  test('the glossary has every term, in the order of the alphabet, with the English beside', () => {
    const terms = glossaryTerms(locales[locale]);
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.map(({ id }) => id).sort()).toEqual([...content.locales.en.glossary.keys()].sort());
    const shown = terms.map(({ wording }) => wording.term);
    expect(shown).toEqual([...shown].sort(wordOrder(locales[locale].tag)));
    for (const { id, english, standIn } of terms) {
      expect(english).toBe(locale === 'en' ? undefined : content.locales.en.glossary.get(id)?.term);
      expect(standIn).toBeUndefined();
    }
  });
});

describe('a term that a translation lacks', () => {
  const without = async (missing: readonly LocaleKey[], act: () => Promise<void>): Promise<void> => {
    const maps = missing.map((key) => content.locales[key].glossary as Map<string, GlossaryEntry>);
    const kept = maps.map((map) => map.get('pep')!);
    maps.forEach((map) => map.delete('pep'));
    try {
      await act();
    } finally {
      maps.forEach((map, place) => map.set('pep', kept[place]!));
    }
  };

  test.each<[LocaleKey, readonly LocaleKey[], LocaleKey]>([
    ['tg', ['tg'], 'ru'],
    ['tg', ['tg', 'ru'], 'en'],
    ['fa-af', ['fa-af'], 'en'],
  ])('in %s, where %j lack it, is in %s and says so', async (locale, missing, standIn) => {
    await without(missing, async () => {
      const { wording, standIn: from, english } = glossaryTerm('pep', locales[locale]);
      expect(from?.key).toBe(standIn);
      expect(wording).toEqual(content.locales[standIn].glossary.get('pep'));
      expect(english === undefined).toBe(standIn === 'en');
      const panel = (await renderComponent('TermList', { locale, lesson })).querySelector('#term-pep')!;
      expect([panel.getAttribute('lang'), panel.getAttribute('dir')]).toEqual([locales[standIn].tag, locales[standIn].dir]);
      const link = panel.querySelector('a')!;
      expect([link.getAttribute('lang'), link.getAttribute('dir')]).toEqual([locales[locale].tag, locales[locale].dir]);
    });
  });
});

test('a term nobody explains stops the build', () => {
  expect(() => glossaryTerm('nothing', locales.kk)).toThrow(/Unknown term "nothing".*content\/glossary\/en\.yaml/);
});

test('a lesson is named beside the terms it marks, and no other', () => {
  const lessons = [...content.locales.en.lessons.values()];
  for (const id of ['pep', 'hiv', 'chain-of-evidence', 'nothing']) {
    const marking = lessons.filter(({ path }) => markedIn(path).includes(id)).map((one) => one.lesson);
    expect(lessonsWithTerm(id).map((one) => one.lesson.id).sort()).toEqual(marking.sort());
  }
  expect(lessonsWithTerm('chain-of-evidence')).toHaveLength(1);
});

test('a page that marks no term has no list, and one that is no lesson may mark some', async () => {
  expect((await renderComponent('TermList', { locale: 'en', lesson: 'safety.other' })).toString().trim()).toBe('');
  const pages = content.locales.en.pages as Map<string, LessonText>;
  pages.set('form', { ...content.locales.en.lessons.get(lesson)!, lesson: undefined, parts: [{ kind: 'segment', id: 'one', text: 'A <Term id="hiv">virus</Term>.', line: 1 }] });
  const route = { entry: { id: 'kk/form', data: {} } };
  expect(termsOfPage({ locals: { starlightRoute: route } as unknown as App.Locals })).toEqual(['hiv']);
  pages.delete('form');
});
