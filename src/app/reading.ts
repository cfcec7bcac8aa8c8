/**
 * The reader's text size, line spacing and colours: a preference of this device that says nothing
 * of a learner. What is kept stays as it is until the reader chooses; ReadingScript.astro has already
 * shown it, here the controls follow it, and other tabs too.
 */
import { chosenOption, joinChoices } from '../components/reading/reading-choice.ts';

const storageKey = 'hamkori.reading';
const themes = ['light', 'dark'];
const prefersLight = matchMedia('(prefers-color-scheme: light)');

/** Shows the choice in the controls, and follows and keeps what the reader chooses. */
export function followReading(): void {
  const showKept = (): void => show(kept());
  showKept();
  addEventListener('storage', ({ key }) => {
    // Clearing everything names no key.
    if (key === storageKey || key === null) showKept();
  });
  // A page that was kept while the reader was on another one has heard of no change.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showKept();
  });
  prefersLight.addEventListener('change', showKept);
  document.addEventListener('change', ({ target }) => {
    const controls = (target as Element).closest('.reading');
    if (controls) choose(joinChoices([...controls.querySelectorAll('select')].map(({ value }) => value)));
  });
}

function choose(choice: string): void {
  show(choice);
  try {
    localStorage.setItem(storageKey, choice);
  } catch {
    // A browser that keeps nothing still shows this page as the reader likes it.
  }
}

function show(choice: string): void {
  const { dataset } = document.documentElement;
  dataset['reading'] = choice;
  dataset['theme'] = chosenOption(choice, themes) || (prefersLight.matches ? 'light' : 'dark');
  for (const select of document.querySelectorAll<HTMLSelectElement>('.reading select')) {
    select.value = chosenOption(choice, [...select.options].map(({ value }) => value));
  }
}

function kept(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    // A browser that keeps nothing remembers no choice.
    return '';
  }
}
