/** <hk-menu>: on a narrow screen a button opens the menu; Escape closes it and gives focus back. */

class MenuElement extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    this.dataset['menu'] = 'closed';
    const show = (isOpen: boolean): void => {
      this.dataset['menu'] = isOpen ? 'open' : 'closed';
      button.setAttribute('aria-expanded', String(isOpen));
    };
    const isOpen = (): boolean => this.dataset['menu'] === 'open';
    button.addEventListener('click', () => show(!isOpen()));
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !isOpen()) return;
      show(false);
      button.focus();
    });
    // Leaving the menu with the Tab key closes it, so that focus is never behind it.
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (isOpen() && relatedTarget instanceof Node && !this.contains(relatedTarget)) show(false);
    });
  }
}

customElements.define('hk-menu', MenuElement);
