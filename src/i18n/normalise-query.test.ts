import { expect, test } from 'vitest';
import { normaliseQuery } from './normalise-query.ts';

test.each([
  ['زنداني', 'زندانی'],
  ['كتاب', 'کتاب'],
  ['سـرنـج', 'سرنج'],
  ['‏اچ‌آی‌وی‎', 'اچ‌آی‌وی'],
  ['  Сӯзан ', 'Сӯзан'],
])('finds what was meant by %s', (typed, meant) => {
  expect(normaliseQuery(typed)).toBe(meant);
});
