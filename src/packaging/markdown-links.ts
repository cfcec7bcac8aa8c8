/**
 * Relative links in the Markdown of this repository: the file and the heading exist.
 *
 * Headings get the anchors GitHub and GitLab give them. Links in code are examples and are
 * not followed; lessons (MDX) are checked in the built site instead.
 */
import { posix } from 'node:path';
import { contentError, placeIn, type ContentProblem } from '../content/content-problem.ts';
import { findClosest } from './closest.ts';
import type { LinkReport } from './links.ts';

/** The repository as the check sees it; paths from its root with forward slashes. */
export interface Repository {
  /** Every file and every folder. */
  readonly paths: ReadonlySet<string>;
  /** Text of each Markdown file. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Checks every relative link of the Markdown files. */
export function checkMarkdownLinks(repository: Repository): LinkReport {
  let links = 0;
  const problems: ContentProblem[] = [];
  for (const [path, text] of repository.documents) {
    withoutCode(text)
      .split('\n')
      .forEach((line, index) => {
        for (const href of linksIn(line)) {
          links += 1;
          const problem = checkHref(href, { path, where: `${placeIn(path, '', index + 1)} ${href}` }, repository);
          if (problem !== undefined) problems.push(problem);
        }
      });
  }
  return { pages: repository.documents.size, links, problems };
}

/** Inline links and images, and reference definitions; those with a scheme are other sites. */
function linksIn(line: string): readonly string[] {
  const inline = [...line.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map((match) => match[1] ?? '');
  const reference = /^\s*\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/.exec(line)?.[1];
  return [...inline, ...(reference === undefined ? [] : [reference])].filter((href) => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href));
}

function checkHref(href: string, { path, where }: Readonly<{ path: string; where: string }>, repository: Repository): ContentProblem | undefined {
  const [written = '', anchor = ''] = href.split('#', 2);
  // A leading slash means the root of the repository, as on its web page.
  const start = written.startsWith('/') ? '.' : posix.dirname(path);
  const target = written === '' ? path : posix.join(start, decodeURI(written)).replace(/\/$/, '');
  if (target !== '.' && !repository.paths.has(target)) {
    const near = findClosest(target, repository.paths);
    return contentError(where, `there is no ${target}`, near === undefined ? 'Mend the path, or remove the link.' : `Did you mean ${posix.relative(posix.dirname(path), near)}?`);
  }
  const text = repository.documents.get(target);
  if (anchor === '' || text === undefined) return undefined;
  const known = headingAnchors(text);
  if (known.has(decodeURI(anchor))) return undefined;
  const near = findClosest(anchor, known);
  return contentError(where, `${target} has no heading #${anchor}`, near === undefined ? `It has ${[...known].map((name) => `#${name}`).join(', ') || 'no headings'}.` : `Did you mean #${near}?`);
}

/** Anchors of the headings: lower case, words joined by hyphens, punctuation gone, repeats numbered. */
function headingAnchors(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    let name = slug;
    for (let repeat = 1; anchors.has(name); repeat++) name = `${slug}-${String(repeat)}`;
    anchors.add(name);
  }
  return anchors;
}

/** Blanks out code, keeping the lines so that numbers stay right. */
function withoutCode(text: string): string {
  return withoutFences(text).replace(/(`+)[^\n]*?\1/g, '');
}

function withoutFences(text: string): string {
  return text.replace(/^(\s*)(```+|~~~+)[\s\S]*?^\s*\2.*$/gm, (block) => block.replace(/[^\n]/g, ''));
}
