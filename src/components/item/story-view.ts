/**
 * A story on the page: the situations passed with the choice made and its consequence, then the one
 * that is open. The path is the only state; everything shown follows from it.
 */
import { followPath, type PathPosition } from '../../domain/branching.ts';
import type { BranchingItem, ItemResponse } from '../../domain/item.ts';
import { pageString } from '../page-strings.ts';
import { clearExplanations, optionLine, showExplanation } from './feedback.ts';
import { readStory } from './read-item.ts';

/** The story of one item. */
export class StoryView {
  readonly steps: readonly HTMLElement[];
  readonly #element: HTMLElement;
  readonly #story: BranchingItem;
  #path: ItemResponse = [];

  /** The story of an <hk-item>. */
  constructor(element: HTMLElement) {
    this.#element = element;
    this.#story = { id: element.id, scored: true, type: 'branching', ...readStory(element) };
    this.steps = [...element.querySelectorAll<HTMLElement>('[data-step]')];
    // On paper the story is a gamebook: in its own order, with its endings.
    const key = element.querySelector('details');
    window.addEventListener('beforeprint', () => {
      this.steps[0]?.parentElement?.append(...this.steps);
      if (key) key.open = true;
    });
    window.addEventListener('afterprint', () => {
      if (key) key.open = false;
      this.show(this.#path);
    });
  }

  get path(): ItemResponse {
    return this.#path;
  }

  get position(): PathPosition {
    return followPath(this.#story, this.#path);
  }

  /** Whether a path is one of this story, from its start to an ending. */
  leadsToEnding(path: ItemResponse): boolean {
    return followPath(this.#story, path).kind === 'ending';
  }

  /** Shows a path as far as this story has it: an older record may tell an older story. */
  show(path: ItemResponse): void {
    this.#path = this.#knownPart(path);
    const { position } = this;
    const isRead = this.#element.querySelector('.feedback-shown:focus') !== null;
    clearExplanations(this.#element);
    for (const step of this.steps) delete step.dataset['shown'];
    for (const line of this.#element.querySelectorAll('.story [data-chosen]')) line.removeAttribute('data-chosen');
    for (const pair of this.#path) this.#showChoice(pair);
    const open = position.kind === 'step' ? this.steps.find(({ dataset }) => dataset['step'] === position.step.id) : undefined;
    if (open) this.#showStep(open, 'current');
    for (const input of this.#element.querySelectorAll<HTMLInputElement>('.story input')) {
      const step = input.closest<HTMLElement>('[data-step]');
      input.disabled = step !== open;
      if (step?.dataset['shown'] !== 'past' && input.disabled) input.checked = false;
    }
    const time = this.#element.querySelector('.story-time');
    if (time) time.textContent = storyTime(position.kind === 'unknown' ? 0 : position.minutes);
    // The grade of an ending draws the story anew; who was reading goes on reading.
    if (isRead) this.focusConsequence(this.#path.at(-1) ?? '');
  }

  /** Moves the reader to what follows from a choice; the button pressed is gone. */
  focusConsequence(pair: string): void {
    const consequence = optionLine(this.#element, '.options', pair)?.querySelector<HTMLElement>('.feedback-shown');
    consequence?.setAttribute('tabindex', '-1');
    consequence?.focus();
  }

  #showChoice(pair: string): void {
    const line = optionLine(this.#element, '.options', pair);
    const input = line?.querySelector('input');
    if (input) input.checked = true;
    line?.setAttribute('data-chosen', '');
    const step = line?.closest<HTMLElement>('[data-step]');
    if (step) this.#showStep(step, 'past');
    showExplanation(optionLine(this.#element, '.item-key', pair)?.querySelector('.feedback'), line);
  }

  /** In the order of the path, whatever the order of the file. */
  #showStep(step: HTMLElement, as: 'past' | 'current'): void {
    step.dataset['shown'] = as;
    step.parentElement?.append(step);
  }

  #knownPart(path: ItemResponse): ItemResponse {
    const end = path.findIndex((_, index) => followPath(this.#story, path.slice(0, index + 1)).kind === 'unknown');
    return end < 0 ? path : path.slice(0, end);
  }
}

/** How much story time has passed; from two hours on in hours. */
function storyTime(minutes: number): string {
  if (minutes === 0) return '';
  return minutes < 120 ? pageString('story.minutes', { minutes }) : pageString('story.hours', { hours: Math.round(minutes / 60) });
}
