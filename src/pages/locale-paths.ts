/** The pages that exist once in each language. */
import { localeKeys } from '../domain/locale.ts';

/** Static paths for a route that begins with `[locale]`. */
export function localePaths(): { params: { locale: string } }[] {
  return localeKeys.map((locale) => ({ params: { locale } }));
}
