import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { addCsp, addCspToPages, withCsp } from './csp.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (html: string, name: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ').find((part) => part.startsWith(`${name} `));
const page = (body: string, head = '') => `<!DOCTYPE html><html lang="tg"><head>${head}<title>Ҳ</title></head><body>${body}</body></html>`;

const folders: string[] = [];
function dist(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'csp-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the policy of a page', () => {
  test('lists the hash of each inline script and style once', () => {
    const { html, hashes } = withCsp(page('<style>a{}</style><script>run()</script><script is:inline>run()</script>'));
    expect(directive(html, 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hashOf('run()')}`);
    expect(directive(html, 'style-src-elem')).toBe(`style-src-elem 'self' ${hashOf('a{}')}`);
    expect(hashes).toBe(2);
  });

  test.each([
    ['a module', '<script type="module">x</script>', true],
    ['an import map', '<script type="importmap">x</script>', true],
    ['upper case', '<SCRIPT>x</SCRIPT>', true],
    ['an attribute holding >', '<script data-a="1 > 0">x</script>', true],
    ['a file', '<script src="/a.js">x</script>', false],
    ['JSON data', '<script type="application/json">x</script>', false],
    ['linked data', '<script type="application/ld+json">x</script>', false],
    ['data-src, which is no src', '<script data-src="/a.js">x</script>', true],
  ])('for %s has a hash only if it runs inline', (_name, script, hashed) => {
    expect(directive(withCsp(page(script)).html, 'script-src')?.includes(hashOf('x'))).toBe(hashed);
  });

  test('hashes line ends as the parser reads them', () => {
    expect(directive(withCsp(page('<script>a\r\nb</script>')).html, 'script-src')).toContain(hashOf('a\nb'));
  });

  test('comes first in the head, after the only charset', () => {
    const { html } = withCsp(page('', '<script>early()</script><meta charset="utf-8"/>'));
    expect(html).toMatch(/<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"[^>]*><script>early/);
    expect(html.match(/charset=/g)).toHaveLength(1);
  });

  test('covers a redirect page without a head', () => {
    const { html } = withCsp('<!doctype html><title>To</title><meta http-equiv="refresh" content="0;url=/ru/">');
    expect(html).toMatch(/^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
    expect(html).toContain('http-equiv="refresh"');
  });

  test('is renewed, not doubled', () => {
    const once = withCsp(page('<script>a</script>')).html;
    expect(withCsp(once).html).toBe(once);
  });

  test('allows nothing by default', () => {
    const { html } = withCsp(page(''));
    expect(directive(html, 'default-src')).toBe("default-src 'none'");
    expect(directive(html, 'connect-src')).toBe("connect-src 'self'");
    expect(directive(html, 'base-uri')).toBe("base-uri 'none'");
    expect(html).not.toContain("script-src 'self' 'unsafe");
  });
});

describe('a built folder', () => {
  test('gets the policy on every page and reports how many', () => {
    const folder = dist({ 'index.html': page('<script>a</script>'), 'tg/safety/index.html': page('<style>b</style>'), 'a.js': '<head>' });
    expect(addCsp(folder)).toEqual({ pages: 2, hashes: 2 });
    expect(readFileSync(join(folder, 'tg/safety/index.html'), 'utf8')).toContain('Content-Security-Policy');
    expect(readFileSync(join(folder, 'a.js'), 'utf8')).toBe('<head>');
  });

  test('has it on index.html last, so that a build that broke off can be told', () => {
    const folder = dist({ 'index.html': page('') });
    mkdirSync(join(folder, 'unreadable.html'));
    expect(() => addCsp(folder)).toThrow('EISDIR');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(page(''));
  });

  test('without a page is refused', () => {
    expect(() => addCsp(dist({ 'a.js': '' }))).toThrow('No HTML file');
  });

  test('may connect to the sync server named at build', () => {
    const folder = dist({ 'index.html': page('') });
    addCsp(folder, { syncOrigin: 'https://sync.example.org' });
    expect(directive(readFileSync(join(folder, 'index.html'), 'utf8'), 'connect-src')).toBe("connect-src 'self' https://sync.example.org");
  });

  test.each(['sync.example.org', 'https://sync.example.org/', 'https://a.org; script-src *', 'ftp://a.org'])('refuses the sync origin %s', (syncOrigin) => {
    expect(() => addCsp(dist({ 'index.html': page('') }), { syncOrigin })).toThrow('SYNC_ORIGIN');
  });

  test('is done by the integration at the end of the build', () => {
    expect(Object.keys(addCspToPages().hooks)).toEqual(['astro:build:done']);
  });
});
