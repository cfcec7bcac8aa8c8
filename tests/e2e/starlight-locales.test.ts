/**
 * Starlight speaks all five languages, and a page that stands in says so. With other folders or
 * other locale keys both fail without a word (decisions/0001), so they are built and looked at.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localeKeys, locales, type LocaleKey } from '../../src/domain/locale.ts';
import { readStrings } from '../../src/i18n/read-strings.ts';
import { buildFixtureSite, type FixtureSite } from '../support/build-fixture-site.ts';
import { findLanguageFaults } from '../support/language-check.ts';

const strings = readStrings(join(import.meta.dirname, '../..'));
let site: FixtureSite | undefined;

beforeAll(async () => {
  site = await buildFixtureSite('starlight-site', ['content/docs/tg/safety/needle-stick.mdx', 'content/docs/fa-af/safety/needle-stick.mdx']);
});
afterAll(() => {
  site?.remove();
});

const htmlOf = (path: string): string => readFileSync(join(site!.dist, path, 'index.html'), 'utf8');
const texts = (root: HTMLElement, selector: string): string[] => root.querySelectorAll(selector).map((element) => element.text.trim());

/** Words Starlight brings itself; all others stand in content/i18n. */
const starlightWords: Readonly<Partial<Record<LocaleKey, Readonly<Record<string, string>>>>> = {
  en: {
    'skipLink.label': 'Skip to content',
    'themeSelect.dark': 'Dark',
    'themeSelect.light': 'Light',
    'themeSelect.auto': 'Auto',
    'languageSelect.accessibleLabel': 'Select language',
    'sidebarNav.accessibleLabel': 'Main',
    'tableOfContents.onThisPage': 'On this page',
    'tableOfContents.overview': 'Overview',
    'aside.note': 'Note',
    'aside.caution': 'Caution',
    'heading.anchorLabel': 'Section titled “{{title}}”',
  },
  ru: {
    'skipLink.label': 'Перейти к содержимому',
    'themeSelect.dark': 'Тёмная',
    'themeSelect.light': 'Светлая',
    'themeSelect.auto': 'Авто',
    'languageSelect.accessibleLabel': 'Выберите язык',
    'sidebarNav.accessibleLabel': 'Основное',
    'tableOfContents.onThisPage': 'На этой странице',
    'tableOfContents.overview': 'Обзор',
    'aside.note': 'Заметка',
    'aside.caution': 'Осторожно',
    'heading.anchorLabel': 'Заголовок раздела «{{title}}»',
    'i18n.untranslatedContent': 'Это содержимое пока не доступно на вашем языке.',
  },
};

/** A word of the frame as a reader must see it. */
function word(locale: LocaleKey, key: string): string {
  const found = strings[locales[locale].tag][key] ?? starlightWords[locale]?.[key];
  if (found === undefined) throw new Error(`${locale} has no word for ${key}; it would be shown in English`);
  return found;
}

const headings: Readonly<Record<LocaleKey, readonly string[]>> = {
  en: ['Before the search', 'After the search'],
  ru: ['До обыска', 'После обыска'],
  tg: ['Пеш аз кофтуков', 'Баъд аз кофтуков'],
  'fa-af': ['پیش از تلاشی', 'پس از تلاشی'],
  kk: ['Тінтуге дейін', 'Тінтуден кейін'],
};

