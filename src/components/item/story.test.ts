/** Stories on paper and without JavaScript: every choice says where to go on, the key says what follows. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { askedItems, renderAsked, wordsShown } from '../../../tests/support/asked-items.ts';
import { foldSpace, textOf, type RenderedElement } from '../../../tests/support/render-component.ts';
import type { BranchingItem } from '../../domain/item.ts';
import { localeKeys, locales } from '../../domain/locale.ts';
import { choiceOrder } from '../../domain/shuffle.ts';
import { translatorFor } from '../translator.ts';

vi.stubEnv('PROD', true);
const stories = askedItems().flatMap(({ id, lesson, item }) => (item.type === 'branching' ? localeKeys.map((locale) => ({ id, lesson, item: item satisfies BranchingItem, locale })) : []));

// The course need not have a story; where it has, all of this holds.
describe.each(stories)('the story $id in $locale', ({ id, lesson, item, locale }) => {
  const t = translatorFor(locales[locale]);
  const { wording } = wordsShown(locale, id);
  const places = new Map([
    ...item.steps.map((step, index) => [step.id, t('story.situation', { number: index + 1 })] as const),
    ...item.endings.map((ending, index) => [ending.id, t('story.ending', { number: index + 1 })] as const),
  ]);
  let root: RenderedElement;
  beforeAll(async () => {
    root = await renderAsked(locale, { id, lesson });
  });
  const choiceLine = (part: string, pair: string) => root.querySelectorAll(`${part} [data-option]`).find((line) => line.getAttribute('data-option') === pair)!;

  test('shows each situation with its name, its words and its choices in their seeded order', () => {
    const shown = root.querySelectorAll('.story > [data-step]');
    expect(shown.map((step) => step.getAttribute('data-step'))).toEqual(item.steps.map((step) => step.id));
    expect(shown.map((step) => textOf(step.querySelector('.story-place')))).toEqual(item.steps.map((step) => places.get(step.id)));
    for (const [index, step] of item.steps.entries()) {
      expect(shown[index]!.text).toContain(wording.steps?.[step.id]?.text);
      const choices = shown[index]!.querySelectorAll('[data-option]').map((line) => line.getAttribute('data-option'));
      expect(choices).toEqual(choiceOrder(item, step).map((choice) => `${step.id}[.]${choice}`));
    }
    expect(root.querySelector('[data-start]')?.getAttribute('data-start')).toBe(item.start);
    expect(root.querySelectorAll('[data-shown]').map((step) => step.getAttribute('data-step'))).toEqual([item.start]);
  });

  test.each(item.steps.flatMap((step) => step.choices.map((choice) => ({ pair: `${step.id}[.]${choice.id}`, step, choice }))))('$pair says where to go on, and the key what follows', ({ pair, step, choice }) => {
    const words = wording.steps![step.id]!.choices[choice.id]!;
    const line = choiceLine('.options', pair);
    expect(textOf(line.querySelector('label'))).toBe(foldSpace(words.text));
    expect([line.getAttribute('data-to'), line.getAttribute('data-minutes')]).toEqual([choice.to, String(choice.minutes)]);
    const link = line.querySelector('a')!;
    expect(textOf(link)).toBe(t('story.goTo', { place: places.get(choice.to) ?? '' }));
    const goal = link.getAttribute('href')!.slice(1);
    expect(root.querySelectorAll('[id]').filter((one) => one.id === goal)).toHaveLength(1);
    const key = choiceLine('.item-key', pair);
    expect(textOf(key.querySelector('p'))).toBe(foldSpace(words.text));
    expect(textOf(key.querySelector('.feedback > span'))).toBe(foldSpace(words.feedback));
  });

  test('tells in the key how each ending is worth, under the name the choices use', () => {
    const shown = root.querySelectorAll('.item-key .story-endings [data-ending]');
    expect(shown.map((ending) => ending.getAttribute('data-ending'))).toEqual(item.endings.map((ending) => ending.id));
    for (const [index, { id: ending, success }] of item.endings.entries()) {
      const one = shown[index]!;
      expect(one.hasAttribute('data-correct')).toBe(success);
      expect(textOf(one.querySelector('.story-place'))).toBe(foldSpace(`${places.get(ending) ?? ''} – ${t(success ? 'story.endsWell' : 'story.endsBadly')}`));
      expect(textOf(one.querySelector('.feedback'))).toBe(foldSpace(wording.endings![ending]!.text));
    }
  });

  test('has no id twice', () => {
    const ids = root.querySelectorAll('[id]').map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('stories are looked for in the course', () => {
  expect(askedItems().length).toBeGreaterThan(0);
});
