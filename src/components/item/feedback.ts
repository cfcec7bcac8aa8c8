/** Copies explanations out of the item's key to where the learner answered. */

/** Puts a copy of one explanation of the key at the end of `target`. */
export function showExplanation(element: HTMLElement, selector: string, target: Element | null): void {
  const explanation = element.querySelector(`.item-key ${selector}`);
  if (!explanation || !target) return;
  const copy = explanation.cloneNode(true) as HTMLElement;
  copy.classList.add('feedback-shown');
  target.append(copy);
}

/** Removes all copies. */
export function clearExplanations(element: HTMLElement): void {
  element.querySelectorAll('.feedback-shown').forEach((copy) => copy.remove());
}
