/**
 * A small static server for the built site: `npm start` and the browser tests use it.
 *
 * It behaves as a plain static host does (index.html, trailing slash, 404 page, ETag, gzip),
 * so what the tests see is what an academy's own host will show. It knows no course.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentTypeOf, findSiteTarget } from './site-files.ts';

/** Where to listen; port 0 takes a free one. `base` is the path the site was built for. */
export interface ServeOptions {
  readonly host?: string;
  readonly port?: number;
  readonly base?: string;
}

/** A running server. */
export interface SiteServer {
  /** `http://127.0.0.1:4321`, without a path. */
  readonly origin: string;
  /** The start page: origin and base, with a slash at the end. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

interface Body {
  readonly modifiedMs: number;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer | undefined;
}

const gzipAsync = promisify(gzip);

/** Serves a folder until closed; rejects when the port is taken. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<SiteServer> {
  const { host = '127.0.0.1', port = 0, base = '/' } = options;
  const prefix = base.replace(/\/$/, '');
  const bodies = new Map<string, Body>();
  const server = createServer((request, response) => {
    answer(request, response, { folder, prefix, bodies }).catch((error: unknown) => {
      // A file may vanish while a build runs: that answer fails, the server goes on.
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const origin = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${String(address.port)}`;
  return {
    origin,
    url: `${origin}${prefix}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Site {
  readonly folder: string;
  readonly prefix: string;
  readonly bodies: Map<string, Body>;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
    return;
  }
  const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
  if (pathname === site.prefix) {
    sendText(response, 301, 'See the address with a slash.', { Location: `${site.prefix}/` });
    return;
  }
  // Outside the base nothing exists; the 404 page is looked up as for any missing path.
  const below = pathname.startsWith(`${site.prefix}/`) ? pathname.slice(site.prefix.length) : '/outside-the-base';
  // `//host` in a Location would lead to another site.
  const target = below.startsWith('//') ? { kind: 'malformed' as const } : findSiteTarget(site.folder, below);
  switch (target.kind) {
    case 'malformed':
      sendText(response, 400, 'This address is malformed.');
      return;
    case 'redirect':
      sendText(response, 301, 'See the address with a slash.', {
        Location: `${site.prefix}${target.location}${query === undefined ? '' : `?${query}`}`,
      });
      return;
    case 'missing':
      if (target.page === undefined) sendText(response, 404, 'There is no such page.');
      else await sendFile(request, response, { path: target.page, status: 404, bodies: site.bodies });
      return;
    case 'file':
      await sendFile(request, response, { path: target.path, status: 200, bodies: site.bodies });
  }
}

interface Sending {
  readonly path: string;
  readonly status: 200 | 404;
  readonly bodies: Map<string, Body>;
}

async function sendFile(request: IncomingMessage, response: ServerResponse, sending: Sending): Promise<void> {
  const body = await readBody(sending.path, sending.bodies);
  response.setHeader('ETag', body.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  // Names below _astro hold a hash of their content; anything else is asked for again.
  response.setHeader('Cache-Control', /[\\/]_astro[\\/]/.test(sending.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (sending.status === 200 && request.headers['if-none-match']?.includes(body.etag) === true) {
    response.writeHead(304).end();
    return;
  }
  const acceptsGzip = /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(request.headers['accept-encoding'] ?? '');
  const bytes = acceptsGzip && body.gzipped !== undefined ? body.gzipped : body.plain;
  if (bytes === body.gzipped) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Type', contentTypeOf(sending.path));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Length', bytes.length);
  // Node itself sends no body in answer to HEAD.
  response.writeHead(sending.status).end(bytes);
}

async function readBody(path: string, bodies: Map<string, Body>): Promise<Body> {
  const { mtimeMs: modifiedMs } = await stat(path);
  const known = bodies.get(path);
  if (known?.modifiedMs === modifiedMs) return known;
  const plain = await readFile(path);
  const compressible = /^text\/|json|xml|javascript|wasm/.test(contentTypeOf(path));
  const body: Body = {
    modifiedMs,
    // Weak, because the compressed and the plain answer share it (RFC 9110, 8.8.1).
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    gzipped: compressible ? await gzipAsync(plain) : undefined,
  };
  bodies.set(path, body);
  return body;
}

function sendText(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
