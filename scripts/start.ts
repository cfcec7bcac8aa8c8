/**
 * `npm start`: builds the site if it is missing or out of date, then serves it.
 * PORT and HOST come from the environment; without HOST only this computer can reach it.
 */
import { join } from 'node:path';
import { buildIfNeeded } from '../src/packaging/fresh-dist.ts';
import { serveFolder } from '../src/packaging/serve-dist.ts';

const root = join(import.meta.dirname, '..');
const host = process.env['HOST'] ?? 'localhost';
const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env['PORT'] ?? ''}". Write a number from 0 to 65535.`);
  process.exit(1);
}

await buildIfNeeded(root);
const site = await serveFolder(join(root, 'dist'), { host, port, base: process.env['BASE_PATH'] ?? '/' }).catch((error: unknown) => {
  console.error(`Port ${String(port)} on ${host} cannot be opened (${String(error)}). Choose another one: PORT=4322 npm start`);
  process.exit(1);
});
console.log(`Hamkori is at ${host === 'localhost' ? site.url.replace(/\/\/[^/]*:/, '//localhost:') : site.url}  (stop with Ctrl+C)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void site.close().then(() => process.exit(0));
  });
}
