/**
 * The native controls of one item as one small interface: read a response, show one, clear.
 * Each item type implements it; order never depends on the direction of writing.
 */
import type { ItemResponse } from '../../domain/item.ts';

/** A response, or the key of the string that says what is missing. */
export type ReadResponse =
  | Readonly<{ kind: 'response'; response: ItemResponse }>
  | Readonly<{ kind: 'nothing'; message: string }>;

export interface ItemControls {
  read(): ReadResponse;
  show(response: ItemResponse): void;
  clear(): void;
  /** What is unfinished and worth keeping where `read` cannot yet give it. */
  draft?(): ItemResponse | undefined;
  /** Whether this item still has what was answered; left out where every response can be shown. */
  knows?(response: ItemResponse): boolean;
  /** Set where answering has buttons of its own, and the last of them submits the form. */
  readonly submitsItself?: true;
  setDisabled(disabled: boolean): void;
  /** Marks what was answered and puts the matching explanations beside it. */
  showFeedback(response: ItemResponse, grade: string): void;
  focus(): void;
}
