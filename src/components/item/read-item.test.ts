/** The item a page shows is the item of the course: same type, options and key, whatever the language. */
import { describe, expect, test, vi } from 'vitest';
import { askedItems, renderAsked } from '../../../tests/support/asked-items.ts';
import type { RenderedElement } from '../../../tests/support/render-component.ts';
import { allPaths } from '../../domain/branching.ts';
import { gradeItem } from '../../domain/grading.ts';
import type { Item, ItemResponse } from '../../domain/item.ts';
import { localeKeys } from '../../domain/locale.ts';
import { choiceOrder, presentedOrder, targetOrder } from '../../domain/shuffle.ts';
import { readItem } from './read-item.ts';

vi.stubEnv('PROD', true);

/** As much of an element as `readItem` asks for, over the parsed markup. */
function asElement(element: RenderedElement): HTMLElement {
  const dataset = Object.fromEntries(
    Object.entries(element.attributes).flatMap(([name, value]) => (name.startsWith('data-') ? [[name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]] : [])),
  );
  return {
    id: element.id,
    value: element.getAttribute('value') ?? '',
    dataset,
    hasAttribute: (name: string) => element.hasAttribute(name),
    querySelector: (selector: string) => [element.querySelector(selector)].map((found) => found && asElement(found))[0],
    querySelectorAll: (selector: string) => element.querySelectorAll(selector).map(asElement),
  } as unknown as HTMLElement;
}

/** The item with everything in the order of the page. */
function asShown(item: Item): Item {
  switch (item.type) {
    case 'choice':
      return { ...item, options: presentedOrder(item), correct: item.options.filter((option) => item.correct.includes(option)) };
    case 'sequencing':
      return { ...item, options: presentedOrder(item) };
    case 'matching':
      return { ...item, options: presentedOrder(item), targets: targetOrder(item) };
    case 'branching':
      return { ...item, steps: item.steps.map((step) => ({ ...step, choices: choiceOrder(item, step).map((id) => step.choices.find((choice) => choice.id === id)!) })) };
    default:
      return item;
  }
}

/** Some responses of each type, right ones among them. */
function responses(item: Item): readonly ItemResponse[] {
  switch (item.type) {
    case 'choice':
      return [item.correct, ...item.options.map((option) => [option]), item.options, []];
    case 'sequencing':
      return [item.correct, item.options, presentedOrder(item), item.correct.slice(1)];
    case 'true-false':
      return [['true'], ['false'], []];
    case 'matching':
      return [item.options.map((option) => `${option}[.]${item.correct[option] ?? ''}`), ...item.targets.map((target) => item.options.map((option) => `${option}[.]${target}`))];
    case 'numeric':
      return [item.correct.min, item.correct.max, item.correct.min - 1, item.correct.max + 1].map((value) => [String(value)]);
    case 'likert':
      return [...item.options.map((option) => [option]), []];
    case 'long-fill-in':
      return [['a text'], [' ']];
    case 'branching':
      return allPaths(item).slice(0, 200);
  }
}

describe.each(localeKeys)('in %s', (locale) => {
  test.each(askedItems())('$id ($type) is read back from its page and grades the same', async (asked) => {
    const root = await renderAsked(locale, asked);
    const read = readItem(asElement(root.querySelector('hk-item')!));
    expect(read).toEqual(asShown(asked.item));
    const given = responses(asked.item);
    expect(given.map((response) => gradeItem(read, response))).toEqual(given.map((response) => gradeItem(asked.item, response)));
    if (asked.item.scored) expect(given.map((response) => gradeItem(read, response))).toContainEqual({ kind: 'graded', success: true });
  });
});

test('an element of no known type is a fault of the page', () => {
  const none = { id: 'm.l.x', dataset: { type: 'essay' }, querySelectorAll: () => [] } as unknown as HTMLElement;
  expect(() => readItem(none)).toThrow(/m\.l\.x has the unknown type "essay"/);
});
