/**
 * <hk-item>: reads what the learner did from native controls, and shows what became of it.
 *
 * It neither grades nor stores: `hk-submitted` carries the response to src/app, which answers
 * through `showGrade` and `showSaved`. Texts come from the page (page-strings.ts).
 */
import type { Item, ItemResponse } from '../../domain/item.ts';
import { pageString } from '../page-strings.ts';
import { readItem } from './read-item.ts';
import { controlsOf, lateControlsOf } from './controls-of.ts';
import type { ItemControls } from './item-controls.ts';

/** How a response turned out; `discussion` when no answer is scored. */
export type ShownGrade = 'correct' | 'incorrect' | 'discussion';

export interface SubmittedDetail {
  readonly response: ItemResponse;
}

/** The custom element of one item; what it hears and says is in src/app. */
export class ItemElement extends HTMLElement {
  /** Undefined until they have come (controls-of.ts); till then the item reads as on paper. */
  #controls: ItemControls | undefined;
  #waking: Promise<void> | undefined;
  #button!: HTMLButtonElement;
  #graded = false;
  /** Set while the learner has changed something that was not checked. */
  #touched = false;
  #shown: string | undefined;
  /** From the press until grade or problem: a second press answers nothing twice. */
  #busy = false;
  #isReady = false;

  /** The item with its key, read from the page's own markup. */
  get item(): Item {
    return readItem(this);
  }

  get hash(): string {
    return this.dataset['hash'] ?? '';
  }

