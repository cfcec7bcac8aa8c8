/** Addresses inside the site, right under any base path. */
import { locales, localeKeys, type Locale } from '../domain/locale.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page of one language: `hrefOf(tg, 'record/')` is `/tg/record/`. */
export function hrefOf(locale: Locale, path = ''): string {
  return `${base}/${locale.key}/${path}`;
}

/** Address of a file of the site that has no language. */
export function fileHref(path: string): string {
  return `${base}/${path}`;
}

/** The same page in every language, in the order given: `/en/a/` → `/tg/a/`. */
export function samePageIn(pathname: string, order: readonly Locale['key'][] = localeKeys): { locale: Locale; href: string }[] {
  const path = pathname.slice(base.length).replace(/^\/[^/]*\/?/, '');
  return order.map((key) => ({ locale: locales[key], href: hrefOf(locales[key], path) }));
}
