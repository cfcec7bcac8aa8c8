/** Sequencing items: each line has two buttons; the list is vertical in every language. */
import { pageString } from '../page-strings.ts';
import { clearExplanations, explainWhole } from './feedback.ts';
import type { ItemControls } from './item-controls.ts';

/** Controls of a sequencing item. */
export function sequencingControls(element: HTMLElement): ItemControls {
  const list = element.querySelector<HTMLOListElement>('.sequence');
  if (!list) throw new Error(`Item ${element.id} has no list. SequencingOptions.astro draws it.`);
  const lines = () => [...list.querySelectorAll<HTMLLIElement>('li[data-option]')];
  const buttons = () => [...list.querySelectorAll<HTMLButtonElement>('button')];
  const initial = lines();
  const show = (order: readonly HTMLLIElement[]): void => {
    list.append(...order);
    updateEnds(lines());
  };
  list.querySelectorAll<HTMLElement>('.sequence-moves').forEach((moves) => (moves.hidden = false));
  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-move]');
    if (button && button.getAttribute('aria-disabled') !== 'true') move(button, lines(), element);
  });
  updateEnds(initial);
  return {
    read() {
      return { kind: 'response', response: lines().map((line) => line.dataset['option'] ?? '') };
    },
    show(response) {
      const byId = new Map(lines().map((line) => [line.dataset['option'], line]));
      show(response.flatMap((id) => byId.get(id) ?? []));
    },
    clear() {
      for (const line of lines()) delete line.dataset['verdict'];
      clearExplanations(element);
      show(initial);
    },
    setDisabled(disabled) {
      for (const button of buttons()) button.disabled = disabled;
    },
    showFeedback(response, grade) {
      clearExplanations(element);
      const key = [...element.querySelectorAll<HTMLElement>('.item-key [data-option]')].map((line) => line.dataset['option']);
      lines().forEach((line, place) => (line.dataset['verdict'] = key[place] === response[place] ? 'correct' : 'incorrect'));
      explainWhole(element, grade);
    },
    focus() {
      buttons()[0]?.focus();
    },
  };
}

/** Moves a line by one, keeps the focus on the button pressed and says where the line is. */
function move(button: HTMLButtonElement, lines: readonly HTMLLIElement[], element: HTMLElement): void {
  const line = button.closest('li');
  if (!line) return;
  const place = lines.indexOf(line) + Number(button.dataset['move']);
  const other = lines[place];
  if (!other) return;
  if (button.dataset['move'] === '1') other.after(line);
  else other.before(line);
  const order = [...(line.parentElement?.querySelectorAll<HTMLLIElement>('li[data-option]') ?? [])];
  updateEnds(order);
  button.focus();
  line.dispatchEvent(new Event('hk-moved', { bubbles: true }));
  const said = element.querySelector('.item-result');
  const text = line.querySelector('.sequence-text')?.textContent ?? '';
  if (said) said.textContent = pageString('item.moved', { text, position: place + 1, total: order.length });
}

/** The first line cannot go up, the last not down; the buttons stay focusable. */
function updateEnds(lines: readonly HTMLLIElement[]): void {
  lines.forEach((line, place) => {
    line.querySelector('[data-move="-1"]')?.setAttribute('aria-disabled', String(place === 0));
    line.querySelector('[data-move="1"]')?.setAttribute('aria-disabled', String(place === lines.length - 1));
  });
}
