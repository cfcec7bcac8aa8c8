import { expect, test } from 'vitest';
import { findExposedKeys, type AnswerKeySource } from './answer-keys.ts';

const sources: readonly AnswerKeySource[] = [
  {
    item: { id: 'safety.stick.report', scored: true, type: 'choice', multiple: false, options: ['a', 'b'], correct: ['b'] },
    feedback: ['Right: the clock "runs".', 'No & never.'],
  },
  { item: { id: 'safety.stick.hours', scored: true, type: 'numeric', correct: { min: 70, max: 72 } }, feedback: [] },
  { item: { id: 'safety.stick.cap', scored: true, type: 'true-false', correct: false }, feedback: ['The cap stays off.'] },
  { item: { id: 'safety.stick.match', scored: true, type: 'matching', options: ['eye', 'skin'], targets: ['rinse', 'soap'], correct: { eye: 'rinse', skin: 'soap' } }, feedback: [] },
  { item: { id: 'safety.stick.sure', scored: false, type: 'likert', options: ['low', 'high'] }, feedback: [] },
  { item: { id: 'safety.stick.own', scored: false, type: 'long-fill-in' }, feedback: ['Many name shame.'] },
  {
    item: {
      id: 'safety.stick.evening',
      scored: true,
      type: 'branching',
      start: 's',
      steps: [{ id: 's', choices: [{ id: 'say', to: 'safe', minutes: 1 }, { id: 'wait', to: 'late', minutes: 1 }] }],
      endings: [{ id: 'safe', success: true }, { id: 'late', success: false }],
    },
    feedback: ['You came too late.'],
  },
];
const key = '<li data-correct><p>Right: the clock "runs".</p><script>{"correct":["b"]}</script></li>';
const page = (body: string): string => `<!doctype html><html><body><hk-item id="safety.stick.report"><p>Prompt</p>${body}</hk-item></body></html>`;
const kinds = (body: string) => findExposedKeys(page(body), sources).map(({ kind }) => kind);

test.each([
  ['a key inside a closed details', `<details class="x"><summary>Answer</summary>${key}</details>`],
  ['an open details inside a closed one', `<details><details open>${key}</details></details>`],
  ['no key at all', '<p>Correct answers are shown later.</p><script>{"correct":"Right"}</script>'],
  ['where the choices of a story lead', '<li data-option="s[.]say" data-to="safe">Say it</li><script>{"to":"safe","success":true}</script>'],
  ['the controls of a judgement', '<input type="radio" value="false"><script>const correct = { correct: false, grade: "correct" };</script>'],
  ['the strings of the interface', '<script type="application/json">{"item.correct":"Correct","correct":"Yes"}</script>'],
])('%s is no finding', (_, body) => {
  expect(kinds(body)).toEqual([]);
});

test.each([
  ['a mark in the open', '<li data-option="b" data-correct>b</li>', ['marked-element']],
  ['a mark with a value', '<li data-correct="b">b</li>', ['marked-element']],
  ['a mark in an open details', '<details open><p data-correct>x</p></details>', ['marked-element']],
  ['a mark in an open details written as open=""', '<DETAILS open=""><p data-correct>x</p></DETAILS>', ['marked-element']],
  ['a mark in the summary of a closed details', '<details><summary><b data-correct>b</b></summary></details>', ['marked-element']],
  ['a mark after a closed details', `<details>${key}</details><p data-correct>x</p>`, ['marked-element']],
  ['a mark in a template', '<template><p data-correct>x</p></template>', ['marked-element']],
  ['a key as JSON', '<script type="application/json">{ "correct": ["b"] }</script>', ['key-json']],
  ['the key of a numeric item as JSON', '<script>{"correct":{"min":1,"max":2}}</script>', ['key-json']],
  ['a key in an attribute', '<div data-item="{&quot;correct&quot;:[&quot;b&quot;]}"></div>', ['key-json']],
  ['the key of a judgement as JSON', '<script>{ "correct": false }</script>', ['key-json']],
  ['the key of a judgement under its id', '<script>{"safety.stick.cap":false}</script>', ['key-json']],
  ['the key of matching as JSON', '<script>{"correct":{"eye":"rinse","skin":"soap"}}</script>', ['key-json']],
  ['the key of matching in a program', '<script>({ correct: {"eye":"rinse","skin":"soap"} })</script>', ['key-json']],
  ['the endings of a story as JSON', '<script>{"endings":[{"id":"safe","success":true},{"id":"late","success":false}]}</script>', ['key-json']],
  ['the endings of a story in a program', '<script>({ endings: [{"id":"safe","success":true},{"id":"late","success":false}] })</script>', ['key-json']],
  ['the endings of a story under its id', '<script>{"safety.stick.evening":[{"id":"safe","success":true},{"id":"late","success":false}]}</script>', ['key-json']],
  ['an ending', '<p>You came too late.</p>', ['feedback']],
  ['an afterword', '<p>Many name shame.</p>', ['feedback']],
  ['a key under the id of its item', '<script>{"safety.stick.report":["b"]}</script>', ['key-json']],
  ['a key in a program', '<script>const item = { correct: {"min":70,"max":72} };</script>', ['key-json']],
  ['a feedback', '<p>Right: the <b>clock</b>\n "runs".</p>', ['feedback']],
  ['a feedback with entities', '<p>No &amp; never.</p>', ['feedback']],
  ['a feedback in a program', '<script>["Right: the clock \\"runs\\"."]</script>', ['feedback']],
  ['a feedback in an attribute', '<p data-why="No &amp; never."></p>', ['feedback']],
  ['a feedback in a comment', '<!-- No & never. -->', ['feedback']],
])('%s is found', (_, body, found) => {
  expect(kinds(body)).toEqual(found);
});

test('a finding names the item and what was seen', () => {
  expect(findExposedKeys(page('<p>No &amp; never.</p>'), sources)).toEqual([{ kind: 'feedback', item: 'safety.stick.report', excerpt: 'No & never.' }]);
});
