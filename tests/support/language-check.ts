/**
 * Whether every text of a page says its language and direction: what a screen reader speaks and
 * how a line runs hang on `lang` and `dir` alone (WCAG 2.2, 3.1.1, 3.1.2 and 1.3.2).
 *
 * Languages are told apart by their letters, so only what letters can prove is found: scripts,
 * letters only one language has, and longer texts without any of its own. The head is not read:
 * a title cannot mark a part of itself.
 */
import { NodeType, parse, type HTMLElement } from 'node-html-parser';
import { localeOfTag, type Direction, type LocaleTag } from '../../src/domain/locale.ts';

/** The language an element is in, and the direction it runs; `auto` follows its text. */
interface Setting {
  readonly lang: string;
  readonly dir: Direction | 'auto';
}

const spokenAttributes = ['aria-label', 'title', 'placeholder', 'alt'];
const silent = new Set(['head', 'script', 'style', 'template', 'svg']);

/** Every place of a page whose language or direction is wrong or not said, one line each. */
export function findLanguageFaults(html: string, expected: LocaleTag): readonly string[] {
  const page = parse(html).querySelector('html');
  if (!page) return ['there is no html element'];
  const locale = localeOfTag(expected)!;
  const own = [page.getAttribute('lang'), page.getAttribute('dir')];
  const root = own[0] === locale.tag && own[1] === locale.dir ? [] : [`<html> is lang=${String(own[0])} dir=${String(own[1])}, not ${locale.tag} ${locale.dir}`];
  return [...root, ...faultsOf(page, { lang: '', dir: 'ltr' })];
}

/** What a text in one language holds that this language cannot hold. */
export function foreignIn(text: string, lang: string): readonly string[] {
  const run = (pattern: RegExp, name: string): string[] => [...new Set(text.match(pattern) ?? [])].map((found) => `${name} «${found.slice(0, 60)}» marked ${lang || 'with no language'}`);
  return [
    ...(lang === 'fa-AF' ? run(/\p{Script=Cyrillic}+/gu, 'Cyrillic') : run(/[\p{Script=Arabic}\u200c]*\p{Script=Arabic}{2,}[\p{Script=Arabic}\u200c]*/gu, 'Arabic script')),
    ...(lang === 'en' ? run(/\p{Script=Cyrillic}+/gu, 'Cyrillic') : run(/(?:\p{Script=Latin}{2,}[\s,;:]+){2,}\p{Script=Latin}{2,}/gu, 'Latin text')),
    ...(lang === 'tg' ? run(/\S*[ыщць]\S*/giu, 'Russian word') : run(/\S*[ҷҳӣӯ]\S*/giu, 'Tajik word')),
    ...(lang === 'kk' ? [] : run(/\S*[әңөұүһі]\S*/giu, 'Kazakh word')),
    ...(lang === 'kk' || lang === 'tg' ? [] : run(/\S*[қғ]\S*/giu, 'Tajik or Kazakh word')),
    ...longWithoutOwnLetters(text, lang),
  ];
}

/** 40 letters of Kazakh always hold one that Russian lacks; Tajik has such sentences. */
function longWithoutOwnLetters(text: string, lang: string): readonly string[] {
  const letters = text.replaceAll(/[^\p{Script=Cyrillic}]/gu, '');
  const isForeign = lang === 'kk' && letters.length >= 40 && !/[әғқңөұүһі]/iu.test(letters);
  return isForeign ? [`text without a letter of its own «${text.trim().slice(0, 60)}» marked kk`] : [];
}

function faultsOf(element: HTMLElement, outer: Setting): readonly string[] {
  if (silent.has(element.rawTagName.toLowerCase())) return [];
  const inner = settingOf(element, outer);
  const texts = [
    ...spokenAttributes.map((name) => element.getAttribute(name) ?? ''),
    // All text of its own at once, so that a word cannot hide by being cut in pieces.
    element.childNodes.filter((node) => node.nodeType === NodeType.TEXT_NODE).map((node) => node.text).join(' '),
  ];
  const at = `<${element.rawTagName.toLowerCase()}${element.id ? ` id=${element.id}` : ''}${element.classNames ? ` class=${element.classNames}` : ''}>`;
  return [
    ...attributeFaults(element, inner).map((fault) => `${at} ${fault}`),
    ...texts.flatMap((text) => [...foreignIn(text, inner.lang), ...directionFaults(text, inner)]).map((fault) => `${at} ${fault}`),
    ...element.children.flatMap((child) => faultsOf(child, inner)),
  ];
}

function settingOf(element: HTMLElement, outer: Setting): Setting {
  const dir = element.getAttribute('dir')?.toLowerCase() ?? (element.rawTagName.toLowerCase() === 'bdi' ? 'auto' : outer.dir);
  return { lang: element.getAttribute('lang') ?? outer.lang, dir: dir === 'rtl' || dir === 'auto' ? dir : 'ltr' };
}

/** A change of language must bring its direction along. */
function attributeFaults(element: HTMLElement, { lang, dir }: Setting): readonly string[] {
  if (!element.hasAttribute('lang')) return [];
  const locale = localeOfTag(lang);
  if (!locale) return [`has the unknown lang="${lang}"`];
  return dir === 'auto' || dir === locale.dir ? [] : [`is lang=${lang} but runs ${dir}`];
}

function directionFaults(text: string, { dir }: Setting): readonly string[] {
  if (dir === 'auto') return [];
  const [, against] = (dir === 'rtl' ? /((?:\p{Script=Latin}{2,}[\s,;:]+){2,}\p{Script=Latin}{2,})/u : /([\p{Script=Arabic}\u200c]{4,})/u).exec(text) ?? [];
  return against === undefined ? [] : [`«${against.slice(0, 60)}» runs ${dir}`];
}
