/** Copies explanations out of the item's key to where the learner answered. */

/** The line of an option within a part of the item; ids may come from a record file, so never a selector. */
export function optionLine(element: HTMLElement, part: '.options' | '.item-key', option: string): HTMLElement | undefined {
  return [...element.querySelectorAll<HTMLElement>(`${part} [data-option]`)].find((line) => line.dataset['option'] === option);
}

/** Puts a copy of one explanation of the key at the end of `target`. */
export function showExplanation(explanation: Element | null | undefined, target: Element | null | undefined): void {
  if (!explanation || !target) return;
  const copy = explanation.cloneNode(true) as HTMLElement;
  copy.classList.add('feedback-shown');
  target.append(copy);
}

/** Shows what the key says of the answer as a whole. */
export function explainWhole(element: HTMLElement, grade: string): void {
  showExplanation(element.querySelector(`.item-key [data-feedback="${grade}"]`), element.querySelector('.item-actions'));
}

/** Removes all copies. */
export function clearExplanations(element: HTMLElement): void {
  element.querySelectorAll('.feedback-shown').forEach((copy) => copy.remove());
}
