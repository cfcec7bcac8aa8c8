/**
 * What holds for every page of the built site, read as files; and for the course home, which
 * nothing else reads.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HTMLElement, NodeType, parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { buildCourse } from '../../src/content/course-model.ts';
import { localeKeys, locales } from '../../src/domain/locale.ts';
import { readStrings } from '../../src/i18n/read-strings.ts';
import { answerKeySources } from '../../src/packaging/answer-key-sources.ts';
import { findExposedKeys } from '../../src/packaging/answer-keys.ts';
import { findSiteTarget } from '../../src/packaging/site-files.ts';
import { distPages, readDistPage } from '../support/dist-pages.ts';
import { distFolder } from './support/site.ts';

const repository = join(import.meta.dirname, '../..');
const content = readContent(repository);
const { course } = buildCourse(content);
const sources = answerKeySources(content);
const strings = readStrings(repository);
const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
const lessons = course.modules.flatMap((module) => module.lessons.map(({ slug }) => `${module.slug}/${slug}/index.html`));
const stringKeys = new Set(Object.values(strings).flatMap((one) => Object.keys(one)));
const pages = distPages();

test('all lessons of the course are built in all languages, and there are items and keys to look for', () => {
  const expected = localeKeys.flatMap((key) => lessons.map((lesson) => `${key}/${lesson}`));
  expect(expected.length).toBeGreaterThanOrEqual(5);
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(expected));
  expect(sources.length).toBeGreaterThan(3);
  expect(stringKeys.size).toBeGreaterThan(50);
});

describe.each(pages)('$path', (one) => {
  const { path, locale, isLocalised } = one;
  let html: string;
  let root: HTMLElement;
  beforeAll(() => {
    html = readDistPage(one);
    root = parse(html, { comment: true });
  });

  test('shows no answer key before an answer', () => {
    if (lessons.some((lesson) => path.endsWith(lesson))) expect(root.querySelectorAll('details.item-key [data-correct]').length).toBeGreaterThan(0);
    expect(findExposedKeys(html, sources)).toEqual([]);
  });

  test('has one h1, a title, and no heading out of order', () => {
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('h1')?.text.trim()).not.toBe('');
    expect(root.querySelectorAll('head > title').map((title) => title.text.trim())).toEqual([expect.stringMatching(/\p{L}{3,}/u)]);
    const levels = root.querySelectorAll('main h1, main h2, main h3, main h4').map(({ rawTagName }) => Number(rawTagName.slice(1)));
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
  });

  test('is described where it is a lesson', () => {
    if (!lessons.some((lesson) => path.endsWith(lesson))) return;
    const described = root.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
    const lesson = [...content.locales[locale.key].lessons.values()].find((text) => path === `${text.path.replace(/^content\/docs\//, '').replace(/\.mdx$/, '')}/index.html`);
    expect(described).toBe(lesson?.frontMatter.find(({ id }) => id === 'description')?.text);
    expect(described.length).toBeGreaterThan(30);
  });

  test('leads to itself in all five languages', () => {
    const links = root.querySelectorAll(isLocalised ? '.language-select a' : 'a[data-language]');
    expect(links.map((link) => link.getAttribute('data-language')).sort()).toEqual([...localeKeys].sort());
    for (const link of links) {
      const key = localeKeys.find((one) => one === link.getAttribute('data-language'))!;
      const href = link.getAttribute('href') ?? '';
      const own = isLocalised ? path.slice(locale.key.length).replace(/index\.html$/, '') : '/';
      expect(href).toBe(`${base}/${key}${own}`);
      expect([link.getAttribute('lang'), link.getAttribute('dir')]).toEqual([locales[key].tag, locales[key].dir]);
    }
    for (const link of [...links, ...root.querySelectorAll('link[hreflang]')]) expectBuilt(link.getAttribute('href') ?? '');
  });

  test('uses each id once, and points only at ids it has', () => {
    const ids = root.querySelectorAll('[id]').map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const pointers = ['aria-labelledby', 'aria-controls', 'aria-describedby', 'for'].flatMap((name) => root.querySelectorAll(`[${name}]`).flatMap((element) => element.getAttribute(name)!.split(' ')));
    const anchors = root.querySelectorAll('a[href^="#"]').map((link) => decodeURIComponent(link.getAttribute('href')!.slice(1)));
    expect([...pointers, ...anchors].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('shows no placeholder, no key of a string and no undefined', () => {
    const shown = [...seenTexts(root, { lang: locale.tag, dir: locale.dir }).map(({ text }) => text), ...['aria-label', 'title', 'placeholder', 'alt', 'content'].flatMap((name) => root.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name)!))];
    expect(shown.filter((text) => /\{[^}]*\}|\{\{|\bundefined\b|\[object |\bNaN\b/.test(text))).toEqual([]);
    expect(shown.filter((text) => (text.match(/[a-zA-Z]+\.[a-zA-Z][\w-]*/g) ?? []).some((word) => stringKeys.has(word)))).toEqual([]);
  });

  test('writes numbers in the digits of the language', () => {
    expect(strayDigits(root.querySelector('body')!, { lang: locale.tag, dir: locale.dir })).toEqual([]);
  });
});