describe.each(localeKeys)('in %s', (locale) => {
  const say = (key: string): string => word(locale, key);

  test('asides have titles', () => {
    const page = parse(htmlOf(`${locale}/frame`));
    const titles = [say('aside.note'), say('aside.caution')];
    expect(texts(page, 'aside .starlight-aside__title')).toEqual(titles);
    expect(page.querySelectorAll('main aside').map((aside) => aside.getAttribute('aria-label'))).toEqual(titles);
  });

  test('headings have anchors that say where they lead, where they are switched on', () => {
    const page = parse(htmlOf(`${locale}/frame`));
    expect(texts(page, '.sl-anchor-link .sr-only')).toEqual(headings[locale].map((title) => say('heading.anchorLabel').replace('{{title}}', title)));
    expect(page.querySelectorAll('.sl-anchor-link').map((link) => link.getAttribute('href'))).toEqual(page.querySelectorAll('main h2').map(({ id }) => `#${id}`));
  });

  test('headings have an id for the list of contents', () => {
    const page = parse(htmlOf(`${locale}/frame`));
    const found = page.querySelectorAll('main h2');
    expect(found.map(({ text }) => text.trim())).toEqual(headings[locale]);
    expect(found.every(({ id }) => id !== '')).toBe(true);
    const links = page.querySelectorAll('.page-contents a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(found.map(({ id }) => `#${id}`)));
  });

  test('the frame of the page is in its language', () => {
    const page = parse(htmlOf(`${locale}/frame`));
    expect(texts(page, '.sl-skip-link')).toEqual([say('skipLink.label')]);
    expect(texts(page, '.page-contents h2, .page-contents-narrow summary')).toEqual(Array(2).fill(say('tableOfContents.onThisPage')));
    expect(texts(page, '.page-contents a')).toEqual([say('tableOfContents.overview'), ...headings[locale]]);
    expect(texts(page, '.reading-menu label:last-child option')).toEqual(['auto', 'light', 'dark'].map((name) => say(`themeSelect.${name}`)));
    expect(page.querySelector('.language-select summary')?.getAttribute('aria-label')).toBe(`${say('languageSelect.accessibleLabel')}: ${locales[locale].endonym}`);
    expect(page.querySelectorAll('nav').map((nav) => nav.getAttribute('aria-label'))).toContain(say('sidebarNav.accessibleLabel'));
  });

  test('the menu and the page for a wrong address are in its language', () => {
    expect(texts(parse(htmlOf(`${locale}/frame`)), '.sidebar-list a')).toEqual([say('nav.home'), say('nav.glossary'), say('nav.record'), say('nav.privacy'), say('nav.accessibility')]);
    const missing = parse(htmlOf(`${locale}/404`));
    expect(texts(missing, 'main h1, main .lead, main a.primary')).toEqual([say('notFound.title'), say('notFound.text'), say('notFound.home')]);
    expect(texts(missing, '.sl-skip-link')).toHaveLength(1);
  });

  test('all text of its own pages says its language', () => {
    for (const path of ['frame', 'in-two', 'in-one', 'safety/needle-stick', '404', '']) {
      expect({ path, faults: findLanguageFaults(htmlOf(`${locale}/${path}`), locales[locale].tag) }).toEqual({ path, faults: [] });
    }
  });
});

test('every language has words of its own for the frame', () => {
  const frames = localeKeys.map((locale) => texts(parse(htmlOf(`${locale}/frame`)), '.sl-skip-link, .page-contents h2, aside .starlight-aside__title').join());
  expect(new Set(frames).size).toBe(5);
});

/** What each language shows of a page that not every language has. */
test.each<[page: string, shown: Readonly<Record<LocaleKey, LocaleKey>>, title: Readonly<Partial<Record<LocaleKey, string>>>]>([
  ['in-two', { en: 'en', ru: 'ru', tg: 'ru', 'fa-af': 'en', kk: 'ru' }, { en: 'Written in two languages', ru: 'Написано на двух языках' }],
  ['in-one', { en: 'en', ru: 'en', tg: 'en', 'fa-af': 'en', kk: 'en' }, { en: 'Written in English alone' }],
  ['safety/needle-stick', { en: 'en', ru: 'ru', tg: 'ru', 'fa-af': 'en', kk: 'kk' }, { en: 'What a needle-stick really means' }],
])('%s stands in where a language lacks it, and says so', (path, shown, titles) => {
  for (const locale of localeKeys) {
    const page = parse(htmlOf(`${locale}/${path}`));
    const [html, main] = [page.querySelector('html')!, page.querySelector('main')!];
    const from = locales[shown[locale]];
    const attributes = [html.getAttribute('lang'), html.getAttribute('dir'), main.getAttribute('lang'), main.getAttribute('dir')];
    expect(attributes).toEqual([locales[locale].tag, locales[locale].dir, from.tag, from.dir]);
    const title = titles[from.key];
    if (title !== undefined) expect(texts(page, 'h1')).toEqual([title]);
    // The notice is in the reader's language, and such a page stays out of the reader's search.
    const isStandIn = from.key !== locale;
    const notices = isStandIn ? main.querySelectorAll('.draft-notice').filter((notice) => notice.text === word(locale, 'i18n.untranslatedContent')) : [];
    expect(main.hasAttribute('data-pagefind-body')).toBe(!isStandIn);
    if (isStandIn) expect(notices.map((notice) => [notice.getAttribute('lang'), notice.getAttribute('dir')])).toEqual([[locales[locale].tag, locales[locale].dir]]);
  }
});

test('asides of a text that stands in are in the language of the text', () => {
  expect(texts(parse(htmlOf('tg/in-two')), 'aside .starlight-aside__title')).toEqual(['Заметка', 'Осторожно']);
  expect(texts(parse(htmlOf('fa-af/in-one')), 'aside .starlight-aside__title')).toEqual(['Note', 'Caution']);
});
