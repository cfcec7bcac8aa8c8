/**
 * Which file of a built site answers a URL, and what kind of file it is.
 *
 * Nothing outside the folder is ever reached: the path is decoded once, refused if it could
 * climb, and the real file must lie below the real folder (a link out of it does not count).
 */
import { realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { isLocaleKey } from '../domain/locale.ts';

/** What a URL path means in a built site. */
export type SiteTarget =
  | Readonly<{ kind: 'file'; path: string }>
  | Readonly<{ kind: 'redirect'; location: string }>
  | Readonly<{ kind: 'missing'; page: string | undefined }>
  | Readonly<{ kind: 'malformed' }>;

const contentTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Content type by file name; unknown kinds are downloads, never guessed. */
export function contentTypeOf(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Finds what answers `pathname` (below the base, still percent-encoded) in `folder`. */
export function findSiteTarget(folder: string, pathname: string): SiteTarget {
  const decoded = decodePath(pathname);
  if (decoded === undefined) return { kind: 'malformed' };
  const direct = fileBelow(folder, decoded);
  if (direct !== undefined && !decoded.endsWith('/')) return { kind: 'file', path: direct };
  if (decoded.endsWith('/')) {
    const index = fileBelow(folder, `${decoded}index.html`);
    if (index !== undefined) return { kind: 'file', path: index };
  } else if (fileBelow(folder, `${decoded}/index.html`) !== undefined) {
    // Relative links of the page need the slash, as on every static host.
    return { kind: 'redirect', location: `${pathname}/` };
  }
  return { kind: 'missing', page: missingPage(folder, decoded) };
}

/** The 404 page in the language of the address, else the one of the site. */
function missingPage(folder: string, decoded: string): string | undefined {
  const locale = decoded.split('/')[1];
  const own = isLocaleKey(locale) ? [`/${locale}/404/index.html`, `/${locale}/404.html`] : [];
  return [...own, '/404.html', '/404/index.html'].map((path) => fileBelow(folder, path)).find((path) => path !== undefined);
}

function decodePath(pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    // A malformed escape is the sender's fault and is answered with 400.
    return undefined;
  }
  const climbs = decoded.split('/').some((part) => part === '..' || part === '.');
  return decoded.startsWith('/') && !climbs && !/[\\\0:]/.test(decoded) ? decoded : undefined;
}

function fileBelow(folder: string, path: string): string | undefined {
  const candidate = join(folder, path);
  if (statSync(candidate, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const real = realpathSync(candidate);
  return real.startsWith(`${realpathSync(folder)}${sep}`) ? real : undefined;
}
