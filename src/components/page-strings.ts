/**
 * Interface strings in the browser: only those the page's script needs, from the data blocks
 * that PageHead.astro and the page write. The language is that of the page, never of the browser.
 */
import { localeOfTag, locales, type Locale } from '../domain/locale.ts';
import { formatMessage, type MessageArguments } from '../i18n/message.ts';

let strings: Readonly<Record<string, string>> | undefined;

/** The locale of the page being shown. */
export function pageLocale(): Locale {
  return localeOfTag(document.documentElement.lang) ?? locales.en;
}

/** A string of the page's language, filled in. The key itself when the page lacks it. */
export function pageString(key: string, args: MessageArguments = {}): string {
  strings ??= readStrings();
  const pattern = strings[key];
  return pattern === undefined ? key : formatMessage(pageLocale().tag, pattern, args);
}

function readStrings(): Readonly<Record<string, string>> {
  const blocks = [...document.querySelectorAll('script[data-strings]')];
  return Object.fromEntries(blocks.flatMap((block) => Object.entries(JSON.parse(block.textContent) as Record<string, string>)));
}
