/**
 * The translator of the page being built: `t(key, args)`, plus numbers in the page's digits.
 * Starlight's own strings stay with Starlight; ours are all of content/i18n.
 */
import type { AstroGlobal } from 'astro';
import { locales, localeOfTag, type Locale, type LocaleTag } from '../domain/locale.ts';
import type { MessageArguments } from '../i18n/message.ts';
import { formatNumber, localDigits } from '../i18n/number.ts';
import { translatorFor as stringsFor, type Strings } from '../i18n/strings.ts';

const files = import.meta.glob<Strings>('/content/i18n/[!_]*.json', { eager: true, import: 'default' });
const strings = Object.fromEntries(
  Object.entries(files).map(([path, keys]) => [path.replace(/^.*\/|\.json$/g, ''), keys]),
) as Readonly<Record<LocaleTag, Strings>>;

export interface PageTranslator {
  (key: string, args?: MessageArguments): string;
  readonly locale: Locale;
  /** A number in the digits and separators of the language. */
  number(value: number): string;
  /** A year, without a group separator. */
  year(value: number): string;
  /** The pattern itself, for text that is filled in by the browser. */
  pattern(key: string): string;
}

/** The locale a page is shown in; pages outside the five languages count as English. */
export function localeOf(astro: { currentLocale: string | undefined }): Locale {
  return localeOfTag(astro.currentLocale) ?? locales.en;
}

/** `lang` and `dir` for markup; nothing where the surroundings say so already. */
export type LanguageAttributes = Readonly<{ lang?: Locale['tag']; dir?: Locale['dir'] }>;

/** `lang` and `dir` of words that may stand in for missing ones; undefined writes no attribute. */
export type StandInLanguage = Readonly<{ lang: Locale['tag'] | undefined; dir: Locale['dir'] | undefined }>;

type LessonPage = Pick<AstroGlobal, 'currentLocale' | 'locals'>;

/** The locale of the lesson's text: that of the page, or the one that stands in for it. */
function textLocaleOf(astro: LessonPage): Locale {
  const from = astro.locals.starlightRoute.entry.data.fallbackLocale;
  return from ? locales[from] : localeOf(astro);
}

/** For text of the page's frame that stands inside the lesson: buttons, items, links to sources. */
export function frameLanguage(astro: LessonPage): LanguageAttributes {
  const own = localeOf(astro);
  return textLocaleOf(astro) === own ? {} : { lang: own.tag, dir: own.dir };
}

/** For text of the lesson that stands outside it: its headings in the table of contents. */
export function textLanguage(astro: LessonPage): LanguageAttributes {
  const text = textLocaleOf(astro);
  return text === localeOf(astro) ? {} : { lang: text.tag, dir: text.dir };
}

/** The translator for titles that belong to the lesson's text. */
export function textTranslatorOf(astro: LessonPage): PageTranslator {
  return translatorFor(textLocaleOf(astro));
}

/** The translator for the locale of the page. */
export function translatorOf(astro: { currentLocale: string | undefined }): PageTranslator {
  return translatorFor(localeOf(astro));
}

/** The translator for one locale, for pages that show several. */
export function translatorFor(locale: Locale): PageTranslator {
  const translate = stringsFor(locale.tag, strings);
  return Object.assign((key: string, args?: MessageArguments) => translate(key, args), {
    locale,
    number: (value: number) => formatNumber(locale.tag, value),
    year: (value: number) => localDigits(locale.tag, String(value)),
    pattern: (key: string) => strings[locale.tag][key] ?? strings.en[key] ?? key,
  });
}
