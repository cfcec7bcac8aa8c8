import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeTreeFile, spoil, writeContentTree } from '../../tests/fixtures/content-tree.ts';
import { buildCourse } from './course-model.ts';
import { readContent } from './read-content.ts';

let root = '';
beforeEach(() => void (root = writeContentTree()));
afterEach(() => removeTreeFile(root));

const keys = 'content/course/items/safety.yaml';
const english = 'content/docs/en/safety/needle-stick.mdx';
const hashOf = (id: string): string | undefined => buildCourse(readContent(root)).items.get(id)?.hash;

test('the course has the modules and lessons of course.yaml, items in the order of the English text', () => {
  expect(buildCourse(readContent(root)).course).toEqual({
    version: '2026.1',
    masteryScore: 0.8,
    modules: [
      {
        id: 'safety',
        slug: 'safety',
        lessons: [
          {
            id: 'safety.needle-stick',
            slug: 'needle-stick',
            minutes: 10,
            core: true,
            items: ['safety.needle-stick.report', 'safety.needle-stick.hours', 'safety.needle-stick.steps', 'safety.needle-stick.law'],
          },
        ],
      },
    ],
  });
});

test('each type of item carries its key and nothing of its wording', () => {
  const items = [...buildCourse(readContent(root)).items.values()].map(({ item }) => item);
  expect(items).toEqual([
    { id: 'safety.needle-stick.report', scored: true, type: 'choice', multiple: false, options: ['hide', 'now'], correct: ['now'] },
    { id: 'safety.needle-stick.steps', scored: true, type: 'sequencing', options: ['wash', 'tell', 'record'], correct: ['wash', 'tell', 'record'] },
    { id: 'safety.needle-stick.hours', scored: true, type: 'numeric', correct: { min: 70, max: 72 } },
    { id: 'safety.needle-stick.law', scored: false, type: 'choice', multiple: true, options: ['a', 'b'], correct: ['a', 'b'] },
  ]);
});

test('an item whose answer is law scores once the box of the chosen profile is filled', () => {
  const scored = (profile: string) => buildCourse(readContent(root, { profile })).items.get('safety.needle-stick.law')?.item.scored;
  expect([scored('regional'), scored('filled')]).toEqual([false, true]);
});

test.each([
  ['the key', keys, 'correct: [now]', 'correct: [hide]', true],
  ['a fact of an option', keys, 'facts: [F001] }', 'facts: [F002] }', true],
  ['the English prompt', 'content/items/en/safety.yaml', 'What now?', 'What do you do?', true],
  ['an English feedback', 'content/items/en/safety.yaml', 'Right: the', 'Yes: the', true],
  ['a translation', 'content/items/ru/safety.yaml', 'What now?', 'And?', false],
  ['the order of keys in the file', keys, '  type: choice\n  objective: safety.report\n  competency: C1\n  difficulty: easy\n  facts: [F002]', '  facts: [F002]\n  objective: safety.report\n  competency: C1\n  difficulty: easy\n  type: choice', false],
  ['a line break in the English prompt', 'content/items/en/safety.yaml', 'prompt: You are stuck. What now?', 'prompt: |-\n    You are stuck.\n    What now?', false],
  ['another item', keys, '{ min: 70, max: 72 }', '{ min: 71, max: 72 }', false],
])('the hash of an item and a change of %s', (_, path, from, to, changes) => {
  const before = hashOf('safety.needle-stick.report');
  expect(before).toMatch(/^[0-9a-f]{12}$/);
  spoil(root, path, from, to);
  expect(hashOf('safety.needle-stick.report') !== before).toBe(changes);
});

test('moving a tag in the English text moves the item, and a translation does not', () => {
  const item = '<Item id="safety.needle-stick.hours" />\n\n<Item id="safety.needle-stick.steps" />';
  const swapped = '<Item id="safety.needle-stick.steps" />\n\n<Item id="safety.needle-stick.hours" />';
  const order = () => buildCourse(readContent(root)).course.modules[0]?.lessons[0]?.items.map((id) => id.split('.')[2]);
  spoil(root, 'content/docs/ru/safety/needle-stick.mdx', item, swapped);
  expect(order()).toEqual(['report', 'hours', 'steps', 'law']);
  spoil(root, english, item, swapped);
  expect(order()).toEqual(['report', 'steps', 'hours', 'law']);
});