  connectedCallback(): void {
    const form = this.querySelector('form');
    const button = this.querySelector<HTMLButtonElement>('button[type=submit]');
    // An item that is only moved within its page keeps its controls and its state.
    if (!form || !button || this.#isReady) return;
    this.#isReady = true;
    this.#button = button;
    this.#enliven(controlsOf(this));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#busy) return;
      if (this.#graded) this.#retry();
      else this.#submit();
    });
    // The second half of a double press must not empty what the first has just graded.
    button.addEventListener('click', (event) => {
      if (event.detail > 1) event.preventDefault();
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.repeat) event.preventDefault();
    });
    form.addEventListener('input', () => this.#touch());
    form.addEventListener('hk-moved', () => this.#touch());
  }

  /** Whether the controls are there: what is restored or shown before they are is lost. */
  get isAwake(): boolean {
    return this.#controls !== undefined;
  }

  /** Brings controls that come later; rejects when they did not arrive. */
  wake(): Promise<void> {
    if (this.#controls) return Promise.resolve();
    this.#waking ??= lateControlsOf(this).then((controls) => this.#enliven(controls));
    return this.#waking;
  }

  /** What was chosen and not checked; undefined when nothing was touched. */
  get draft(): ItemResponse | undefined {
    return this.#touched ? (this.response ?? this.#controls?.draft?.()) : undefined;
  }

  /** Whether the learner has changed something since a response was last shown or taken away. */
  get isTouched(): boolean {
    return this.#touched;
  }

  /** What is answered at this moment; undefined while it is no complete answer. */
  get response(): ItemResponse | undefined {
    const read = this.#controls?.read();
    return read?.kind === 'response' ? read.response : undefined;
  }

  /** Shows a response that may still be changed. */
  showResponse(response: ItemResponse): void {
    this.#controls?.show(response);
  }

  /** Id of the statement whose response is shown; undefined while there is none. */
  get shownStatement(): string | undefined {
    return this.#shown;
  }

  /** Shows a response of the record, unless another one is being made. */
  restore(statement: string, response: ItemResponse, grade: ShownGrade, isOutdated: boolean): void {
    if (this.#touched) return;
    if (this.#controls?.knows?.(response) === false) {
      // Answered when the item told another story: it counts, and may be answered as it is.
      this.#shown = statement;
      this.showSaved(pageString('item.earlierVersion'));
      return;
    }
    // A page that opens must not read out every item that was answered before.
    this.querySelector('.item-result')?.setAttribute('aria-live', 'off');
    this.showGrade(response, grade, statement);
    this.showSaved(isOutdated ? pageString('item.earlierVersion') : '');
  }

  /** Empties an item whose response the record no longer has: the course was begun again. */
  empty(): void {
    if (this.#touched || !this.#graded) return;
    this.#shown = undefined;
    this.#reset();
  }

  /** Empties an item whatever was done to it: the record was erased, and nothing may stay in view. */
  forget(): void {
    this.#touched = false;
    this.#shown = undefined;
    this.#reset();
  }

  /** Puts back what was chosen before the page was left; it is still to be checked. */
  restoreDraft(response: ItemResponse): void {
    if (this.#touched || this.#graded) return;
    this.#touched = true;
    this.#controls?.show(response);
    this.#showButton();
  }

  /** Shows a response with its grade and feedback, after a submit or when it was restored. */
  showGrade(response: ItemResponse, grade: ShownGrade, statement?: string): void {
    this.#busy = false;
    this.#graded = true;
    this.#touched = false;
    this.#shown = statement;
    this.#controls?.show(response);
    this.#controls?.setDisabled(true);
    // A control that is disabled lets go of the focus: the button that goes on takes it.
    if (document.activeElement?.matches(':disabled') && this.contains(document.activeElement)) this.#button.focus();
    this.#controls?.showFeedback(response, grade);
    this.dataset['grade'] = grade;
    this.#button.textContent = pageString(this.#isPrivate ? 'item.change' : 'item.retry');
    this.#button.hidden = this.#isInTest;
    if (this.#key) this.#key.hidden = false;
    this.#say(this.#verdict(grade));
    // Feedback may have pushed the button, and the focus with it, off a small screen.
    if (document.activeElement === this.#button) this.#button.scrollIntoView({ block: 'nearest' });
  }

  /** Says how safe the response is; an empty text says nothing. */
  showSaved(text: string): void {
    const saved = this.querySelector('.item-saved');
    if (saved) saved.textContent = text;
  }

  /** Shows why nothing happened, and leaves what the learner entered as it is. */
  showProblem(text: string): void {
    this.#busy = false;
    this.#say(text);
    // A story has no button of its own until it cannot be kept: then it is pressed again.
    this.#showButton();
  }

  /** The closed answer and explanation; an item for oneself may have none. */
  get #key(): HTMLDetailsElement | null {
    return this.querySelector('details');
  }

  get #isStory(): boolean {
    return this.dataset['type'] === 'branching';
  }

  /** In a test the page goes on, and nothing is graded before the end. */
  get #isInTest(): boolean {
    return this.dataset['mode'] === 'test';
  }

  get #hasNoButton(): boolean {
    return this.#isInTest || this.#controls === undefined || (this.#controls.submitsItself === true && this.response === undefined);
  }

  get #isPrivate(): boolean {
    return this.dataset['type'] === 'likert' || this.dataset['type'] === 'long-fill-in';
  }

  #verdict(grade: ShownGrade): string {
    if (this.#isPrivate) return '';
    if (this.#isStory) return pageString(`story.${grade}`);
    // In a test nothing is tried again.
    return pageString(this.#isInTest && grade === 'incorrect' ? 'test.itemNotRight' : `item.${grade}`);
  }

  /** With its controls the item is worked on the screen; until then it reads as on paper. */
  #enliven(controls: ItemControls | undefined): void {
    if (!controls) return;
    this.#controls = controls;
    this.dataset['awake'] = '';
    if (this.#key) this.#key.hidden = true;
    this.#showButton();
  }

  #showButton(): void {
    this.#button.hidden = this.#hasNoButton;
  }

  #submit(): void {
    const read = this.#controls?.read();
    if (read?.kind !== 'response') {
      if (read) this.#say(pageString(read.message));
      this.#controls?.focus();
      return;
    }
    this.querySelector('.item-result')?.removeAttribute('aria-live');
    this.#say('');
    this.#busy = true;
    this.dispatchEvent(new CustomEvent<SubmittedDetail>('hk-submitted', { bubbles: true, detail: { response: read.response } }));
  }

  #touch(): void {
    // Until the controls are there nothing that is chosen can be read, and nothing kept may be lost.
    if (!this.#controls || this.#graded) return;
    this.#touched = true;
    if (this.#isInTest) return;
    this.dispatchEvent(new CustomEvent('hk-changed', { bubbles: true }));
  }

  #retry(): void {
    // The item stays empty until it is checked again, whatever the record says.
    this.#touched = true;
    const written = this.#isPrivate ? this.#controls?.read() : undefined;
    this.#reset();
    // What one wrote for oneself is changed, not begun anew.
    if (written?.kind === 'response') this.#controls?.show(written.response);
    this.#controls?.focus();
  }

  #reset(): void {
    this.#graded = false;
    delete this.dataset['grade'];
    this.#controls?.setDisabled(false);
    this.#controls?.clear();
    if (this.#key && this.#controls) {
      this.#key.hidden = true;
      this.#key.open = false;
    }
    this.#showButton();
    this.#button.textContent = pageString(this.#isPrivate ? 'item.keep' : 'item.check');
    this.querySelector('.item-result')?.removeAttribute('aria-live');
    this.#say('');
    this.showSaved('');
  }

  #say(text: string): void {
    const result = this.querySelector('.item-result');
    if (result) result.textContent = text;
  }
}

customElements.define('hk-item', ItemElement);
