/** The menus of the header close when the reader turns to something else, or presses Escape. */

const open = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll('.site-header details[open]');

/** Closes an open menu of the header on Escape, on a press beside it, and when focus leaves it. */
export function closeHeaderMenus(): void {
  const closeOthers = ({ target }: Event): void => {
    for (const menu of open()) if (!menu.contains(target as Node)) menu.open = false;
  };
  for (const sign of ['pointerdown', 'focusin']) document.addEventListener(sign, closeOthers);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
