/**
 * The place on the page a reader means: headings, the item, and the words that were selected.
 * Whatever shows what a learner did (grades, feedback on a choice, progress, the record) is left
 * out; of an item only one block at a time is quoted, so that no order and no path shows.
 */

/** What was selected, and where. */
export interface Selected {
  readonly heading: HTMLElement | undefined;
  readonly item: string | undefined;
  readonly quote: string;
}

const ofLearner = '[role=status], [role=alert], [data-lesson-progress], [data-course-progress], [data-continue], .record-page, .completion, .feedback-shown, .matching-chosen, .story-time, [data-part], [data-score], [data-count]';
const unread = 'script, style, template, button, select, textarea, [hidden], hk-item';
const blocks = 'p, li, h1, h2, h3, legend, label, td, th, dt, dd, summary, figcaption, div';

/** The headings of the page, its title first. */
export function pageHeadings(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3)')];
}

/** What a range of the page holds of its text. */
export function readSelection(range: Range): Selected {
  const { startContainer, commonAncestorContainer } = range;
  const inside = elementOf(commonAncestorContainer);
  const before = pageHeadings().filter((heading) => heading.contains(startContainer) || heading.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING);
  return { heading: before.at(-1), item: elementOf(startContainer)?.closest('hk-item')?.id, quote: inside?.closest('main') ? quoteOf(range, inside) : '' };
}

function quoteOf(range: Range, inside: Element): string {
  const isAcrossItem = inside.closest('hk-item') !== null && inside.closest('li, p, legend, label, td, th, summary') === null;
  if (isAcrossItem || inside.closest(ofLearner)) return '';
  const part = range.cloneContents();
  for (const element of part.querySelectorAll(`${ofLearner}, ${unread}`)) element.remove();
  // Without a space the last word of a block and the first of the next would be one.
  for (const block of part.querySelectorAll(blocks)) block.append(' ');
  return part.textContent;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
