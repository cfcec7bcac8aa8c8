/**
 * The five locales: URL key, BCP 47 tag, direction, and which text stands in for a missing one.
 *
 * Keys are lower case because folders and URLs are; `tag` is what HTML `lang` and file names use.
 */

export const localeKeys = ['en', 'ru', 'tg', 'fa-af', 'kk'] as const;
export type LocaleKey = (typeof localeKeys)[number];
export type Direction = 'ltr' | 'rtl';

export interface Locale {
  readonly key: LocaleKey;
  readonly tag: 'en' | 'ru' | 'tg' | 'fa-AF' | 'kk';
  readonly dir: Direction;
  /** The language's own name in its own script. */
  readonly endonym: string;
  /** Whose text stands in when one is missing, best first; English is the source text. */
  readonly fallbacks: readonly LocaleKey[];
}
export type LocaleTag = Locale['tag'];

export const locales: Readonly<Record<LocaleKey, Locale>> = {
  en: { key: 'en', tag: 'en', dir: 'ltr', endonym: 'English', fallbacks: [] },
  ru: { key: 'ru', tag: 'ru', dir: 'ltr', endonym: 'Русский', fallbacks: ['en'] },
  tg: { key: 'tg', tag: 'tg', dir: 'ltr', endonym: 'Тоҷикӣ', fallbacks: ['ru', 'en'] },
  'fa-af': { key: 'fa-af', tag: 'fa-AF', dir: 'rtl', endonym: 'دری', fallbacks: ['en'] },
  kk: { key: 'kk', tag: 'kk', dir: 'ltr', endonym: 'Қазақша', fallbacks: ['ru', 'en'] },
};

/** Whether a URL segment is one of our locale keys. */
export function isLocaleKey(value: string | undefined): value is LocaleKey {
  return localeKeys.some((key) => key === value);
}

/** The locale of a BCP 47 tag such as `fa-AF`; undefined for a language the course lacks. */
export function localeOfTag(tag: string | undefined): Locale | undefined {
  return Object.values(locales).find((locale) => locale.tag === tag);
}
