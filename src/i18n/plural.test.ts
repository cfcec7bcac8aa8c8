import { describe, expect, test } from 'vitest';
import { locales } from '../domain/locale.ts';
import type { LocaleTag } from '../domain/locale.ts';
import { pluralCategories, pluralCategory } from './plural.ts';

const numbers = [
  ...Array.from({ length: 1301 }, (_, n) => n),
  ...[1_000_000, 1_000_001, 1_000_011, -1, -2, -21, 0.1, 0.5, 0.999, 0.9996, 1.0001, 1.5, 2.5, 21.1, -0.5, 100.001],
];

describe('the plural category', () => {
  test.each<LocaleTag>(['en', 'ru', 'kk', 'fa-AF'])('agrees with Intl in %s', (tag) => {
    const rules = new Intl.PluralRules(tag);
    expect(rules.resolvedOptions().locale).toBe(tag === 'fa-AF' ? 'fa' : tag);
    for (const n of numbers) expect([n, pluralCategory(tag, n)]).toEqual([n, rules.select(n)]);
  });

  test('is always other in Tajik, where a noun stays singular after a number', () => {
    for (const n of numbers) expect(pluralCategory('tg', n)).toBe('other');
  });

  test.each(Object.values(locales).map(({ tag }) => tag))('lists for %s exactly those its numbers take', (tag) => {
    const taken = new Set(numbers.map((n) => pluralCategory(tag, n)));
    expect([...taken].sort()).toEqual([...pluralCategories[tag]].sort());
  });
});
