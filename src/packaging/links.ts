/**
 * Links of the built site: every target and anchor exists, and a reader stays in her language
 * unless she chooses another, which only a link with `hreflang` (the language switch) may do.
 *
 * Links to other sites are not followed: a check that needs the network is no gate.
 */
import { parse, type HTMLElement } from 'node-html-parser';
import { contentError, type ContentProblem } from '../content/content-problem.ts';
import { isLocaleKey, locales, type LocaleKey } from '../domain/locale.ts';
import { findClosest } from './closest.ts';

/** A built site as the check sees it; paths as in dist, with forward slashes: `tg/index.html`. */
export interface BuiltSite {
  /** Every file of dist. */
  readonly files: ReadonlySet<string>;
  /** Text of each HTML file. */
  readonly pages: ReadonlyMap<string, string>;
  /** The path the site was built for, `/` or `/course/`. */
  readonly base?: string;
  /** The address the site was built for, when it was given one. */
  readonly origin?: string | undefined;
}

/** What was checked and what is wrong. */
export interface LinkReport {
  readonly pages: number;
  readonly links: number;
  readonly problems: readonly ContentProblem[];
}

interface Link {
  readonly page: string;
  readonly tag: string;
  readonly href: string;
  readonly hreflang: string | undefined;
}

interface Checked extends BuiltSite {
  readonly base: string;
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Checks every internal link of a built site. */
export function checkSiteLinks(site: BuiltSite): LinkReport {
  const base = `${(site.base ?? '/').replace(/\/$/, '')}/`;
  const parsed = new Map([...site.pages].map(([page, html]) => [page, parse(html)]));
  const anchors = new Map([...parsed].map(([page, root]) => [page, anchorsOf(root)]));
  const links = [...parsed].flatMap(([page, root]) => linksOf(page, root));
  const problems = links.flatMap((link) => {
    const problem = checkLink(link, { ...site, base, anchors });
    return problem === undefined ? [] : [problem];
  });
  return { pages: parsed.size, links: links.length, problems };
}

function linksOf(page: string, root: HTMLElement): readonly Link[] {
  return root.querySelectorAll('[href], [src], [srcset], form[action]').flatMap((element) => {
    const sources = (element.getAttribute('srcset') ?? '').split(',').map((source) => source.trim().split(/\s+/)[0]);
    const written = [element.getAttribute('href'), element.getAttribute('src'), element.getAttribute('action'), ...sources];
    return written
      .filter((href): href is string => href !== undefined && href !== '')
      .map((href) => ({ page, tag: element.rawTagName.toLowerCase(), href, hreflang: element.getAttribute('hreflang') }));
  });
}

function anchorsOf(root: HTMLElement): ReadonlySet<string> {
  const named = root.querySelectorAll('[id], a[name]');
  return new Set(named.flatMap((element) => [element.getAttribute('id'), element.getAttribute('name')]).filter((name) => name !== undefined));
}

function checkLink(link: Link, site: Checked): ContentProblem | undefined {
  const target = targetOf(link, site);
  if (target === undefined) return undefined;
  const say = (what: string, how: string) => contentError(`${link.page}: <${link.tag}> ${link.href}`, what, how);
  if (target.kind === 'unreadable') return say('this is no address', 'Write a path, or an address with its scheme.');
  if (target.kind === 'outside') return say(`the link leads outside the site's base ${site.base}`, `Begin the path with the base (import.meta.env.BASE_URL), or write a relative link.`);
  const file = fileOf(target.path, site.files);
  if (file === undefined) return say('there is no such file in dist', suggest(target.path, site));
  if (file === `${target.path}/index.html`) return say('the link lacks the slash at its end', `Write ${site.base}${target.path}/: without it every visit is answered with a redirect.`);
  return checkAnchor(file, target.anchor, site, say) ?? checkLanguage(link, file, say);
}

type Say = (what: string, how: string) => ContentProblem;

function checkAnchor(file: string, anchor: string, site: Checked, say: Say): ContentProblem | undefined {
  const known = site.anchors.get(file);
  if (anchor === '' || known === undefined || known.has(anchor)) return undefined;
  const near = findClosest(anchor, known);
  return say(`${file} has no element with the id "${anchor}"`, near === undefined ? 'Give the target that id, or remove the anchor from the link.' : `Did you mean #${near}?`);
}

function checkLanguage({ page, tag, hreflang }: Link, file: string, say: Say): ContentProblem | undefined {
  const [from, to] = [localeOf(page), localeOf(file)];
  if (to === undefined || !['a', 'area', 'form', 'link'].includes(tag) || !file.endsWith('.html')) return undefined;
  const { tag: language } = locales[to];
  if (hreflang !== undefined && hreflang !== 'x-default' && hreflang !== language) {
    return say(`hreflang is "${hreflang}" and the target is in ${language}`, `Write hreflang="${language}".`);
  }
  if (hreflang !== undefined || from === undefined || from === to || tag === 'link') return undefined;
  return say(`a page in ${locales[from].tag} leads to one in ${language}`, `Link to the same page below /${from}/. If the reader chooses a language here, add hreflang="${language}".`);
}

type Target =
  | Readonly<{ kind: 'unreadable' }>
  | Readonly<{ kind: 'outside' }>
  | Readonly<{ kind: 'inside'; path: string; anchor: string }>;

/** Where a link leads: a path below the base without its leading slash; undefined for other sites. */
function targetOf(link: Link, { base, origin }: Checked): Target | undefined {
  const here = new URL(`${base}${link.page.replace(/(^|\/)index\.html$/, '$1')}`, origin ?? 'http://site.invalid');
  if (!URL.canParse(link.href, here)) return { kind: 'unreadable' };
  const url = new URL(link.href, here);
  if (url.origin !== here.origin) return undefined;
  if (!url.pathname.startsWith(base)) return { kind: 'outside' };
  try {
    const fragment = url.hash.slice(1).replace(/:~:.*$/, '');
    return { kind: 'inside', path: decodeURIComponent(url.pathname.slice(base.length)), anchor: decodeURIComponent(fragment) };
  } catch {
    // A malformed escape is reported as the unreadable address it is.
    return { kind: 'unreadable' };
  }
}

function fileOf(path: string, files: ReadonlySet<string>): string | undefined {
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((candidate) => files.has(candidate));
}

function suggest(path: string, { files, base }: Checked): string {
  const near = findClosest(path, [...files].map((file) => file.replace(/(^|\/)index\.html$/, '$1')));
  return near === undefined ? 'Mend the path, or add the page.' : `Did you mean ${base}${near}?`;
}

/** `tg/…` and `embed/tg/…` are in Tajik; the chooser and plain files are in no language. */
function localeOf(path: string): LocaleKey | undefined {
  const [first, second] = path.split('/');
  const key = first === 'embed' ? second : first;
  return isLocaleKey(key) ? key : undefined;
}
