/**
 * The search itself: typed words to a list of pages. Fetched when the dialog is opened for the first
 * time, with Pagefind's engine and index; a failed fetch says so and is tried again at the next opening.
 */
import { formatMessage } from '../../i18n/message.ts';
import { normaliseQuery } from '../../i18n/normalise-query.ts';
import { pageLocale } from '../page-strings.ts';
import type { Pagefind } from './pagefind-api.ts';

const shownResults = 8;

export class PageSearch {
  readonly #dialog: HTMLElement;
  #engine: Promise<Pagefind> | undefined;
  #asked = 0;

  /** Texts and the address of the index stand on the dialog's own element. */
  constructor(dialog: HTMLElement) {
    this.#dialog = dialog;
  }

  /** Fetches the engine; says so where that fails. */
  async prepare(): Promise<void> {
    try {
      await this.#load();
    } catch {
      this.#say(this.#dialog.dataset['failed'] ?? '');
    }
  }

  async #load(): Promise<Pagefind> {
    this.#engine ??= fetchPagefind(new URL(`${this.#dialog.dataset['bundle'] ?? ''}pagefind.js`, document.baseURI).href);
    try {
      return await this.#engine;
    } catch (reason) {
      this.#engine = undefined;
      throw reason;
    }
  }

  /** Lists the pages that hold the words typed so far; an older answer never replaces a newer one. */
  async find(typed: string): Promise<void> {
    const asked = ++this.#asked;
    const query = normaliseQuery(typed);
    if (query === '') {
      this.#say('');
      this.#list([]);
      return;
    }
    this.#say(this.#dialog.dataset['searching'] ?? '');
    try {
      const engine = await this.#load();
      const found = await engine.debouncedSearch(query, {}, 200);
      if (!found || asked !== this.#asked) return;
      const pages = await Promise.all(found.results.slice(0, shownResults).map((result) => result.data()));
      if (asked !== this.#asked) return;
      this.#say(formatMessage(pageLocale().tag, this.#dialog.dataset['results'] ?? '', { count: found.results.length }));
      this.#list(pages.map((page) => resultLine(page)));
    } catch {
      // The reader is told; the next key press or opening tries again.
      this.#say(this.#dialog.dataset['failed'] ?? '');
    }
  }

  #say(text: string): void {
    const status = this.#dialog.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  #list(lines: readonly HTMLLIElement[]): void {
    this.#dialog.querySelector('ol')?.replaceChildren(...lines);
  }
}

async function fetchPagefind(address: string): Promise<Pagefind> {
  const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
  await engine.init();
  return engine;
}

/** Title and excerpt; Pagefind's excerpt is escaped text with <mark> around the words found. */
function resultLine(page: { url: string; excerpt: string; meta: Record<string, string> }): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  const excerpt = document.createElement('p');
  link.href = page.url;
  link.textContent = page.meta['title'] ?? page.url;
  excerpt.innerHTML = page.excerpt;
  line.append(link, excerpt);
  return line;
}
