/**
 * Keeps the reader's place when the language is switched. Anchors of headings differ between
 * languages, but the blocks of a lesson are the same everywhere: the place is a block's number.
 */

const blocks = (): Element[] => [...document.querySelectorAll('.sl-markdown-content > *')];

/** Adds the block in view to each language link at the moment it is followed. */
export function keepPlaceInLanguageLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-language]');
    if (!link) return;
    const place = blocks().findIndex((block) => block.getBoundingClientRect().bottom > 80);
    link.hash = place > 0 ? `at-${String(place)}` : '';
  });
}

/** Goes to the block the address names. */
export function goToPlace(): void {
  const place = /^#at-(\d+)$/.exec(location.hash)?.[1];
  if (place) blocks()[Number(place)]?.scrollIntoView();
}
