/**
 * The content security policy of every built page, written after the build.
 *
 * Astro's own option misses Starlight's inline scripts and style attributes, so each page's
 * inline `<script>` and `<style>` is hashed here and the policy put first in its head, right
 * after the charset, which must stand in the first 1024 bytes (HTML, 4.2.5.4). `frame-ancestors`
 * is not allowed in a meta element (CSP 3, 3.3): who may embed the site is the host's header.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withoutStarlightExtras } from './starlight-styles.ts';

/** A sync server of another origin must be known when the site is built. */
export interface CspOptions {
  /** `https://sync.example.org`; without it pages talk to their own origin only. */
  readonly syncOrigin?: string | undefined;
}

/** What was done, for the build log. */
export interface CspReport {
  readonly pages: number;
  readonly hashes: number;
}

/** Astro integration: adds the policy after every other integration has written its pages. */
export function addCspToPages(options: CspOptions = { syncOrigin: process.env['SYNC_ORIGIN'] }): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { pages, hashes } = addCsp(fileURLToPath(dir), options);
        logger.info(`${String(pages)} pages, ${String(hashes)} hashes of inline scripts and styles`);
      },
    },
  };
}

/** Adds or renews the policy in every HTML file below a folder; refuses a folder without any. */
export function addCsp(folder: string, options: CspOptions = {}): CspReport {
  const connect = ["'self'", ...syncSource(options.syncOrigin)].join(' ');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  if (names.length === 0) throw new Error(`No HTML file below ${folder}: run npm run build first.`);
  // index.html comes last: its policy tells that the whole build went through (fresh-dist.ts).
  const ordered = [...names.filter((name) => name !== 'index.html'), ...names.filter((name) => name === 'index.html')];
  let hashes = 0;
  for (const name of ordered) {
    const path = join(folder, name);
    const page = withCsp(withoutStarlightExtras(readFileSync(path, 'utf8')), connect);
    writeFileSync(path, page.html);
    hashes += page.hashes;
  }
  return { pages: ordered.length, hashes };
}

/** One page with its policy; renewing gives the same page again. */
export function withCsp(source: string, connect = "'self'"): Readonly<{ html: string; hashes: number }> {
  const bare = source.replace(policyPattern, '');
  const scripts = inlineHashes(bare, 'script');
  const styles = inlineHashes(bare, 'style');
  const policy = [
    "default-src 'none'",
    // Pagefind's search is WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src-elem 'self'", ...styles].join(' '),
    // Starlight sets sizes and colours by style attributes, which no hash can cover.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  const meta = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return { html: insertFirstInHead(bare.replace(charsetPattern, ''), meta), hashes: scripts.length + styles.length };
}

const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const policyPattern = new RegExp(`<meta\\s${attributes}http-equiv=["']?content-security-policy["']?${attributes}>`, 'gi');
const charsetPattern = new RegExp(`<meta\\s+charset=${attributes}>`, 'i');

function insertFirstInHead(html: string, meta: string): string {
  // Astro's redirect pages have no head tag: there the parser opens the head at the doctype's end.
  for (const opening of [new RegExp(`<head(?:\\s${attributes})?>`, 'i'), new RegExp(`<html(?:\\s${attributes})?>`, 'i'), /<!doctype[^>]*>/i]) {
    const found = opening.exec(html);
    if (found !== null) {
      const end = found.index + found[0].length;
      return html.slice(0, end) + meta + html.slice(end);
    }
  }
  return meta + html;
}

/** Sources of the inline elements of one name, each once, in a stable order. */
function inlineHashes(html: string, element: 'script' | 'style'): readonly string[] {
  const found = html.matchAll(new RegExp(`<${element}(\\s${attributes})?>([\\s\\S]*?)</${element}\\s*>`, 'gi'));
  const hashes = [...found]
    .filter(([, attribute = '']) => element === 'style' || runsInline(attribute))
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(asParsed(text)).digest('base64')}'`);
  return [...new Set(hashes)].sort();
}

/** Whether a script element holds code: data blocks (JSON) never run and need no hash. */
function runsInline(attribute: string): boolean {
  if (/\ssrc\s*=/i.test(attribute)) return false;
  const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attribute)?.[1] ?? '';
  return type === '' || /javascript|^module$|^importmap$|^speculationrules$/i.test(type);
}

/** The HTML parser turns CRLF into LF before anything is hashed (HTML, 13.2.3.5). */
function asParsed(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function syncSource(origin: string | undefined): readonly string[] {
  if (origin === undefined || origin === '') return [];
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.origin !== origin || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SYNC_ORIGIN is "${origin}". Write an origin without path or slash, such as https://sync.example.org.`);
  }
  return [origin];
}
