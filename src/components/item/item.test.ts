/**
 * Items as they stand on the built page, rendered with the real content of every language. What
 * only a story has is in story.test.ts, what is read back from the markup in read-item.test.ts.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { askedItems, renderAsked, wordsShown, type AskedItem } from '../../../tests/support/asked-items.ts';
import { copyOf, foldSpace, textOf, type RenderedElement } from '../../../tests/support/render-component.ts';
import type { ItemWordingEntry } from '../../content/content.ts';
import { itemTexts } from '../../content/item-texts.ts';
import { isDeviceOnly, type Item } from '../../domain/item.ts';
import { localeKeys, locales, type LocaleKey } from '../../domain/locale.ts';
import { presentedOrder } from '../../domain/shuffle.ts';
import { courseContent } from '../course-content.ts';
import { translatorFor } from '../translator.ts';

// As in a build: the content is read once.
vi.stubEnv('PROD', true);
const items = askedItems();
const cases = localeKeys.flatMap((locale) => items.map((asked) => ({ ...asked, locale })));

const optionIds = (root: RenderedElement, list: string) => root.querySelectorAll(`${list} [data-option]`).map((line) => line.getAttribute('data-option'));
const choicesOf = (item: Item): number => (item.type === 'branching' ? item.steps.flatMap(({ choices }) => choices).length : 0);
/** What a reader may read only after answering, or on opening the key. */
const explanationsOf = (locale: LocaleKey, id: string) =>
  itemTexts(wordsShown(locale, id).wording).flatMap(([name, text]) => (/feedback|^afterword$|^endings\./.test(name) && text !== undefined ? [foldSpace(text)] : []));

/** Per type: its controls, the string that says what to do, how many explanations, what is marked right. */
function expected(item: Item): { controls: number; inputs: readonly string[]; instruction: string; explanations: number; correct: readonly unknown[] } {
  switch (item.type) {
    case 'choice':
      return {
        controls: item.options.length,
        inputs: [item.multiple ? 'checkbox' : 'radio'],
        instruction: item.multiple ? 'item.chooseMany' : 'item.chooseOne',
        explanations: item.options.length,
        correct: item.options.filter((option) => item.correct.includes(option)),
      };
    case 'true-false':
      return { controls: 2, inputs: ['radio'], instruction: 'item.judge', explanations: 2, correct: [String(item.correct)] };
    case 'sequencing':
      return { controls: 2 * item.options.length, inputs: [], instruction: 'item.putInOrder', explanations: 2, correct: item.correct };
    case 'matching':
      return { controls: item.options.length, inputs: [], instruction: 'item.match', explanations: 2, correct: item.options };
    case 'numeric':
      return { controls: 1, inputs: [], instruction: 'item.typeNumber', explanations: 2, correct: [undefined] };
    case 'likert':
      return { controls: item.options.length, inputs: ['radio'], instruction: 'item.pickPoint', explanations: 0, correct: [] };
    case 'long-fill-in':
      return { controls: 1, inputs: [], instruction: 'item.reflect', explanations: 0, correct: [] };
    case 'branching':
      return { controls: choicesOf(item), inputs: ['radio'], instruction: 'story.instruction', explanations: choicesOf(item) + item.endings.length, correct: item.endings.filter(({ success }) => success).map(() => undefined) };
  }
}

/** Name of a control from its label, without what the control itself holds (accname 1.2, 2C). */
function nameOf(root: RenderedElement, control: RenderedElement): string {
  const spoken = control.getAttribute('aria-label');
  if (spoken !== undefined) return spoken;
  const label = control.closest('label') ?? root.querySelector(`label[for="${control.id}"]`);
  const copy = copyOf(label);
  copy.querySelectorAll('select, input, textarea').forEach((own) => own.remove());
  return textOf(copy);
}

test('the course asks items, each in all five languages', () => {
  expect(items.length).toBeGreaterThanOrEqual(5);
  expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['choice', 'true-false', 'sequencing', 'matching', 'numeric', 'likert', 'long-fill-in', 'branching']));
  expect(cases).toHaveLength(items.length * 5);
});

