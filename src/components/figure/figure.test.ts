/**
 * Figures drawn from data: what is coloured must be what the data say, and nobody needs to see it.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { foldSpace, renderComponent, textOf, type RenderedElement } from '../../../tests/support/render-component.ts';
import { localeKeys, locales } from '../../domain/locale.ts';
import { kindLabels } from '../../content/figure-schemas.ts';
import { formatNumber } from '../../i18n/number.ts';
import { courseContent } from '../course-content.ts';

vi.stubEnv('PROD', true);
const { content } = courseContent();
/** Words that stand in for missing ones have a test of their own. */
const cases = localeKeys.flatMap((locale) => [...content.figures.values()].filter(({ id }) => content.locales[locale].figures.has(id)).map((data) => ({ locale, data, id: data.id })));
const grids = cases.flatMap(({ data, ...one }) => (data.kind === 'dot-grid' ? [{ ...one, data }] : []));
const lesson = 'safety.needle-stick';

test('there are figures to test', () => {
  expect(grids.length).toBeGreaterThanOrEqual(5);
});

describe.each(cases)('figure $id in $locale', ({ locale, data, id }) => {
  const words = content.locales[locale].figures.get(id)!;
  let root: RenderedElement;
  beforeAll(async () => {
    root = await renderComponent('Figure', { locale, lesson, props: { id } });
  });

  test('says in words what it shows, and hides the drawing from readers of the screen', () => {
    expect(textOf(root.querySelector('figure > .sr-only'))).toBe(foldSpace(words.description));
    expect(textOf(root.querySelector('figcaption'))).toContain(foldSpace(words.title));
    for (const drawing of root.querySelectorAll('svg')) expect(drawing.getAttribute('aria-hidden')).toBe('true');
  });

  test('shows every label', () => {
    for (const one of [...data.series.map((series) => series.id), ...kindLabels[data.kind]]) expect(textOf(root)).toContain(foldSpace(words.labels[one]!));
  });

  test('writes no digit of another script', () => {
    const foreign = locale === 'fa-af' ? /[0-9]/ : /[۰-۹٠-٩]/;
    expect(root.text).toMatch(/\p{Nd}/u);
    expect(root.text).not.toMatch(foreign);
  });

  test('has a name of its own for everything that is pointed at', () => {
    const ids = root.querySelectorAll('[id]').map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rect of root.querySelectorAll('[fill^="url(#"]')) expect(ids).toContain(/#([^)]+)/.exec(rect.getAttribute('fill') ?? '')?.[1]);
    for (const link of root.querySelectorAll('a[href^="#figure-"]')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
  });
});

describe.each(grids)('grid of dots $id in $locale', ({ locale, data, id }) => {
  const words = content.locales[locale].figures.get(id)!;
  const number = (value: number): string => foldSpace(formatNumber(locales[locale].tag, value));
  let root: RenderedElement;
  beforeAll(async () => {
    root = await renderComponent('Figure', { locale, lesson, props: { id } });
  });

  test('colours exactly as many dots as the data count', () => {
    const drawn = data.series.map((series) => ['none', 'high', 'low'].map((part) => dots(root, `dots-${part}-${series.id}`)));
    expect(drawn).toEqual(data.series.map(({ high, low }) => [data.total, high, low]));
  });

  test('draws the dots that are surely infections over those that may be', () => {
    for (const { id: series } of data.series) {
      const fills = root.querySelectorAll(`.dot-grid-${series} svg > rect`).map((rect) => /dots-(none|high|low)/.exec(rect.getAttribute('fill') ?? '')?.[1]).filter((fill) => fill !== undefined);
      expect(fills.indexOf('none')).toBe(0);
      expect(fills.lastIndexOf('high')).toBeLessThan(fills.indexOf('low'));
    }
  });

  test('keeps every dot inside the grid', () => {
    const boxes = root.querySelectorAll('svg');
    expect(boxes).toHaveLength(data.series.length);
    for (const box of boxes) {
      const [, , width, height] = (box.getAttribute('viewBox') ?? '').split(' ').map(Number);
      expect(width! * height!).toBe(data.total);
      for (const rect of box.querySelectorAll('> rect')) {
        expect(size(rect, 'x') + size(rect, 'width')).toBeLessThanOrEqual(width!);
        expect(size(rect, 'y') + size(rect, 'height')).toBeLessThanOrEqual(height!);
      }
    }
  });

  test('has the same numbers in a table with headings', () => {
    const table = root.querySelector('details table')!;
    expect(table.closest('details')?.hasAttribute('open')).toBe(false);
    expect(table.querySelectorAll('thead th').map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col', 'col']);
    const rows = table.querySelectorAll('tbody tr');
    expect(rows.map((row) => textOf(row.querySelector('th[scope=row]')))).toEqual(data.series.map((series) => foldSpace(words.labels[series.id]!)));
    rows.forEach((row, place) => {
      const { low, high } = data.series[place]!;
      const [amount, total] = row.querySelectorAll('td').map(textOf);
      for (const end of [low, high]) expect(amount).toContain(number(end));
      expect(total).toBe(number(data.total));
    });
  });
});

test('a figure without words in the language says whose words stand in', async () => {
  const words = content.locales['fa-af'].figures as Map<string, unknown>;
  const { id } = grids.find(({ locale }) => locale === 'fa-af')!;
  const own = words.get(id);
  words.delete(id);
  try {
    const root = await renderComponent('Figure', { locale: 'fa-af', lesson, props: { id } });
    const inEnglish = root.querySelectorAll('.sr-only, figcaption > span, .dot-grid strong, .figure-key, th');
    expect(inEnglish.length).toBeGreaterThan(8);
    for (const element of inEnglish) expect([textOf(element), element.getAttribute('lang'), element.getAttribute('dir')]).toEqual([expect.stringMatching(/[a-z]/i), 'en', 'ltr']);
    for (const element of root.querySelectorAll('summary, .dot-grid-label > span, td, sup')) {
      expect(textOf(element)).toMatch(/[\p{Script=Arabic}۰-۹]/u);
      expect(element.closest('[lang]')).toBeNull();
    }
  } finally {
    words.set(id, own);
  }
});

/** Dots painted with one pattern. */
function dots(root: RenderedElement, pattern: string): number {
  return root.querySelectorAll(`rect[fill="url(#${pattern})"]`).reduce((sum, rect) => sum + size(rect, 'width') * size(rect, 'height'), 0);
}

function size(rect: RenderedElement, name: string): number {
  return Number(rect.getAttribute(name) ?? 0);
}
