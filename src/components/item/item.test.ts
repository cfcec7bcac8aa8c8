/**
 * Items as they stand on the built page, rendered with the real content of every language.
 */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { foldSpace, renderComponent, textOf, type RenderedElement } from '../../../tests/support/render-component.ts';
import { localeKeys, locales, type LocaleKey } from '../../domain/locale.ts';
import { presentedOrder } from '../../domain/shuffle.ts';
import { courseContent } from '../course-content.ts';
import { translatorFor } from '../translator.ts';

// As in a build: the content is read once.
vi.stubEnv('PROD', true);
const { content, model } = courseContent();
const lesson = 'safety.needle-stick';
const items = model.course.modules.flatMap((module) => module.lessons).flatMap((one) => one.items).map((id) => model.items.get(id)!.item);
const cases = localeKeys.flatMap((locale) => items.map((item) => ({ locale, item, id: item.id })));

const render = async (locale: LocaleKey, id: string): Promise<RenderedElement> => renderComponent('item/Item', { locale, lesson, props: { id } });
const optionIds = (root: RenderedElement, list: string) => root.querySelectorAll(`${list} [data-option]`).map((line) => line.getAttribute('data-option'));
const wordingOf = (locale: LocaleKey, id: string) => content.locales[locale].items.get(id)!.wording;

test('the course has items of all three types in all five languages', () => {
  expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['choice', 'sequencing', 'numeric']));
  expect(cases).toHaveLength(items.length * 5);
});

describe.each(cases)('$id in $locale', ({ locale, item, id }) => {
  let root: RenderedElement;
  beforeEach(async () => {
    root = await render(locale, id);
  });

  test('is one group named by its prompt, in its own language', () => {
    const groups = root.querySelectorAll('fieldset');
    expect(groups).toHaveLength(1);
    expect(groups[0]!.firstElementChild?.rawTagName).toBe('legend');
    expect(textOf(root.querySelector('legend'))).toBe(foldSpace(wordingOf(locale, id).prompt));
    expect(groups[0]!.hasAttribute('lang')).toBe(false);
    expect(root.querySelector('form > fieldset')).not.toBeNull();
  });

  test('shows its options in the order seeded by its id', () => {
    expect(optionIds(root, '.options')).toEqual(presentedOrder(item));
    if (item.type !== 'numeric') expect(optionIds(root, '.options')).toHaveLength(item.options.length);
  });

  test('gives every control a name of its own', () => {
    const names = root.querySelectorAll('input').map((input) =>
      textOf(input.closest('label') ?? root.querySelector(`label[for="${input.id}"]`)),
    );
    const moves = root.querySelectorAll('[data-move]').map((button) => button.getAttribute('aria-label') ?? '');
    const all = [...names, ...moves];
    expect(all.length).toBe(item.type === 'numeric' ? 1 : item.type === 'choice' ? item.options.length : 2 * item.options.length);
    expect(all.every((name) => name !== '')).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  });

  test('says by its controls and its instruction whether one or many may be picked', () => {
    const t = translatorFor(locales[locale]);
    const kinds = new Set(root.querySelectorAll('.options input').map((input) => input.getAttribute('type')));
    const key = item.type === 'choice' ? (item.multiple ? 'item.chooseMany' : 'item.chooseOne') : item.type === 'sequencing' ? 'item.putInOrder' : 'item.typeNumber';
    expect([...kinds]).toEqual(item.type === 'choice' ? [item.multiple ? 'checkbox' : 'radio'] : []);
    expect(new Set(root.querySelectorAll('.options input').map((input) => input.getAttribute('name'))).size).toBeLessThanOrEqual(1);
    expect(textOf(root.querySelector('.item-instruction'))).toBe(t(key));
  });

  test('keeps its key inside details that are closed', () => {
    const keys = root.querySelectorAll('details');
    expect(keys).toHaveLength(1);
    expect(keys[0]!.hasAttribute('open')).toBe(false);
    expect(root.querySelectorAll('[data-correct]').length).toBeGreaterThan(0);
    expect(root.querySelectorAll('[checked]')).toEqual([]);
    keys[0]!.remove();
    const seen = foldSpace(root.toString());
    expect(seen).not.toContain('data-correct');
    const { options = {}, feedback } = wordingOf(locale, id);
    const explanations = [...Object.values(options).map((option) => option.feedback), feedback?.correct, feedback?.incorrect].filter((text) => text !== undefined);
    expect(explanations.length).toBeGreaterThanOrEqual(2);
    expect(explanations.filter((text) => seen.includes(foldSpace(text)))).toEqual([]);
  });

  test('carries in the key what it is graded by, and an explanation for whatever is answered', () => {
    const marked = root.querySelectorAll('.item-key [data-correct]');
    if (item.type === 'numeric') {
      expect(marked.map((one) => [Number(one.getAttribute('data-min')), Number(one.getAttribute('data-max'))])).toEqual([[item.correct.min, item.correct.max]]);
    } else {
      expect(marked.map((one) => one.getAttribute('data-option'))).toEqual(item.type === 'sequencing' ? item.correct : item.options.filter((option) => item.correct.includes(option)));
    }
    const explanations = root.querySelectorAll('.item-key .feedback').map(textOf);
    expect(explanations).toHaveLength(item.type === 'choice' ? item.options.length : 2);
    expect(explanations.every((text) => text.length > 10)).toBe(true);
  });

  test('writes numbers in the digits of its language', () => {
    const digits = root.text.match(/\p{Nd}/gu) ?? [];
    const own = locale === 'fa-af' ? /^[۰-۹]$/ : /^[0-9]$/;
    expect(digits.filter((digit) => !own.test(digit))).toEqual([]);
    if (item.type === 'numeric') expect(digits.length).toBeGreaterThan(0);
  });

  test('has nothing to press that needs a script before the script is there', () => {
    expect(root.querySelectorAll('button').filter((button) => !button.hasAttribute('hidden') && !button.closest('[hidden]'))).toEqual([]);
  });
});

