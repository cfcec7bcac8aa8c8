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
        test: {
          id: 'safety.test',
          size: 2,
          minutes: 3,
          pool: [
            { id: 'safety.test.window', objective: 'safety.assess' },
            { id: 'safety.test.washing', objective: 'safety.assess' },
            { id: 'safety.test.lead', objective: 'safety.report' },
          ],
        },
        lessons: [
          {
            id: 'safety.needle-stick',
            slug: 'needle-stick',
            minutes: 10,
            core: true,
            items: ['report', 'hours', 'steps', 'law', 'cap', 'contact', 'sure', 'own-words', 'evening'].map((name) => `safety.needle-stick.${name}`),
          },
        ],
      },
    ],
  });
});

test('each type of item carries its key and nothing of its wording', () => {
  const items = [...buildCourse(readContent(root)).items.values()].map(({ item }) => item).filter(({ id }) => !id.startsWith('safety.test.'));
  expect(items).toEqual([
    { id: 'safety.needle-stick.report', scored: true, type: 'choice', multiple: false, options: ['hide', 'now'], correct: ['now'] },
    { id: 'safety.needle-stick.steps', scored: true, type: 'sequencing', options: ['wash', 'tell', 'record'], correct: ['wash', 'tell', 'record'] },
    { id: 'safety.needle-stick.hours', scored: true, type: 'numeric', correct: { min: 70, max: 72 } },
    { id: 'safety.needle-stick.law', scored: false, type: 'choice', multiple: true, options: ['a', 'b'], correct: ['a', 'b'] },
    { id: 'safety.needle-stick.cap', scored: true, type: 'true-false', correct: false },
    { id: 'safety.needle-stick.contact', scored: true, type: 'matching', options: ['eye', 'skin', 'coat'], targets: ['rinse', 'soap'], correct: { eye: 'rinse', skin: 'soap', coat: 'soap' } },
    { id: 'safety.needle-stick.sure', scored: false, type: 'likert', options: ['low', 'middle', 'high'] },
    { id: 'safety.needle-stick.own-words', scored: false, type: 'long-fill-in' },
    {
      id: 'safety.needle-stick.evening',
      scored: true,
      type: 'branching',
      start: 'stuck',
      steps: [
        { id: 'stuck', choices: [{ id: 'say', to: 'clinic', minutes: 1 }, { id: 'wait', to: 'late', minutes: 60 }] },
        { id: 'clinic', choices: [{ id: 'take', to: 'safe', minutes: 0 }, { id: 'leave', to: 'late', minutes: 0 }] },
      ],
      endings: [{ id: 'safe', success: true }, { id: 'late', success: false }],
    },
  ]);
});

test('an item whose answer is law scores once the box of the chosen profile is filled', () => {
  const scored = (profile: string) => buildCourse(readContent(root, { profile })).items.get('safety.needle-stick.law')?.item.scored;
  expect([scored('regional'), scored('filled')]).toEqual([false, true]);
});

test('a module without a test has none, and an item of a pool whose box is empty is not drawn', () => {
  const poolOf = (profile: string) => buildCourse(readContent(root, { profile })).course.modules[0]?.test?.pool.map(({ id }) => id);
  spoil(root, 'content/course/items/safety-test.yaml', '  correct: { min', '  lawDependent: carrying\n  correct: { min');
  expect(poolOf('regional')).toEqual(['safety.test.washing', 'safety.test.lead']);
  expect(poolOf('filled')).toEqual(['safety.test.window', 'safety.test.washing', 'safety.test.lead']);
  spoil(root, 'content/course/course.yaml', '    test: { size: 2, minutes: 3 }\n', '');
  expect(buildCourse(readContent(root)).course.modules[0]).not.toHaveProperty('test');
});

test.each([
  ['a consequence in a story', 'content/items/en/safety.yaml', 'An hour goes by.', 'Two hours go by.', 'evening', true],
  ['where a choice leads', keys, '{ id: leave, to: late }', '{ id: leave, to: safe }', 'evening', true],
  ['a target', 'content/items/en/safety.yaml', 'Water and soap', 'Soap and water', 'contact', true],
  ['an afterword', 'content/items/en/safety.yaml', 'Many name shame.', 'Many feel shame.', 'own-words', true],
  ['another item', keys, 'correct: false', 'correct: true', 'evening', false],
])('the hash of an item and a change of %s', (_, path, from, to, item, changes) => {
  const before = hashOf(`safety.needle-stick.${item}`);
  spoil(root, path, from, to);
  expect(hashOf(`safety.needle-stick.${item}`) !== before).toBe(changes);
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
  expect(order()?.slice(0, 4)).toEqual(['report', 'hours', 'steps', 'law']);
  spoil(root, english, item, swapped);
  expect(order()?.slice(0, 4)).toEqual(['report', 'steps', 'hours', 'law']);
});
