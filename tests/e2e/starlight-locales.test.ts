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
let site: FixtureSite;

beforeAll(async () => {
  site = await buildFixtureSite('starlight-site', ['content/docs/tg/safety/needle-stick.mdx', 'content/docs/fa-af/safety/needle-stick.mdx']);
});
afterAll(() => {
  site.remove();
});

const htmlOf = (path: string): string => readFileSync(join(site.dist, path, 'index.html'), 'utf8');
const texts = (root: HTMLElement, selector: string): string[] => root.querySelectorAll(selector).map((element) => element.text.trim());

/** The words of each language as they must appear; from our own files where they stand there. */
describe.each(localeKeys)('in %s', (locale) => {
  const own = strings[locales[locale].tag];
  const headings = { en: ['Before the search', 'After the search'], ru: ['До обыска', 'После обыска'], tg: ['Пеш аз кофтуков', 'Баъд аз кофтуков'], 'fa-af': ['پیش از تلاشی', 'پس از تلاشی'], kk: ['Тінтуге дейін', 'Тінтуден кейін'] }[locale];
  const asides = { en: ['Note', 'Caution'], ru: ['Заметка', 'Осторожно'], tg: ['Эзоҳ', 'Эҳтиёт'], 'fa-af': ['یادداشت', 'احتیاط'], kk: ['Ескерту', 'Назар аударыңыз'] }[locale];

  test('asides have titles', () => {
    const page = parse(htmlOf(`${locale}/frame`));
    expect(texts(page, 'aside .starlight-aside__title')).toEqual(asides);
    expect(page.querySelectorAll('main aside').map((aside) => aside.getAttribute('aria-label'))).toEqual(asides);
  });

  test('headings have anchors that say where they lead', () => {
    const page = parse(htmlOf(`${locale}/frame`));
    expect(texts(page, 'main h2')).toEqual(headings);
    const labels = texts(page, '.sl-anchor-link .sr-only');
    const pattern = { en: 'Section titled “{{title}}”', ru: 'Заголовок раздела «{{title}}»', tg: 'Бахши «{{title}}»', 'fa-af': 'بخش «{{title}}»', kk: '«{{title}}» бөлімі' }[locale];
    expect(labels).toEqual(headings.map((title) => pattern.replace('{{title}}', title)));
    expect(page.querySelectorAll('.sl-anchor-link').map((link) => link.getAttribute('href'))).toEqual(page.querySelectorAll('main h2').map(({ id }) => `#${id}`));
  });

  test('the frame of the page is in its language', () => {
    const page = parse(htmlOf(`${locale}/frame`));
    const frame = {
      skip: texts(page, '.sl-skip-link'),
      contents: texts(page, '.page-contents h2, .page-contents-narrow summary'),
      overview: texts(page, '.page-contents a')[0],
      theme: texts(page, 'select option').slice(0, 3),
      language: page.querySelector('.language-select summary')?.getAttribute('aria-label'),
      menu: page.querySelectorAll('nav').map((nav) => nav.getAttribute('aria-label')).filter((label) => label !== undefined),
    };
    const expected: Readonly<Record<LocaleKey, typeof frame>> = {
      en: { skip: ['Skip to content'], contents: ['On this page', 'On this page'], overview: 'Overview', theme: ['Dark', 'Light', 'Auto'], language: 'Select language: English', menu: ['Main'] },
      ru: { skip: ['Перейти к содержимому'], contents: ['На этой странице', 'На этой странице'], overview: 'Обзор', theme: ['Тёмная', 'Светлая', 'Авто'], language: 'Выберите язык: Русский', menu: ['Основное'] },
      tg: { skip: ['Гузаштан ба муҳтаво'], contents: ['Дар ин саҳифа', 'Дар ин саҳифа'], overview: 'Шарҳи мухтасар', theme: ['Торик', 'Равшан', 'Худкор'], language: 'Интихоби забон: Тоҷикӣ', menu: ['Асосӣ'] },
      'fa-af': { skip: ['رفتن به محتوا'], contents: ['در این صفحه', 'در این صفحه'], overview: 'نگاه کلی', theme: ['تاریک', 'روشن', 'خودکار'], language: 'انتخاب زبان: دری', menu: ['اصلی'] },
      kk: { skip: ['Мазмұнға өту'], contents: ['Осы бетте', 'Осы бетте'], overview: 'Шолу', theme: ['Қараңғы', 'Жарық', 'Авто'], language: 'Тілді таңдау: Қазақша', menu: ['Негізгі'] },
    };
    expect(frame).toEqual(expected[locale]);
  });

  test('the menu and the page for a wrong address are in its language', () => {
    expect(texts(parse(htmlOf(`${locale}/frame`)), '.sidebar-list a')).toEqual([own['nav.home'], own['nav.record'], own['nav.privacy']]);
    const missing = parse(htmlOf(`${locale}/404`));
    expect(texts(missing, 'main h1, main .lead, main a.primary')).toEqual([own['notFound.title'], own['notFound.text'], own['notFound.home']]);
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
    const notices = main.querySelectorAll('.draft-notice').filter((notice) => notice.text.includes(strings[locales[locale].tag]['i18n.untranslatedContent'] ?? '\0'));
    const isStandIn = from.key !== locale;
    expect(main.hasAttribute('data-pagefind-body')).toBe(!isStandIn);
    if (isStandIn) expect(notices.map((notice) => [notice.getAttribute('lang'), notice.getAttribute('dir')])).toEqual([[locales[locale].tag, locales[locale].dir]]);
    else expect(notices).toEqual([]);
  }
});

test('asides of a text that stands in are in the language of the text', () => {
  expect(texts(parse(htmlOf('tg/in-two')), 'aside .starlight-aside__title')).toEqual(['Заметка', 'Осторожно']);
  expect(texts(parse(htmlOf('fa-af/in-one')), 'aside .starlight-aside__title')).toEqual(['Note', 'Caution']);
});
