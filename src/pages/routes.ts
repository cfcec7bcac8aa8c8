/**
 * All pages that are no lesson. `srcDir` is the repository, so Astro's own `pages` folder does
 * not exist and each route is named here.
 */
import type { AstroIntegration } from 'astro';

const pages: Readonly<Record<string, string>> = {
  '/': 'chooser.astro',
  '/404': 'not-found.astro',
  '/[locale]': 'course-home.astro',
  '/[locale]/404': 'not-found-localised.astro',
  '/[locale]/glossary': 'glossary.astro',
  '/[locale]/record': 'record.astro',
  '/[locale]/[module]/test': 'module-test.astro',
  '/[locale]/[module]/complete': 'module-complete.astro',
  '/[locale]/report.json': 'report-words.ts',
};

/** Adds the routes of design.md section 6 that exist so far. */
export function routes(): AstroIntegration {
  return {
    name: 'hamkori-routes',
    hooks: {
      'astro:config:setup'({ injectRoute }) {
        for (const [pattern, file] of Object.entries(pages)) {
          injectRoute({ pattern, entrypoint: `./src/pages/${file}`, prerender: true });
        }
      },
    },
  };
}
