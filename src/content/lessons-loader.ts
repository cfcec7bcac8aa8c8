/**
 * Starlight's loader, and then our own order of stand-in texts: a lesson that a language lacks
 * is taken from the next language of its locale (tg and kk from ru, all from en at last).
 * Starlight alone knows one fallback language and would put the copy into the search index.
 */
import type { Loader, LoaderContext } from 'astro/loaders';
import { docsLoader } from '@astrojs/starlight/loaders';
import { localeKeys, locales } from '../domain/locale.ts';
import { assertContent } from './assert-content.ts';

/** Loads all lessons; the content is checked first, so that a dangling reference fails the build. */
export function lessonsLoader(): Loader {
  const starlight = docsLoader();
  return {
    name: 'hamkori-lessons',
    async load(context) {
      assertContent('.', { profile: process.env['HAMKORI_PROFILE'] });
      await starlight.load(context);
      addStandIns(context);
    },
  };
}

function addStandIns({ store }: LoaderContext): void {
  const written = new Set(store.keys());
  const slugs = new Set([...written].map((id) => id.slice(id.indexOf('/') + 1)));
  for (const key of localeKeys) {
    for (const slug of slugs) {
      const id = `${key}/${slug}`;
      if (written.has(id)) continue;
      const from = locales[key].fallbacks.find((other) => written.has(`${other}/${slug}`));
      const entry = from && store.get(`${from}/${slug}`);
      if (!from || !entry) continue;
      store.set({ ...entry, id, data: { ...entry.data, fallbackLocale: from, pagefind: false } });
    }
  }
}
