/**
 * A story: one situation at a time, its consequence beside the choice, until an ending. Each
 * situation has its own button; the choice that ends the story submits the form.
 */
import { pairDelimiter } from '../../domain/item.ts';
import { pageString } from '../page-strings.ts';
import { showExplanation } from './feedback.ts';
import type { ItemControls } from './item-controls.ts';
import { StoryView } from './story-view.ts';

/** Controls of a branching item; the response is the path taken. */
export function branchingControls(element: HTMLElement): ItemControls {
  const view = new StoryView(element);
  for (const step of view.steps) listen(step, () => decide(element, view, step));
  view.show([]);
  return {
    submitsItself: true,
    read() {
      return view.position.kind === 'ending' ? { kind: 'response', response: view.path } : { kind: 'nothing', message: 'story.toTheEnd' };
    },
    knows: (response) => view.leadsToEnding(response),
    draft: () => (view.path.length > 0 ? view.path : undefined),
    show: (response) => view.show(response),
    clear: () => view.show([]),
    setDisabled() {
      // A story that has ended has nothing left to choose.
    },
    showFeedback() {
      const { position } = view;
      if (position.kind !== 'ending') return;
      const endings = [...element.querySelectorAll<HTMLElement>('.item-key [data-ending]')];
      const ending = endings.find(({ dataset }) => dataset['ending'] === position.ending.id);
      showExplanation(ending?.querySelector('.feedback'), element.querySelector('.item-actions'));
    },
    focus() {
      element.querySelector<HTMLInputElement>('[data-shown="current"] input')?.focus();
    },
  };
}

/** The button of a situation, and Enter on one of its choices. */
function listen(step: HTMLElement, go: () => void): void {
  const button = step.querySelector<HTMLButtonElement>('[data-decide]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', go);
  step.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (!event.repeat) go();
  });
}

function decide(element: HTMLElement, view: StoryView, step: HTMLElement): void {
  const input = step.querySelector<HTMLInputElement>('input:checked');
  const result = element.querySelector('.item-result');
  if (result) result.textContent = input ? '' : pageString('item.chooseFirst');
  if (!input) {
    step.querySelector('input')?.focus();
    return;
  }
  const pair = `${step.dataset['step'] ?? ''}${pairDelimiter}${input.value}`;
  view.show([...view.path, pair]);
  step.dispatchEvent(new Event('hk-moved', { bubbles: true }));
  if (view.position.kind === 'ending') step.closest('form')?.requestSubmit();
  view.focusConsequence(pair);
}
