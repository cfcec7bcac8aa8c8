/**
 * How the site is built. `srcDir: '.'` because Starlight looks for `content/docs` and
 * `content/i18n` below it, and localises asides and anchors only there (decisions/0001).
 * SITE_URL and BASE_PATH come from the environment: the same build works on any static host.
 */
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { locales } from './src/domain/locale.ts';
import { noteSettings } from './src/packaging/build-settings.ts';
import { addCspToPages } from './src/packaging/csp.ts';
import { trimPagefind } from './src/packaging/pagefind.ts';
import { trimStarlightStyles } from './src/packaging/starlight-styles.ts';
import { routes } from './src/pages/routes.ts';

/**
 * Three chunks instead of a dozen (each request costs some 300 bytes of headers): what every
 * page runs, what a learner's record needs, and, left to itself, XState with the machines.
 */
const chunks = [
  { name: 'page', test: /src\/(domain\/(locale|item)\.ts|i18n\/(message|number|parse-decimal|plural)|components\/(item\/(?!late|branching|story-|matching)|menu|page-strings|reading|search\/search-element|term)|app\/(drafts|place|language-choice|problem-notice|reading|record-trace|reload|report-offer))/ },
  { name: 'record', test: /src\/(domain\/(?!assessment|module-completion)|adapters\/(?!record-file))|node_modules\/uuid\/|src\/app\/(record|pending|paint|course-data|now|statement-input)\.ts/ },
];

export default defineConfig({
  srcDir: '.',
  cacheDir: './.astro',
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  // Curly English quotes would appear in every language.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }) },
  vite: {
    plugins: [trimStarlightStyles()],
    resolve: { alias: { '@lesson': new URL('./src/components/lesson.ts', import.meta.url).pathname } },
    build: {
      // Chromium 109 is the last for Windows 7, on many academy PCs.
      target: ['chrome109', 'firefox121', 'safari16.4'],
      cssTarget: ['chrome109', 'firefox121', 'safari16.4'],
      modulePreload: { polyfill: false },
      rollupOptions: {
        output: { codeSplitting: { groups: chunks } },
        onwarn(warning, report) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
        },
      },
    },
  },
  integrations: [
    routes(),
    starlight({
      title: { en: 'Hamkori', ru: 'Хамкори', tg: 'Ҳамкорӣ', 'fa-AF': 'همکاری', kk: 'Хамкори' },
      favicon: '/favicon.svg',
      defaultLocale: 'en',
      locales: Object.fromEntries(
        Object.values(locales).map(({ key, tag, dir, endonym }) => [key, { label: endonym, lang: tag, dir }]),
      ),
      disable404Route: true,
      expressiveCode: false,
      // A sign beside each heading, and styles for it, on every page: nobody here links to headings.
      markdown: { headingLinks: false },
      pagination: true,
      lastUpdated: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      routeMiddleware: './src/pages/route-middleware.ts',
      customCss: ['./src/styles/tokens.css', './src/styles/frame.css', './src/styles/layout.css', './src/styles/pages.css', './src/styles/search.css', './src/styles/lesson.css', './src/styles/figures.css', './src/styles/item.css', './src/styles/item-types.css', './src/styles/reading.css', './src/styles/report.css'],
      components: {
        Banner: './src/components/Nothing.astro',
        DraftContentNotice: './src/components/Nothing.astro',
        Hero: './src/components/Nothing.astro',
        Footer: './src/components/PageFooter.astro',
        Head: './src/components/PageHead.astro',
        Header: './src/components/Header.astro',
        MobileTableOfContents: './src/components/PageContentsNarrow.astro',
        PageFrame: './src/components/PageFrame.astro',
        PageTitle: './src/components/PageTitle.astro',
        Sidebar: './src/components/Sidebar.astro',
        TableOfContents: './src/components/PageContents.astro',
        ThemeProvider: './src/components/reading/ReadingScript.astro',
        FallbackContentNotice: './src/components/FallbackNotice.astro',
      },
    }),
    trimPagefind(),
    noteSettings(),
    addCspToPages(),
  ],
});
