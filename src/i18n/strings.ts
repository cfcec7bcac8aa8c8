/**
 * Looks interface strings up by key, and says whose language the text found is in.
 *
 * Strings are handed in (`read-strings.ts` reads them at build; a page hands its browser code the
 * few it needs), so this file runs anywhere. A missing key falls back along the locale's chain and
 * is formatted by the rules of the language it was found in. `lint:strings` refuses missing keys,
 * so a key found nowhere is our fault and throws.
 */
import { locales, localeOfTag } from '../domain/locale.ts';
import type { Direction, LocaleTag } from '../domain/locale.ts';
import { formatMessage } from './message.ts';
import type { MessageArguments, MessageOptions } from './message.ts';

/** One language's interface strings: message pattern by key such as `item.check`. */
export type Strings = Readonly<Record<string, string>>;

/** The strings of one language. */
export interface LanguageStrings {
  readonly tag: LocaleTag;
  readonly strings: Strings;
}

/** A text and the language it is in: set `lang` and `dir` where it is not the page's. */
export interface TextInLanguage {
  readonly text: string;
  readonly tag: LocaleTag;
  readonly dir: Direction;
}

/** Gives the text of a key; `withLanguage` where the text may come from another language. */
export interface Translator {
  (key: string, args?: MessageArguments, options?: MessageOptions): string;
  readonly tag: LocaleTag;
  readonly withLanguage: (key: string, args?: MessageArguments, options?: MessageOptions) => TextInLanguage;
}

/** A translator over one language's strings and those that stand in for them, best first. */
export function createTranslator(
  tag: LocaleTag,
  strings: Strings,
  fallbacks: readonly LanguageStrings[] = [],
): Translator {
  const withLanguage: Translator['withLanguage'] = (key, args, options) => {
    const found = [{ tag, strings }, ...fallbacks].find((language) => hasText(language.strings, key));
    if (!found) {
      throw new Error(`The interface string "${key}" is in no language (asked for ${tag}). Add it to content/i18n/en.json, or mend the key.`);
    }
    const text = formatMessage(found.tag, found.strings[key] ?? '', args, options);
    return { text, tag: found.tag, dir: localeOfTag(found.tag)?.dir ?? 'ltr' };
  };
  const translate = (key: string, args?: MessageArguments, options?: MessageOptions): string =>
    withLanguage(key, args, options).text;
  return Object.assign(translate, { tag, withLanguage });
}

/** A translator for a locale from all languages at hand, with the fallbacks the locale names. */
export function translatorFor(tag: LocaleTag, all: Readonly<Partial<Record<LocaleTag, Strings>>>): Translator {
  const fallbacks = (localeOfTag(tag)?.fallbacks ?? []).map((key) => {
    const fallback = locales[key].tag;
    return { tag: fallback, strings: all[fallback] ?? {} };
  });
  return createTranslator(tag, all[tag] ?? {}, fallbacks);
}

function hasText(strings: Strings, key: string): boolean {
  return Object.hasOwn(strings, key) && strings[key] !== '';
}
