/** <hk-print>: shows its button where there is a script to print with. */

class PrintElement extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

customElements.define('hk-print', PrintElement);
