/**
 * National boxes, empty lines and the print button: what a jurist filled in is shown with its
 * labels, and what nobody filled in can be written on paper.
 */
import { describe, expect, test, vi } from 'vitest';
import { renderComponent, textOf } from '../../tests/support/render-component.ts';
import { localeKeys, locales } from '../domain/locale.ts';
import { courseContent } from './course-content.ts';
import { translatorFor } from './translator.ts';

vi.stubEnv('PROD', true);
const { profile } = courseContent().content;
const boxes = profile.lawBoxes;
const filled = { article: 'Law, article 1', text: 'The text in force.', dateChecked: '2026-03-05', source: 'The gazette', jurist: 'Office of the jurist' };
const ids = ['wound-care', 'carrying-syringes'];

describe.each(localeKeys)('a national box in %s', (locale) => {
  const t = translatorFor(locales[locale]);
  const labels = ['article', 'text', 'dateChecked', 'source', 'jurist'].map((field) => t(`national.${field}`));

  test.each(ids)('%s that nobody filled has its title, who fills it, and lines under every label', async (id) => {
    const box = (await renderComponent('NationalBox', { locale, lesson: 'safety.needle-stick', props: { id } })).querySelector('section')!;
    expect(box.getAttribute('aria-label')).toBe(t(`national.${id}.title`));
    expect(textOf(box.querySelector('.box-title'))).toBe(t(`national.${id}.title`));
    expect(textOf(box.querySelector('.national-empty'))).toBe(t('national.toComplete'));
    expect(box.querySelectorAll('dt').map(textOf)).toEqual(labels);
    for (const field of box.querySelectorAll('dd')) {
      expect(textOf(field)).toBe('');
      expect(field.querySelectorAll('[aria-hidden=true] > span').length).toBeGreaterThan(0);
    }
    expect(box.hasAttribute('data-pagefind-ignore')).toBe(true);
  });

  test('that is filled shows every field with its label, the date in words, and no lines', async () => {
    boxes['wound-care'] = filled;
    try {
      const box = (await renderComponent('NationalBox', { locale, props: { id: 'wound-care' } })).querySelector('section')!;
      expect(box.querySelectorAll('dt').map(textOf)).toEqual(labels);
      const values = box.querySelectorAll('dd');
      expect(values.map((value) => value.getAttribute('dir'))).toEqual(Array(5).fill('auto'));
      const shown = values.map(textOf);
      expect([shown[0], shown[1], shown[3], shown[4]]).toEqual([filled.article, filled.text, filled.source, filled.jurist]);
      expect(shown[2]).toMatch(locale === 'fa-af' ? /۱۴۰۴.*۲۰۲۶/ : /2026/);
      expect(box.querySelectorAll('.national-empty, .blank-lines')).toEqual([]);
      expect(box.hasAttribute('data-pagefind-ignore')).toBe(false);
    } finally {
      delete boxes['wound-care'];
    }
  });
});

test('the two boxes of the course have titles of their own', () => {
  const t = translatorFor(locales.en);
  expect(new Set(ids.map((id) => t(`national.${id}.title`))).size).toBe(2);
});

test.each([[undefined, 1], ['1', 1], ['4', 4]])('lines="%s" are %i empty lines that nobody reads out', async (lines, count) => {
  const root = await renderComponent('Blank', { locale: 'en', props: { lines } });
  expect(root.querySelectorAll('[aria-hidden=true] > span')).toHaveLength(count);
});

test.each(['0', '-1', '1.5', 'two', ''])('lines="%s" stop the build', async (lines) => {
  await expect(renderComponent('Blank', { locale: 'en', props: { lines } })).rejects.toThrow(/no number of lines/);
});

test.each(localeKeys)('the print button in %s is hidden until a script shows it', async (locale) => {
  const element = (await renderComponent('PrintButton', { locale })).querySelector('hk-print')!;
  expect(element.hasAttribute('hidden')).toBe(true);
  expect(textOf(element.querySelector('button[type=button]'))).toBe(translatorFor(locales[locale])('page.print'));
});