describe.each(items)('$id', (item) => {
  test('has one order, key and hash in all languages', async () => {
    const facts = await Promise.all(
      localeKeys.map(async (locale) => {
        const root = await render(locale, item.id);
        const element = root.querySelector('hk-item')!;
        return JSON.stringify([optionIds(root, '.options'), optionIds(root, '.item-key'), element.attributes]);
      }),
    );
    expect(new Set(facts).size).toBe(1);
  });
});

test.each(items.filter((item) => item.type === 'sequencing'))('$id never begins solved', async ({ id, correct }) => {
  expect(optionIds(await render('en', id), '.options')).not.toEqual(correct);
});

/** Words that stand in for missing ones: language of the page, what stands in, direction. */
describe.each([
  { locale: 'kk', without: ['kk'], tag: 'ru', dir: 'ltr' },
  { locale: 'tg', without: ['tg', 'ru'], tag: 'en', dir: 'ltr' },
  { locale: 'fa-af', without: ['fa-af'], tag: 'en', dir: 'ltr' },
] as const)('an item that $locale lacks', ({ locale, without, tag, dir }) => {
  test.each(items)('says that its words are in another language: $id', async ({ id, type }) => {
    const root = await withoutWording(without, id, async () => render(locale, id));
    const group = root.querySelector('fieldset')!;
    expect([group.getAttribute('lang'), group.getAttribute('dir')]).toEqual([tag, dir]);
    const own = locales[locale];
    const instruction = root.querySelector('.item-instruction')!;
    expect([instruction.getAttribute('lang'), instruction.getAttribute('dir')]).toEqual([own.tag, own.dir]);
    const words = root.querySelectorAll(type === 'sequencing' ? '.item-key ol, .item-key .feedback > span' : '.item-key strong, .item-key .feedback > span');
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) expect([word.getAttribute('lang'), word.getAttribute('dir')]).toEqual([tag, dir]);
    expect(root.querySelector('summary')?.closest('[lang]')).toBeNull();
  });
});

test('an item that no language has stops the build', async () => {
  await expect(render('en', 'safety.needle-stick.nowhere')).rejects.toThrow('Unknown item "safety.needle-stick.nowhere"');
});

async function withoutWording<T>(from: readonly LocaleKey[], id: string, act: () => Promise<T>): Promise<T> {
  const removed = from.map((locale) => {
    const words = content.locales[locale].items as Map<string, unknown>;
    const entry = words.get(id);
    words.delete(id);
    return () => words.set(id, entry);
  });
  try {
    return await act();
  } finally {
    removed.forEach((putBack) => putBack());
  }
}