describe.each(cases)('$id in $locale', ({ locale, item, id, lesson }) => {
  let root: RenderedElement;
  beforeAll(async () => {
    root = await renderAsked(locale, { id, lesson });
  });

  test('is one group named by its prompt, in the language of its words', () => {
    const { wording, from } = wordsShown(locale, id);
    const groups = root.querySelectorAll('fieldset');
    expect(groups).toHaveLength(1);
    expect(groups[0]!.firstElementChild?.rawTagName).toBe('legend');
    expect(root.querySelectorAll('legend').map(textOf)).toEqual([foldSpace(wording.prompt)]);
    expect(groups[0]!.getAttribute('lang')).toBe(from === locale ? undefined : locales[from].tag);
    expect(root.querySelector('form > fieldset')).not.toBeNull();
  });

  test('shows its options in the order seeded by its id', () => {
    if (item.type === 'branching') return;
    expect(optionIds(root, '.options')).toEqual(presentedOrder(item));
    if ('options' in item) expect(optionIds(root, '.options').toSorted()).toEqual(item.options.toSorted());
  });

  test('gives every control a name of its own', () => {
    const controls = root.querySelectorAll('fieldset input, fieldset select, fieldset textarea, fieldset [data-move]');
    expect(controls).toHaveLength(expected(item).controls);
    // Situations of a story are met one at a time; each choice is told from those beside it.
    const names = controls.map((control) => `${control.closest('[data-step]')?.getAttribute('data-step') ?? ''}: ${nameOf(root, control)}`);
    expect(names.filter((name) => name.endsWith(': '))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('says by its controls and its instruction what is asked', () => {
    const { inputs, instruction } = expected(item);
    const radios = root.querySelectorAll('.options input');
    expect([...new Set(radios.map((input) => input.getAttribute('type')))]).toEqual(inputs);
    const groups = item.type === 'branching' ? item.steps.map((step) => `${id}.${step.id}`) : inputs.map(() => id);
    expect([...new Set(radios.map((input) => input.getAttribute('name')))]).toEqual(groups);
    expect(textOf(root.querySelector('.item-instruction'))).toBe(translatorFor(locales[locale])(item.scored || isDeviceOnly(item) ? instruction : 'item.discussion'));
  });

  test('keeps its key inside details that are closed', () => {
    const own = copyOf(root);
    const hasKey = !isDeviceOnly(item) || explanationsOf(locale, id).length > 0;
    const keys = own.querySelectorAll('details');
    expect(keys.map((key) => key.hasAttribute('open'))).toEqual(hasKey ? [false] : []);
    expect(own.querySelectorAll('[checked], [selected]')).toEqual([]);
    keys.forEach((key) => key.remove());
    expect(own.querySelectorAll('[data-correct], [data-target], [data-ending], [data-feedback], [data-min], .feedback')).toEqual([]);
    const seen = foldSpace(own.text) + foldSpace(own.toString());
    expect(explanationsOf(locale, id).filter((text) => seen.includes(text))).toEqual([]);
  });

  test('carries in the key what it is graded by, and an explanation for whatever is answered', () => {
    const { correct, explanations } = expected(item);
    const marked = root.querySelectorAll('.item-key [data-correct]');
    expect(marked.map((one) => one.getAttribute('data-option'))).toEqual(correct);
    const shown = root.querySelectorAll('.item-key .feedback > span, .story-endings .feedback').map(textOf);
    expect(shown).toHaveLength(isDeviceOnly(item) ? explanationsOf(locale, id).length : explanations);
    expect(shown.toSorted()).toEqual(explanationsOf(locale, id).toSorted());
  });

  test('writes numbers in the digits of its language', () => {
    const { from } = wordsShown(locale, id);
    if (from !== locale) return;
    const digits = root.text.match(/\p{Nd}/gu) ?? [];
    const own = locale === 'fa-af' ? /^[۰-۹]$/ : /^[0-9]$/;
    expect(digits.filter((digit) => !own.test(digit))).toEqual([]);
    if (item.type === 'numeric') expect(digits.length).toBeGreaterThan(0);
  });

  test('has nothing to press that needs a script before the script is there', () => {
    const buttons = root.querySelectorAll('button');
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.filter((button) => !button.hasAttribute('hidden') && !button.closest('[hidden]'))).toEqual([]);
  });
});

describe.each(items)('$id', (asked) => {
  test('has one order, key and hash in all languages', async () => {
    const facts = await Promise.all(
      localeKeys.map(async (locale) => {
        const root = await renderAsked(locale, asked);
        const { id, 'data-type': type, 'data-hash': hash, 'data-scored': scored, 'data-mode': mode } = root.querySelector('hk-item')!.attributes;
        const key = root.querySelectorAll('.item-key [data-correct]').map((one) => [one.getAttribute('data-option'), one.getAttribute('data-target'), one.getAttribute('data-ending')]);
        return JSON.stringify([optionIds(root, '.options'), optionIds(root, '.item-key'), key, id, type, hash, scored, mode]);
      }),
    );
    expect(new Set(facts).size).toBe(1);
  });
});

test.each(items.filter(({ type }) => type === 'sequencing'))('$id never begins solved', async (asked) => {
  expect(optionIds(await renderAsked('en', asked), '.options')).not.toEqual(expected(asked.item).correct);
});

test.each(items.filter(({ item }) => isDeviceOnly(item)))('$id says that what is written stays here, and has no key', async (asked) => {
  const root = await renderAsked('en', asked);
  expect(root.querySelector('.item-private')).not.toBeNull();
  expect(root.querySelector('hk-item')!.getAttribute('data-scored')).toBe('false');
  expect(root.toString()).not.toContain('data-correct');
  // Where there is nothing to compare with, there is nothing to open.
  const words = courseContent().content.locales.en.items as Map<string, ItemWordingEntry>;
  const entry = words.get(asked.id)!;
  const { afterword: _, ...wording } = entry.wording;
  words.set(asked.id, { ...entry, wording });
  const bare = await renderAsked('en', asked).finally(() => words.set(asked.id, entry));
  expect(bare.querySelector('details')).toBeNull();
});

/** Words that stand in for missing ones: language of the page, what is taken away. */
describe.each([
  { locale: 'kk', without: ['kk'] },
  { locale: 'tg', without: ['tg', 'ru'] },
  { locale: 'fa-af', without: ['fa-af'] },
] as const)('an item that $locale lacks', ({ locale, without }) => {
  test.each(items)('says that its words are in another language: $id', async (asked) => {
    const { root, from } = await withoutWords(without, asked, async () => ({ root: await renderAsked(locale, asked), from: wordsShown(locale, asked.id).from }));
    const { tag, dir } = locales[from];
    const own = locales[locale];
    expect(tag).not.toBe(own.tag);
    const group = root.querySelector('fieldset')!;
    expect([group.getAttribute('lang'), group.getAttribute('dir')]).toEqual([tag, dir]);
    const frame = root.querySelectorAll('.item-instruction, .story-place:not(details *), .story-to, [data-decide], .item-private, .story-time');
    for (const one of frame) expect([one.getAttribute('lang'), one.getAttribute('dir')]).toEqual([own.tag, own.dir]);
    // In the key the words of the interface are its own, those of the item are marked one by one.
    const words = root.querySelectorAll('.item-key .feedback > span, .story-endings .feedback, .item-key ol:not(.story-key), .item-key [data-target]');
    expect(words.length).toBe(words.filter((word) => nearest(word)?.getAttribute('lang') === tag && nearest(word)?.getAttribute('dir') === dir).length);
    if (!isDeviceOnly(asked.item)) expect(words.length).toBeGreaterThan(1);
    expect(root.querySelector('summary')?.closest('[lang]') ?? null).toBeNull();
  });
});

const nearest = (element: RenderedElement) => element.closest('[lang]');

test('an item that no language has stops the build', async () => {
  await expect(renderAsked('en', { id: 'safety.needle-stick.nowhere', lesson: 'safety.needle-stick' })).rejects.toThrow('Unknown item "safety.needle-stick.nowhere"');
});

async function withoutWords<T>(from: readonly LocaleKey[], { id }: AskedItem, act: () => Promise<T>): Promise<T> {
  const removed = from.flatMap((locale) => {
    const words = courseContent().content.locales[locale].items as Map<string, unknown>;
    const entry = words.get(id);
    return words.delete(id) ? [() => words.set(id, entry)] : [];
  });
  try {
    return await act();
  } finally {
    removed.forEach((putBack) => putBack());
  }
}
