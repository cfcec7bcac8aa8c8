/**
 * Terms that open in place: pressed, a term shows its definition below its own line; pressed
 * again, on Escape, or once press or focus is elsewhere, it goes back to the list of TermList.astro.
 * Nothing opens by pointing or focus alone (WCAG 2.2, 1.4.13). Where it stands is the style's task.
 */

/** Makes the links to the glossary buttons, where the page has the definitions. */
export function openTermsInPlace(): void {
  const list = document.querySelector('.term-list');
  if (!list) return;
  let open: HTMLElement | undefined;
  let panel: HTMLElement | null = null;
  const show = (term?: HTMLElement): void => {
    open?.setAttribute('aria-expanded', 'false');
    if (panel) list.append(panel);
    open = term;
    panel = term ? document.getElementById(term.getAttribute('aria-controls') ?? '') : null;
    if (!term || !panel) return;
    term.setAttribute('aria-expanded', 'true');
    term.after(panel);
    panel.scrollIntoView({ block: 'nearest' });
  };
  for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
    term.setAttribute('role', 'button');
    term.setAttribute('aria-expanded', 'false');
    term.setAttribute('aria-controls', `term-${term.hash.slice(1)}`);
  }
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const term = target.closest<HTMLElement>('a.term');
    // With these keys a link opens a new page, and still may.
    if (panel?.contains(target) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (term) event.preventDefault();
    if (term || open) show(term && term !== open ? term : undefined);
  });
  // Who goes on with the Tab key must not meet a control that lies under the definition (2.4.11).
  document.addEventListener('focusin', ({ target }) => {
    if (open && target !== open && !panel?.contains(target as Node)) show();
  });
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.key === ' ' && target.matches('a.term')) {
      event.preventDefault();
      if (!event.repeat) target.click();
    }
    if (event.key !== 'Escape' || !open) return;
    if (panel?.contains(target)) open.focus();
    show();
  });
}
