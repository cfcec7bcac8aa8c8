/**
 * After Pagefind has written its index: removes the ready-made user interfaces, which this
 * site replaces with its own dialog and which would double the size of an offline copy.
 */
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Removes Pagefind's own user interfaces from dist. */
export function trimPagefind(): AstroIntegration {
  return {
    name: 'hamkori-trim-pagefind',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const folder = new URL('pagefind/', dir);
        for (const name of await readdir(fileURLToPath(folder))) {
          if (unused.test(name)) await rm(new URL(name, folder));
        }
      },
    },
  };
}
