/**
 * <hk-search>: the button and the dialog. What searches is fetched when the dialog is opened for the
 * first time (page-search.ts), so a page that is only read carries neither engine nor index.
 */
import type { PageSearch } from './page-search.ts';

class SearchElement extends HTMLElement {
  #search: Promise<PageSearch> | undefined;

  connectedCallback(): void {
    const open = this.querySelector<HTMLButtonElement>('.search-open');
    const input = this.querySelector('input');
    if (!open || !input) return;
    open.hidden = false;
    open.addEventListener('click', () => void this.#open());
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        void this.#open();
      }
    });
    input.addEventListener('input', () => void this.#find(input.value));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      if (document.activeElement === input) event.preventDefault();
    });
  }

  async #open(): Promise<void> {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    const search = await this.#load();
    await search?.prepare();
  }

  async #find(typed: string): Promise<void> {
    const search = await this.#load();
    await search?.find(typed);
  }

  async #load(): Promise<PageSearch | undefined> {
    try {
      this.#search ??= import('./page-search.ts').then(({ PageSearch }) => new PageSearch(this));
      return await this.#search;
    } catch {
      // The reader is told; the next opening tries again.
      this.#search = undefined;
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = this.dataset['failed'] ?? '';
      return undefined;
    }
  }
}

customElements.define('hk-search', SearchElement);
