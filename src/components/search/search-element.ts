/**
 * <hk-search>: the search dialog. The index and its engine are fetched when the dialog is
 * opened for the first time; a failed fetch says so and is tried again at the next opening.
 */
import { formatMessage } from '../../i18n/message.ts';
import { normaliseQuery } from '../../i18n/normalise-query.ts';
import { pageLocale } from '../page-strings.ts';
import type { Pagefind } from './pagefind-api.ts';

const shownResults = 8;

class SearchElement extends HTMLElement {
  #engine: Promise<Pagefind> | undefined;
  #asked = 0;

  connectedCallback(): void {
    const open = this.querySelector<HTMLButtonElement>('.search-open');
    const input = this.querySelector('input');
    if (!open || !input) return;
    open.hidden = false;
    open.addEventListener('click', () => this.#open());
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        this.#open();
      }
    });
    input.addEventListener('input', () => void this.#search(input.value));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      if (document.activeElement === input) event.preventDefault();
    });
  }

  #open(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    this.#load().catch(() => this.#say(this.dataset['failed'] ?? ''));
  }

  async #load(): Promise<Pagefind> {
    this.#engine ??= fetchPagefind(new URL(`${this.dataset['bundle'] ?? ''}pagefind.js`, document.baseURI).href);
    try {
      return await this.#engine;
    } catch (reason) {
      this.#engine = undefined;
      throw reason;
    }
  }

  async #search(typed: string): Promise<void> {
    const asked = ++this.#asked;
    const query = normaliseQuery(typed);
    if (query === '') {
      this.#say('');
      this.#list([]);
      return;
    }
    this.#say(this.dataset['searching'] ?? '');
    try {
      const engine = await this.#load();
      const found = await engine.debouncedSearch(query, {}, 200);
      if (!found || asked !== this.#asked) return;
      const pages = await Promise.all(found.results.slice(0, shownResults).map((result) => result.data()));
      if (asked !== this.#asked) return;
      this.#say(formatMessage(pageLocale().tag, this.dataset['results'] ?? '', { count: found.results.length }));
      this.#list(pages.map((page) => resultLine(page)));
    } catch {
      // The reader is told; the next key press or opening tries again.
      this.#say(this.dataset['failed'] ?? '');
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  #list(lines: readonly HTMLLIElement[]): void {
    this.querySelector('ol')?.replaceChildren(...lines);
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

customElements.define('hk-search', SearchElement);
