/** Steps, dials and decisions as a page shows them, from figures of this test's own. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { foldSpace, renderComponent, textOf, type RenderedElement } from '../../../tests/support/render-component.ts';
import { figureSchema, stepIcons, type FigureWording } from '../../content/figure-schemas.ts';
import type { LocaleKey } from '../../domain/locale.ts';
import { courseContent } from '../course-content.ts';
import { stepPaths, tonePaths } from './step-icons.ts';

vi.stubEnv('PROD', true);
const { content } = courseContent();
const figures = content.figures as Map<string, unknown>;
const words = content.locales.en.figures as Map<string, FigureWording>;
const wordsOf = (...ids: readonly string[]): FigureWording => ({ title: 'A title', description: 'What it shows', labels: Object.fromEntries(ids.map((id) => [id, `label of ${id}`])) });

const steps = { id: 'test-steps', kind: 'steps', series: [{ id: 'ask', icon: 'speech' }, { id: 'look', icon: 'torch', fact: 'F067' }] };
const dial = {
  id: 'test-dial',
  kind: 'dial',
  total: 72,
  series: [{ id: 'late', from: 72, to: 72, fact: 'F067' }, { id: 'first', from: 0, to: 24, fact: 'F067' }, { id: 'still', from: 24, to: 72, fact: 'F067' }],
};
const decision = {
  id: 'test-decision',
  kind: 'decision',
  start: 'blood',
  facts: ['F003'],
  series: [
    { id: 'blood', yes: 'go', no: 'bite' },
    { id: 'bite', yes: 'go', no: 'spit' },
    { id: 'spit', yes: 'rinse', no: 'calm' },
    { id: 'go', tone: 'act' },
    { id: 'rinse', tone: 'care' },
    { id: 'calm', tone: 'calm' },
  ],
};

beforeAll(() => {
  for (const data of [steps, dial, decision]) figures.set(data.id, figureSchema.parse(data));
  words.set(steps.id, wordsOf('ask', 'look'));
  words.set(dial.id, wordsOf('first', 'still', 'late', 'unit', 'centre'));
  words.set(decision.id, wordsOf('blood', 'bite', 'spit', 'go', 'rinse', 'calm', 'yes', 'no'));
});
afterAll(() => {
  for (const { id } of [steps, dial, decision]) {
    figures.delete(id);
    words.delete(id);
  }
});

const draw = (id: string, locale: LocaleKey = 'en'): Promise<RenderedElement> => renderComponent('Figure', { locale, lesson: 'safety.needle-stick', props: { id } });
const texts = (root: RenderedElement, selector: string): readonly string[] => root.querySelectorAll(selector).map(textOf);

test('steps stand in order as a list, each with its number, its drawing and its words', async () => {
  const root = await draw(steps.id);
  expect(texts(root, 'ol[role=list] > li')).toEqual(['1 label of ask', '2 label of look']);
  expect(root.querySelectorAll('li path').map((path) => path.getAttribute('d'))).toEqual([stepPaths.speech, stepPaths.torch]);
});

test('a dial names its zones in the order of time, and what is later last, as text', async () => {
  const root = await draw(dial.id);
  expect(texts(root, '.dial ol > li')).toEqual(['1 0–24 label of unit label of first', '2 24–72 label of unit label of still', '3 label of late']);
  expect(textOf(root.querySelector('.dial-ring > p'))).toBe('label of centre');
});

test('the number of a zone and the look of its arc are those of the legend', async () => {
  const root = await draw(dial.id, 'fa-af');
  expect(texts(root, 'svg text')).toEqual(['۱', '۲', '۳']);
  expect(texts(root, 'li .figure-number')).toEqual(['۱', '۲', '۳']);
  const looks = ['zone-1', 'zone-2', 'zone-later'];
  expect(root.querySelectorAll('svg path').map((path) => path.getAttribute('class'))).toEqual(looks);
  expect(root.querySelectorAll('li .figure-number').map((number) => number.classList.value[1])).toEqual(looks);
});

test('a decision is a nested list: each question with its two answers', async () => {
  const root = await draw(decision.id);
  expect(textOf(root.querySelector('.decision > .decision-question'))).toBe('1 label of blood');
  const [yes, no] = root.querySelectorAll('.decision > ol > li');
  expect(textOf(yes!)).toBe('label of yes 2 label of go');
  expect(textOf(no!.querySelector('> .decision-answer'))).toBe('label of no');
  expect(textOf(no!.querySelector('> .decision-question'))).toBe('3 label of bite');
  expect(no!.querySelectorAll('> ol > li')).toHaveLength(2);
});

test('a node that two ways lead to is written once, and the second way names its number', async () => {
  const root = await draw(decision.id);
  expect(textOf(root).split('label of go')).toHaveLength(2);
  const again = root.querySelectorAll('.decision-again');
  expect(again.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([['Go on with 2', '#figure-test-decision-go']]);
  expect(textOf(root.querySelector('#figure-test-decision-go'))).toBe('2 label of go');
});

test('ends differ by tone in drawing and in frame', async () => {
  const ends = (await draw(decision.id)).querySelectorAll('.decision-leaf');
  expect(ends.map((end) => [end.classList.value[1], end.querySelector('path')?.getAttribute('d')])).toEqual([['tone-act', tonePaths.act], ['tone-care', tonePaths.care], ['tone-calm', tonePaths.calm]]);
});

test.each([steps.id, dial.id, decision.id])('%s says in words what it shows, and hides its drawings', async (id) => {
  const root = await draw(id);
  expect(textOf(root.querySelector('figure > .sr-only'))).toBe('What it shows');
  expect(root.querySelectorAll('svg').length).toBeGreaterThan(0);
  for (const drawing of root.querySelectorAll('svg')) expect(drawing.getAttribute('aria-hidden')).toBe('true');
});

test.each([
  [steps.id, 'F067'],
  [dial.id, 'F067'],
  [decision.id, 'F003'],
])('%s links to its source', async (id, fact) => {
  expect((await draw(id)).querySelector('figcaption a')?.getAttribute('href')).toBe(`#source-${fact}`);
});

test.each([steps.id, dial.id, decision.id])('%s in a language without its words says whose words stand in, and keeps numbers its own', async (id) => {
  const root = await draw(id, 'fa-af');
  const labels = [...root.querySelectorAll('figure *')].filter((element) => element.childNodes.some((node) => node.childNodes.length === 0 && /label of|A title|What it shows/.test(node.rawText)));
  expect(labels.length).toBeGreaterThanOrEqual(4);
  for (const label of labels) expect([foldSpace(label.text), label.getAttribute('lang'), label.getAttribute('dir')]).toEqual([foldSpace(label.text), 'en', 'ltr']);
  for (const number of root.querySelectorAll('.figure-number, svg text')) {
    expect(textOf(number)).toMatch(/^[۰-۹]$/);
    expect(number.getAttribute('lang')).toBeUndefined();
  }
});

test('every drawing is small', () => {
  expect(Object.keys(stepPaths).sort()).toEqual([...stepIcons].sort());
  for (const path of [...Object.values(stepPaths), ...Object.values(tonePaths)]) expect(path.length).toBeLessThan(300);
});