test.each([
  ['<p>در ۷۲ ساعت</p>', 0],
  ['<p>در 72 ساعت</p>', 1],
  ['<p>در <bdi>PEP 28</bdi> ساعت</p>', 0],
  ['<p>در <span lang="en" dir="ltr">2014</span> ساعت</p>', 0],
  ['<div dir="ltr"><p dir="rtl">در 72 ساعت</p></div>', 1],
  ['<p lang="ru" dir="ltr">В течение ۷۲ часов</p>', 1],
  ['<p lang="ru" dir="ltr">В течение 72 часов</p>', 0],
])('digits of another script are found: %s', (body, count) => {
  expect(strayDigits(parse(body), { lang: 'fa-AF', dir: 'rtl' })).toHaveLength(count);
});

describe.each(localeKeys)('the course home in %s', (key) => {
  const root = parse(readDistPage({ path: `${key}/index.html` }));
  const own = strings[locales[key].tag];
  const titles = content.locales[key].outline.modules;

  test('names all modules in order, and says which are in preparation', () => {
    const shown = root.querySelectorAll('.modules > li');
    expect(shown.map((module) => module.querySelector('h3')?.text)).toEqual(course.modules.map((module) => titles[module.id]?.title));
    expect(shown).toHaveLength(9);
    const empty = course.modules.filter((module) => module.lessons.length === 0).map(({ id }) => id);
    expect(shown.filter((module) => module.querySelector('.in-preparation')?.text === own['home.inPreparation']).map(({ id }) => id)).toEqual(empty);
  });

  test('leads to every lesson, and begins with the first', () => {
    const links = root.querySelectorAll('.modules a[data-lesson]');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(lessons.map((lesson) => `${base}/${key}/${lesson.replace('index.html', '')}`));
    expect(links.map((link) => link.text.trim()).every((text) => text.length > 5)).toBe(true);
    const start = root.querySelector('a[data-continue]')!;
    expect([start.getAttribute('href'), start.text.trim(), start.getAttribute('data-continue-label')]).toEqual([links[0]!.getAttribute('href'), own['home.start'], own['home.continue']]);
  });
});

function expectBuilt(href: string): void {
  const path = new URL(href, 'https://example.org').pathname;
  expect(path.startsWith(`${base}/`)).toBe(true);
  const target = findSiteTarget(distFolder, path.slice(base.length));
  expect({ href, kind: target.kind }).toEqual({ href, kind: 'file' });
  expect(target.kind === 'file' && existsSync(target.path)).toBe(true);
}

const unseen = new Set(['script', 'style', 'template', 'svg', 'head']);

interface SeenText {
  readonly text: string;
  readonly lang: string;
  /** As stated nearest; `bdi` without `dir` follows its own text. */
  readonly dir: string;
}

/** Every text of an element a reader may see, with the language and direction stated for it. */
function seenTexts(element: HTMLElement, outer: Omit<SeenText, 'text'>): readonly SeenText[] {
  const tag = tagOf(element);
  if (unseen.has(tag)) return [];
  const inner = { lang: element.getAttribute('lang') ?? outer.lang, dir: element.getAttribute('dir') ?? (tag === 'bdi' ? 'auto' : outer.dir) };
  return element.childNodes.flatMap((node) =>
    node instanceof HTMLElement ? seenTexts(node, inner) : node.nodeType === NodeType.TEXT_NODE ? [{ text: node.text.trim(), ...inner }] : [],
  );
}

/** Lower case; a document itself has none, whatever its type says. */
function tagOf({ rawTagName }: { readonly rawTagName: string | null }): string {
  return rawTagName?.toLowerCase() ?? '';
}

/** Texts with a digit of another script: Latin ones in right-to-left prose that does not isolate them, Persian ones elsewhere. */
function strayDigits(element: HTMLElement, outer: Omit<SeenText, 'text'>): readonly string[] {
  return seenTexts(element, outer)
    .filter(({ text, lang, dir }) => (dir === 'rtl' && /[0-9]/.test(text)) || (lang !== 'fa-AF' && /[۰-۹٠-٩]/.test(text)))
    .map(({ text }) => text);
}
