import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type SiteServer } from './serve-dist.ts';
import { contentTypeOf, findSiteTarget } from './site-files.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

let outside: string;
let folder: string;
let site: SiteServer;

/** fetch() would tidy the path and unpack the body before the server or the test sees it. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET', of: SiteServer = site): Promise<Answer> {
  const { hostname, port } = new URL(of.origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'serve-'));
  folder = join(outside, 'dist');
  writeFileSync(join(mkdirAt(outside), 'secret.txt'), 'secret');
  mkdirAt(join(outside, 'dist-other'));
  writeFileSync(join(outside, 'dist-other/secret.txt'), 'secret');
  for (const [path, text] of Object.entries({
    'index.html': 'chooser',
    '404.html': 'missing',
    'tg/index.html': 'хона',
    'tg/404/index.html': 'ёфт нашуд',
    'tg/сабақ/index.html': 'дарс',
    'fa-af/404.html': 'یافت نشد',
    'ru/index.html': 'дом',
    '_astro/a.abc123.js': 'let a;'.repeat(100),
    'figure.png': 'png',
    'notes': 'no extension',
  })) {
    mkdirAt(join(folder, path, '..'));
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(outside, 'secret.txt'), join(folder, 'way-out.txt'));
  symlinkSync(join(outside, 'dist-other/secret.txt'), join(folder, 'way-beside.txt'));
  site = await serveFolder(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(outside, { recursive: true });
});

function mkdirAt(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}

describe('an address', () => {
  test.each([
    ['/', 200, 'chooser'],
    ['/tg/', 200, 'хона'],
    ['/tg/?ts=1', 200, 'хона'],
    ['/tg/index.html', 200, 'хона'],
    [`/tg/${encodeURIComponent('сабақ')}/`, 200, 'дарс'],
    ['/notes', 200, 'no extension'],
    ['/missing', 404, 'missing'],
    ['/notes/', 404, 'missing'],
    ['/tg/missing/', 404, 'ёфт нашуд'],
    ['/fa-af/missing/', 404, 'یافت نشد'],
    ['/ru/missing/', 404, 'missing'],
    ['/FA-AF/missing/', 404, 'missing'],
  ])('%s is answered with %i', async (path, status, text) => {
    const answer = await get(path);
    expect([answer.status, answer.body.toString()]).toEqual([status, text]);
  });

  test('of a page without its slash leads to the one with it and keeps the query', async () => {
    const answer = await get('/tg?from=link');
    expect([answer.status, answer.headers['location']]).toEqual([301, '/tg/?from=link']);
  });

  test.each([
    '/../secret.txt', '/tg/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/../dist-other/secret.txt',
    '/way-out.txt', '/way-beside.txt', '/%00', '/%', '//secret.txt', '/tg/%2e%2e%2f%2e%2e%2fsecret.txt', '/C:/secret.txt', '/./index.html', '/tg//..//../secret.txt',
  ])('%s reaches nothing outside the folder', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain('secret');
  });

  test('never redirects to another host', async () => {
    mkdirAt(join(folder, 'evil.example'));
    writeFileSync(join(folder, 'evil.example/index.html'), 'x');
    expect((await get('//evil.example')).headers['location']).toBeUndefined();
  });

  test('is only read', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    const head = await get('/', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '7']);
  });
});

describe('an answer', () => {
  test.each([
    ['/tg/', 'text/html; charset=utf-8'],
    ['/_astro/a.abc123.js', 'text/javascript; charset=utf-8'],
    ['/figure.png', 'image/png'],
    ['/notes', 'application/octet-stream'],
  ])('to %s has the type %s', async (path, type) => {
    expect((await get(path)).headers['content-type']).toBe(type);
  });

  test.each([
    ['a.css', 'text/css; charset=utf-8'], ['A.WASM', 'application/wasm'], ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['a.svg', 'image/svg+xml; charset=utf-8'], ['a.woff2', 'font/woff2'], ['a.pf_meta', 'application/octet-stream'],
  ])('%s is %s', (path, type) => {
    expect(contentTypeOf(path)).toBe(type);
  });

  test('is compressed for who asks, and says so', async () => {
    const packed = await get('/_astro/a.abc123.js', { 'accept-encoding': 'br, gzip' });
    expect([packed.headers['content-encoding'], packed.headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
    expect(gunzipSync(packed.body).toString()).toBe('let a;'.repeat(100));
    expect(Number(packed.headers['content-length'])).toBe(packed.body.length);
    for (const accept of ['identity', 'gzip;q=0']) {
      expect((await get('/_astro/a.abc123.js', { 'accept-encoding': accept })).headers['content-encoding']).toBeUndefined();
    }
    expect((await get('/figure.png', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBeUndefined();
  });

  test('is not sent again while unchanged, and is after a change', async () => {
    const etag = String((await get('/ru/')).headers['etag']);
    expect((await get('/ru/', { 'if-none-match': etag })).status).toBe(304);
    writeFileSync(join(folder, 'ru/index.html'), 'новый дом');
    const changed = await get('/ru/', { 'if-none-match': etag });
    expect([changed.status, changed.body.toString()]).toEqual([200, 'новый дом']);
  });

  test('to a missing page is sent again each time, because the address may exist tomorrow', async () => {
    const etag = String((await get('/missing')).headers['etag']);
    expect((await get('/missing', { 'if-none-match': etag })).status).toBe(404);
  });

  test('may be kept for ever only when its name holds its hash', async () => {
    expect((await get('/_astro/a.abc123.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/tg/')).headers['cache-control']).toBe('no-cache');
  });
});

describe('a site below a base path', () => {
  test('answers below the base and nowhere else', async () => {
    const below = await serveFolder(folder, { base: '/course/' });
    expect(below.url).toBe(`${below.origin}/course/`);
    expect((await get('/course/tg/', {}, 'GET', below)).status).toBe(200);
    expect((await get('/course', {}, 'GET', below)).headers['location']).toBe('/course/');
    expect((await get('/course/tg', {}, 'GET', below)).headers['location']).toBe('/course/tg/');
    expect((await get('/tg/', {}, 'GET', below)).status).toBe(404);
    expect((await get('/courses/tg/', {}, 'GET', below)).status).toBe(404);
    await below.close();
  });

  test('on a taken port is an error', async () => {
    await expect(serveFolder(folder, { port: Number(new URL(site.origin).port) })).rejects.toThrow('EADDRINUSE');
  });

  test('without any 404 page still answers 404', () => {
    expect(findSiteTarget(join(folder, 'ru'), '/x')).toEqual({ kind: 'missing', page: undefined });
  });
});
