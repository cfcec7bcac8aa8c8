import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeTreeFile, writeContentTree } from '../../tests/fixtures/content-tree.ts';
import type { Content } from './content.ts';
import { itemTexts, optionalTexts, requiredTexts } from './item-texts.ts';
import { readContent } from './read-content.ts';

let root = '';
let content: Content;
beforeAll(() => {
  root = writeContentTree();
  content = readContent(root);
});
afterAll(() => removeTreeFile(root));

const itemOf = (name: string) => content.items.get(`safety.needle-stick.${name}`)!.item;
const written = (name: string) => itemTexts(content.locales.en.items.get(`safety.needle-stick.${name}`)!.wording).filter(([, text]) => text !== undefined);

test.each([
  ['report', 'choice', ['options.hide.text', 'options.hide.feedback', 'options.now.text', 'options.now.feedback'], []],
  ['steps', 'sequencing', ['options.wash.text', 'options.tell.text', 'options.record.text', 'feedback.correct', 'feedback.incorrect'], []],
  ['hours', 'numeric', ['feedback.correct', 'feedback.incorrect'], ['unit']],
  ['cap', 'true-false', ['feedback.correct', 'feedback.incorrect'], []],
  ['contact', 'matching', ['options.eye.text', 'options.skin.text', 'options.coat.text', 'targets.rinse', 'targets.soap', 'feedback.correct', 'feedback.incorrect'], []],
  ['sure', 'likert', ['options.low.text', 'options.middle.text', 'options.high.text'], ['afterword']],
  ['own-words', 'long-fill-in', [], ['afterword']],
  [
    'evening',
    'branching',
    [
      ...['text', 'choices.say.text', 'choices.say.feedback', 'choices.wait.text', 'choices.wait.feedback'].map((name) => `steps.stuck.${name}`),
      ...['text', 'choices.take.text', 'choices.take.feedback', 'choices.leave.text', 'choices.leave.feedback'].map((name) => `steps.clinic.${name}`),
      'endings.safe.text',
      'endings.late.text',
    ],
    [],
  ],
])('the item %s of the type %s asks for its texts, and for no other', (name, type, required, optional) => {
  const item = itemOf(name);
  expect(item.type).toBe(type);
  expect(requiredTexts(item)).toEqual(['prompt', ...required]);
  expect(optionalTexts(item)).toEqual(optional);
  const names = written(name).map(([text]) => text);
  expect(names.filter((text) => !optional.includes(text)).toSorted()).toEqual(['prompt', ...required].toSorted());
});

test('each text is found under its name', () => {
  expect(Object.fromEntries(written('evening'))).toMatchObject({
    prompt: 'Your evening.',
    'steps.stuck.text': 'You are stuck again.',
    'steps.stuck.choices.wait.text': 'Wait',
    'steps.stuck.choices.wait.feedback': 'An hour goes by.',
    'endings.late.text': 'You came too late.',
  });
  expect(Object.fromEntries(written('contact'))).toMatchObject({ 'targets.soap': 'Water and soap', 'feedback.incorrect': 'No soap in an eye.' });
  expect(Object.fromEntries(written('own-words'))).toEqual({ prompt: 'What would hold you back?', afterword: 'Many name shame.' });
});

test('what is left out is named all the same, without a text', () => {
  expect(itemTexts({ prompt: 'x', options: { a: { text: 'y' } } })).toEqual([
    ['prompt', 'x'],
    ['unit', undefined],
    ['options.a.text', 'y'],
    ['options.a.feedback', undefined],
    ['feedback.correct', undefined],
    ['feedback.incorrect', undefined],
    ['afterword', undefined],
  ]);
});
