/**
 * Parts that stand around a lesson: the list of sources and the menu of languages.
 */
import { describe, expect, test, vi } from 'vitest';
import { renderComponent, textOf } from '../../tests/support/render-component.ts';
import { localeKeys, locales } from '../domain/locale.ts';
import { localDigits } from '../i18n/number.ts';
import { courseContent } from './course-content.ts';
import { lessonSources } from './lesson-sources.ts';
import { translatorFor } from './translator.ts';

vi.stubEnv('PROD', true);
const lesson = 'safety.needle-stick';
const sources = lessonSources(lesson);

describe.each(localeKeys)('the list of sources in %s', (locale) => {
  const t = translatorFor(locales[locale]);
  const list = async () => renderComponent('FactList', { locale, lesson, props: { lesson, t } });

  test('names every source once, in the order of the English text, as English', async () => {
    const lines = (await list()).querySelectorAll('li');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.map((line) => line.id)).toEqual(sources.map(({ fact }) => `source-${fact.id}`));
    for (const [place, line] of lines.entries()) {
      const title = line.querySelector('bdi')!;
      expect([textOf(title), title.getAttribute('lang'), title.getAttribute('dir')]).toEqual([sources[place]!.fact.source.trim(), 'en', 'ltr']);
    }
  });

  test('says how sure each fact is, and gives years in its digits', async () => {
    const root = await list();
    const dated = sources.filter(({ fact }) => fact.year !== undefined);
    expect(dated.length).toBeGreaterThan(0);
    for (const { fact } of sources) {
      const status = textOf(root.querySelector(`[id="source-${fact.id}"] .fact-status`));
      expect(status).toContain(t(`lesson.status.${fact.status}`));
      if (fact.year !== undefined) expect(status).toContain(localDigits(locales[locale].tag, String(fact.year)));
    }
    expect(textOf(root.querySelector('section > h2'))).toBe(t('lesson.sources'));
    expect(root.querySelector('section')?.getAttribute('aria-labelledby')).toBe(root.querySelector('h2')?.id);
  });

  test('is reached from a fact by a link that says where it leads', async () => {
    const { fact, number } = sources.at(-1)!;
    const root = await renderComponent('Fact', { locale, lesson, props: { id: fact.id } });
    const link = root.querySelector('a')!;
    expect(link.getAttribute('href')).toBe(`#source-${fact.id}`);
    expect(textOf(link)).toBe(localDigits(locales[locale].tag, String(number)));
    expect(link.getAttribute('aria-label')).toBe(t('lesson.source', { number }));
  });
});

test('a page that is no lesson has no sources to number', async () => {
  expect((await renderComponent('Fact', { locale: 'en', props: { id: sources[0]!.fact.id } })).querySelector('a')).toBeNull();
});

describe.each(localeKeys)('the menu of languages in %s', (locale) => {
  const menu = async () => renderComponent('LanguageSelect', { locale, lesson });

  test('leads to the same page in each language of the profile, by its own name', async () => {
    const links = (await menu()).querySelectorAll('a');
    const expected = courseContent().content.profile.languages.map((key) => locales[key]);
    expect(expected).toHaveLength(5);
    expect(links.map((link) => [link.getAttribute('href'), textOf(link), link.getAttribute('lang'), link.getAttribute('dir'), link.getAttribute('hreflang')])).toEqual(
      expected.map(({ key, endonym, tag, dir }) => [`/${key}/safety/needle-stick/`, endonym, tag, dir, tag]),
    );
  });

  test('is closed, works without a script and marks the language of the page', async () => {
    const root = await menu();
    expect(root.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(textOf(root.querySelector('summary'))).toBe(locales[locale].endonym);
    expect(root.querySelector('summary')?.getAttribute('aria-label')).toMatch(new RegExp(`^.+: ${locales[locale].endonym}$`, 'u'));
    expect(root.querySelectorAll('[aria-current=true]').map((link) => link.getAttribute('data-language'))).toEqual([locale]);
  });
});
