/**
 * How a reader's text size, line spacing and colours are written down: the chosen tokens with a space
 * between, `largest wide`; nothing for normal. Whatever else stands there means normal.
 * reading.css reads the same tokens from the root element, so nothing waits for a script.
 */

/** The option a kept value names, the last one when it names several, as in CSS; '' for normal. */
export function chosenOption(kept: string, options: readonly string[]): string {
  const tokens = kept.split(/\s+/);
  return options.findLast((option) => option !== '' && tokens.includes(option)) ?? '';
}

/** What is kept for these choices. */
export function joinChoices(choices: readonly string[]): string {
  return choices.filter(Boolean).join(' ');
}
