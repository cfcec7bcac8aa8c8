/**
 * The built site, served for a test on a free port of this machine.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveFolder, type SiteServer } from '../../../src/packaging/serve-dist.ts';

/** Folder of the built site. */
export const distFolder = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Serves the built site; `origin` of the result goes to the watched pages. */
export async function serveDist(): Promise<SiteServer> {
  if (!existsSync(distFolder)) throw new Error('There is no dist folder. Run npm run build.');
  return serveFolder(distFolder, { base: process.env['BASE_PATH'] ?? '/' });
}
