/**
 * The language a reader chose last on this device, or what the browser suggests. It is kept
 * outside the record: it says nothing of a learner, and the chooser needs it before any record.
 */
import { isLocaleKey, localeKeys, locales, type LocaleKey } from '../domain/locale.ts';

const storageKey = 'hamkori.language';

/** Remembers the language of each link with `data-language` that is followed. */
export function rememberLanguageClicks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-language]');
    if (link) rememberLanguage(link.dataset['language']);
  });
}

/** The remembered language, else the first language of the browser that the course has. */
export function chosenLanguage(): LocaleKey | undefined {
  const remembered = readRemembered();
  if (isLocaleKey(remembered)) return remembered;
  for (const wanted of navigator.languages) {
    const key = suggestionFor(wanted);
    if (key) return key;
  }
  return undefined;
}

/** `prs`, `fa` and `fa-IR` readers are offered Dari; `tg-Cyrl-TJ` Tajik. */
export function suggestionFor(browserLanguage: string): LocaleKey | undefined {
  const [language = ''] = browserLanguage.toLowerCase().split('-');
  if (language === 'fa' || language === 'prs') return 'fa-af';
  return localeKeys.find((key) => locales[key].tag.split('-')[0] === language);
}

function rememberLanguage(key: string | undefined): void {
  try {
    if (isLocaleKey(key)) localStorage.setItem(storageKey, key);
  } catch {
    // A browser that keeps nothing still opens the page that was chosen.
  }
}

function readRemembered(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    // A browser that keeps nothing remembers no choice.
    return undefined;
  }
}
