import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { itemsSchema, itemWordingSchema } from '../content/item-schemas.ts';
import { makeLesson } from './lesson-stub.ts';

const modules = new Map([
  ['safety', ['safety.needle-stick']],
  ['drugs', []],
]);

test('a lesson is a stub with its permanent id, title and item', () => {
  const { path, text } = makeLesson({ module: 'safety', slug: 'first-aid' }, modules);
  expect(path).toBe('content/docs/en/safety/first-aid.mdx');
  expect(text).toMatch(/^---\ntitle: First aid\n/);
  expect(text).toContain('\nlesson: safety.first-aid\n');
  expect(text).toContain('<Item id="safety.first-aid.first-item" />');
});

test('every block of the stub has its segment id', () => {
  const blocks = makeLesson({ module: 'safety', slug: 'first-aid' }, modules).text.split('\n\n').slice(2);
  const prose = blocks.filter((block) => !block.startsWith('<Item'));
  expect(prose).toHaveLength(3);
  for (const block of prose) expect(block).toMatch(/^\{\/\* #[a-z-]+ \*\/\}\n/);
});

test('what is to be added is in the form the schemas ask for', () => {
  const { next } = makeLesson({ module: 'safety', slug: 'first-aid' }, modules);
  const [, , key = '', words = ''] = next.split(/^\d\. .*$/m);
  const filled = key.replace('an objective of the module', 'safety.first-aid');
  expect(itemsSchema.safeParse(parse(filled)).error).toBeUndefined();
  expect(itemWordingSchema.safeParse(parse(words)).error).toBeUndefined();
  expect(next).toContain('      - id: safety.first-aid\n        slug: first-aid\n');
});

test.each([
  ['saftey', 'x', 'Did you mean safety?'],
  ['medicine', 'x', 'The modules are safety, drugs.'],
  ['', 'x', 'The modules are'],
  ['safety', 'needle-stick', 'safety.needle-stick exists'],
  ['safety', '', 'is no slug'],
  ['safety', 'First-Aid', 'is no slug'],
  ['safety', 'a--b', 'is no slug'],
  ['safety', '../x', 'is no slug'],
])('%s %s is refused: %s', (module, slug, reason) => {
  expect(() => makeLesson({ module, slug }, modules)).toThrow(reason);
});
