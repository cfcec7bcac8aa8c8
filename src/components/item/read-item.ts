/**
 * Reads an item back from its markup: type and options from the controls, the key from the
 * closed `details`. The page's markup is ours, so a gap in it is a programmer's fault.
 */
import { readPair, type BranchingItem, type Item, type OptionId, type TargetId } from '../../domain/item.ts';

/** The item an <hk-item> shows. */
export function readItem(element: HTMLElement): Item {
  const base = { id: element.id, scored: element.dataset['scored'] !== 'false' };
  const options = optionIds(element, '.options [data-option]');
  const correct = optionIds(element, '.item-key [data-option][data-correct]');
  switch (element.dataset['type']) {
    case 'choice':
      return { ...base, type: 'choice', multiple: element.querySelector('[type=checkbox]') !== null, options, correct };
    case 'true-false':
      return { ...base, type: 'true-false', correct: correct[0] === 'true' };
    case 'matching':
      return { ...base, type: 'matching', options, targets: targetIds(element), correct: matchesIn(element) };
    case 'likert':
      return { ...base, type: 'likert', scored: false, options };
    case 'long-fill-in':
      return { ...base, type: 'long-fill-in', scored: false };
    case 'branching':
      return { ...base, type: 'branching', ...readStory(element) };
    case 'sequencing':
      return { ...base, type: 'sequencing', options, correct };
    case 'numeric': {
      const key = element.querySelector<HTMLElement>('.item-key [data-min]');
      return { ...base, type: 'numeric', correct: { min: Number(key?.dataset['min']), max: Number(key?.dataset['max']) } };
    }
    default:
      throw new Error(`Item ${element.id} has the unknown type "${element.dataset['type'] ?? ''}". Item.astro writes it.`);
  }
}

function targetIds(element: HTMLElement): TargetId[] {
  const values = [...element.querySelectorAll<HTMLOptionElement>('.matching select option')].map(({ value }) => value);
  return [...new Set(values)].filter((value) => value !== '');
}

function matchesIn(element: HTMLElement): Readonly<Record<OptionId, TargetId>> {
  const lines = [...element.querySelectorAll<HTMLElement>('.item-key [data-target]')];
  return Object.fromEntries(lines.map(({ dataset }) => [dataset['option'] ?? '', dataset['target'] ?? '']));
}

/** The graph of a story: steps from its situations, what an ending is worth from the key. */
export function readStory(element: HTMLElement): Pick<BranchingItem, 'start' | 'steps' | 'endings'> {
  const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')].map((step) => ({
    id: step.dataset['step'] ?? '',
    choices: [...step.querySelectorAll<HTMLElement>('[data-option]')].map(({ dataset }) => ({
      id: readPair(dataset['option'] ?? '')[1],
      to: dataset['to'] ?? '',
      minutes: Number(dataset['minutes']),
    })),
  }));
  const endings = [...element.querySelectorAll<HTMLElement>('.item-key [data-ending]')].map((ending) => ({
    id: ending.dataset['ending'] ?? '',
    success: ending.hasAttribute('data-correct'),
  }));
  return { start: element.querySelector<HTMLElement>('[data-start]')?.dataset['start'] ?? '', steps, endings };
}

function optionIds(element: HTMLElement, selector: string): OptionId[] {
  return [...element.querySelectorAll<HTMLElement>(selector)].map((one) => one.dataset['option'] ?? '');
}
