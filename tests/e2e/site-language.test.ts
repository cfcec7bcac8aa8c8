/**
 * Language and direction of every text of the built site; first, that the check finds faults.
 */
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { localeKeys, type LocaleTag } from '../../src/domain/locale.ts';
import { distPages, readDistPage } from '../support/dist-pages.ts';
import { findLanguageFaults, foreignIn } from '../support/language-check.ts';

const dari = (body: string): string => `<!doctype html><html lang="fa-AF" dir="rtl"><head><title>Hamkori</title></head><body><main>${body}</main></body></html>`;
const page = (lang: string, body: string): string => `<!doctype html><html lang="${lang}" dir="ltr"><body>${body}</body></html>`;

describe('the check', () => {
  test.each<[string, string, LocaleTag]>([
    ['Dari with an abbreviation', dari('<p>وقایهٔ پس از تماس (<bdi dir="ltr">PEP</bdi>) و UNODC مهم است.</p>'), 'fa-AF'],
    ['an English source inside Dari', dari('<li><bdi lang="en" dir="ltr">World Health Organization, fact sheet</bdi> <span>دیده شد</span></li>'), 'fa-AF'],
    ['the languages by their own names', dari('<a lang="ru" dir="ltr">Русский</a><a lang="kk" dir="ltr">Қазақша</a><a lang="tg" dir="ltr">Тоҷикӣ</a><a lang="en" dir="ltr">English</a>'), 'fa-AF'],
    ['Dari inside Russian', page('ru', '<p>Язык: <a lang="fa-AF" dir="rtl">همکاری برای صحت</a></p>'), 'ru'],
    ['a text field that follows its text', dari('<input dir="auto" placeholder="جست‌وجو در کورس">'), 'fa-AF'],
    ['Tajik', page('tg', '<p>Корманди милитсия дастпӯшак мепӯшад ва сӯзанро намегирад, зеро хатар вуҷуд дорад.</p>'), 'tg'],
    ['Kazakh', page('kk', '<p>Қызметкер қолғап киіп, инені қолымен ұстамайды, себебі қауіп бар.</p>'), 'kk'],
    ['a script in Latin letters', dari('<script>const one = "this is no text at all";</script><p>متن</p>'), 'fa-AF'],
  ])('accepts %s', (_name, html, tag) => {
    expect(findLanguageFaults(html, tag)).toEqual([]);
  });

  test.each<[string, string, LocaleTag, RegExp]>([
    ['an English stand-in without a mark in Dari', dari('<p>This lesson has not been translated.</p>'), 'fa-AF', /Latin text .* marked fa-AF/],
    ['an English stand-in with lang and no dir', dari('<p lang="en">This lesson has not been translated.</p>'), 'fa-AF', /is lang=en but runs rtl/],
    ['an English stand-in with dir and no lang', dari('<p dir="ltr">This lesson has not been translated.</p>'), 'fa-AF', /Latin text .* marked fa-AF/],
    ['a page without dir', '<html lang="fa-AF"><body><p>متن درس</p></body></html>', 'fa-AF', /<html> is lang=fa-AF dir=undefined/],
    ['Dari that runs from the left', dari('<p dir="ltr">این درس به زبان دری است</p>'), 'fa-AF', /runs ltr/],
    ['Dari marked as English', page('en', '<p lang="en">این درس به زبان دری است</p>'), 'en', /Arabic script .* marked en/],
    ['Dari marked as English that runs right', page('en', '<p dir="rtl">این درس</p>'), 'en', /Arabic script .* marked en/],
    ['a Dari name without dir', page('ru', '<a lang="fa-AF">دری</a>'), 'ru', /is lang=fa-AF but runs ltr/],
    ['Persian for Dari', '<html lang="fa" dir="rtl"><body></body></html>', 'fa-AF', /<html> is lang=fa/],
    ['a language nobody knows', page('en', '<p lang="tj">x</p>'), 'en', /unknown lang="tj"/],
    ['Russian in Dari', dari('<p>Игла</p>'), 'fa-AF', /Cyrillic «Игла»/],
    ['Russian in English', page('en', '<p>A needle, игла</p>'), 'en', /Cyrillic «игла»/],
    ['Russian in Tajik', page('tg', '<p>Остановитесь и убедитесь, что игла больше никого не поранит</p>'), 'tg', /Russian word «Остановитесь»/],
    ['Russian in Kazakh', page('kk', '<p>Остановитесь и убедитесь, что игла больше никого не поранит.</p>'), 'kk', /without a letter of its own/],
    ['Tajik in Russian', page('ru', '<p>Ҳамкорӣ</p>'), 'ru', /Tajik word «Ҳамкорӣ»/],
    ['Tajik in Kazakh', page('kk', '<p>ҷавоб</p>'), 'kk', /Tajik word/],
    ['Kazakh in Russian', page('ru', '<p>Қазақша</p>'), 'ru', /Tajik or Kazakh word/],
    ['Kazakh in Tajik', page('tg', '<p>сұрақ</p>'), 'tg', /Kazakh word/],
    ['a name for the ear alone', dari('<button aria-label="Search the whole course">⌕</button>'), 'fa-AF', /Latin text/],
    ['English text cut by elements', dari('<p>This lesson <b>x</b> has not been</p>'), 'fa-AF', /Latin text/],
    ['a page in another language', page('en', ''), 'ru', /<html> is lang=en/],
    ['nothing at all', '', 'en', /no html element/],
  ])('finds %s', (_name, html, tag, fault) => {
    expect(findLanguageFaults(html, tag)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});

const pages = distPages();

test('every language has pages, and all have the same', () => {
  const [first, ...others] = localeKeys.map((key) => pages.filter(({ locale, isLocalised }) => isLocalised && locale.key === key).map(({ path }) => path.slice(key.length)));
  expect(first!.length).toBeGreaterThanOrEqual(5);
  for (const other of others) expect(other).toEqual(first);
});

test.each(pages)('$path says the language and direction of all its texts', (one) => {
  const html = readDistPage(one);
  const { tag } = one.locale;
  expect(findLanguageFaults(html, tag)).toEqual([]);
  const head = parse(html).querySelector('head')!;
  const title = head.querySelector('title')?.text ?? '';
  expect(title).not.toBe('');
  for (const text of [title, head.querySelector('meta[name=description]')?.getAttribute('content') ?? '']) expect(foreignIn(text, tag)).toEqual([]);
});
