/**
 * Answers chosen and not yet checked: kept for this tab only, so that switching the language or
 * reloading in the middle of an item loses nothing. They are no part of the record, but end with it:
 * each carries the mark of the erasures before it, and one from before the latest is not given back.
 */
import type { ItemId, ItemResponse } from '../domain/item.ts';
import { erasureMark } from './record-trace.ts';

const prefix = 'hamkori.draft.';

/** Keeps a draft; an undefined response forgets it. */
export function keepDraft(item: ItemId, response: ItemResponse | undefined): void {
  try {
    if (response) sessionStorage.setItem(prefix + item, JSON.stringify([erasureMark(), ...response]));
    else sessionStorage.removeItem(prefix + item);
  } catch {
    // Without session storage a draft lasts as long as the page; nothing was promised.
  }
}

/** The draft of an item; undefined when there is none, it cannot be read, or the record was erased since. */
export function readDraft(item: ItemId): ItemResponse | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + item) ?? 'null');
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return undefined;
    const [mark, ...response] = value as readonly string[];
    if (mark === erasureMark()) return response;
    sessionStorage.removeItem(prefix + item);
    return undefined;
  } catch {
    // A broken draft is worth no message: the learner sees the empty item and answers again.
    return undefined;
  }
}

/** Forgets all drafts of this tab, for an erasure. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // Where there is no session storage there are no drafts.
  }
}
