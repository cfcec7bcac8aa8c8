/**
 * <hk-test>: one attempt on the page of an assessment, one item at a time. It shows and asks;
 * what is drawn, kept and graded is decided in src/app, which it tells by events.
 */
import type { ItemId, ItemResponse } from '../../domain/item.ts';
import type { ItemElement } from '../item/item-element.ts';
import { pageString } from '../page-strings.ts';

/** Parts of the page of which one is in view. */
export type TestPart = 'intro' | 'sitting' | 'review' | 'result';

/** An item is left: by the buttons, by its number, or with the page. */
export interface ItemLeftDetail {
  readonly item: ItemElement;
  /** Undefined while the item has no complete answer, or one that was not given here: lines to be put in order always stand in some order. */
  readonly response: ItemResponse | undefined;
}

/** The custom element; src/app hears of it by `hk-test-*` events. */
export class TestElement extends HTMLElement {
  #items: readonly ItemElement[] = [];
  #at = 0;
  #part: TestPart | undefined;

  /** The part in view; undefined until the page has come to life. */
  get showing(): TestPart | undefined {
    return this.#part;
  }

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button[data-action], button[data-item]');
      if (!button) return;
      if (button.dataset['item']) this.#goTo(this.#items.findIndex(({ id }) => id === button.dataset['item']));
      else this.#act(button.dataset['action'] ?? '');
    });
    // Enter on an option is the button that goes on; nothing is graded before the end.
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (this.#part === 'sitting') this.#act('next');
    }, { capture: true });
    // A tab in the background may be ended without another word.
    const keep = (): void => {
      if (this.#part === 'sitting') this.#leave();
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') keep();
    });
  }

  /** Shows the items of an attempt, from the first that has no answer. */
  showAttempt(ids: readonly ItemId[], responses: ReadonlyMap<ItemId, ItemResponse>): void {
    this.#items = this.#elements(ids);
    for (const item of this.#items) {
      item.forget();
      const response = responses.get(item.id);
      if (response) item.showResponse(response);
    }
    const open = this.#items.findIndex(({ id }) => !responses.has(id));
    this.show('sitting');
    this.#showItem(open < 0 ? 0 : open);
  }

  /** Names the items without an answer before the attempt is submitted; says so when that was refused. */
  showReview(unanswered: readonly ItemId[], isRefused = false): void {
    this.show('review');
    this.#fill('[data-refused]', isRefused ? pageString('test.answerAllFirst') : '');
    this.#fill('[data-answered]', pageString('test.answered', { answered: this.#items.length - unanswered.length, total: this.#items.length }));
    const buttons = this.#items.map(({ id }, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['item'] = id;
      const number = { number: index + 1 };
      const isOpen = unanswered.includes(id);
      button.toggleAttribute('data-open', isOpen);
      button.textContent = pageString(isOpen ? 'test.itemOpen' : 'test.itemAnswered', number);
      const line = document.createElement('li');
      line.append(button);
      return line;
    });
    this.querySelector('[data-items]')?.replaceChildren(...buttons);
    this.querySelector<HTMLElement>('[data-part="review"] h2')?.focus();
  }

  /** Shows all items of an attempt with grade and explanation, below its result. */
  showGrades(ids: readonly ItemId[], graded: (item: ItemElement) => Readonly<{ response: ItemResponse; success: boolean }> | undefined): void {
    this.show('result');
    this.#items = this.#elements(ids);
    for (const item of this.#items) {
      item.hidden = false;
      const answer = graded(item);
      if (answer) item.showGrade(answer.response, answer.success ? 'correct' : 'incorrect');
      item.parentElement?.append(item);
    }
    this.querySelector<HTMLElement>('[data-part="result"] h2')?.focus();
  }

  /** Brings one part into view. The items stand in one place, below result and sitting alike. */
  show(part: TestPart): void {
    for (const element of this.querySelectorAll<HTMLElement>('[data-part]')) {
      element.hidden = !(element.dataset['part'] ?? '').split(' ').includes(part);
    }
    for (const item of this.#elements()) item.hidden = true;
    this.#part = part;
    this.dataset['showing'] = part;
  }

  /** Back at the start: there is no attempt to go on with. */
  showIntro(): void {
    this.show('intro');
    this.querySelector<HTMLElement>('[data-part="intro"] [data-action="begin"]')?.focus();
  }

  /** Says how safe the latest response is. */
  showSaved(text: string): void {
    this.#fill('.item-actions[data-part] .item-saved', text);
  }

  #elements(ids?: readonly ItemId[]): readonly ItemElement[] {
    const all = [...this.querySelectorAll<ItemElement>('hk-item')];
    return ids ? ids.flatMap((id) => all.find((item) => item.id === id) ?? []) : all;
  }

  #act(action: string): void {
    if (action === 'next' || action === 'previous') this.#goTo(this.#at + (action === 'next' ? 1 : -1));
    else this.dispatchEvent(new Event(`hk-test-${action}`));
  }

  #goTo(index: number): void {
    // Another tab may have submitted the attempt; then there is nothing to go on with.
    if (this.#part === 'sitting' && !this.#leave()) return;
    if (index >= this.#items.length) this.dispatchEvent(new Event('hk-test-review'));
    else if (index >= 0) {
      this.show('sitting');
      this.#showItem(index);
    }
  }

  /** Tells that an item is left; false when that ended the sitting. */
  #leave(): boolean {
    const item = this.#items[this.#at];
    if (!item) return true;
    this.dispatchEvent(new CustomEvent<ItemLeftDetail>('hk-test-left', { detail: { item, response: item.isTouched ? item.response : undefined } }));
    return this.#part === 'sitting';
  }

  #showItem(index: number): void {
    this.#at = index;
    this.#items.forEach((item, place) => (item.hidden = place !== index));
    this.#fill('[data-place]', pageString('test.place', { number: index + 1, total: this.#items.length }));
    const previous = this.querySelector<HTMLButtonElement>('[data-action="previous"]');
    if (previous) previous.hidden = index === 0;
    this.querySelector<HTMLElement>('[data-place]')?.focus();
  }

  #fill(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place) place.textContent = text;
  }
}

customElements.define('hk-test', TestElement);
