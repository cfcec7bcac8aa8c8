/**
 * The settings a build was made with, kept beside it: a site built for `/` must not be served
 * below `/course/`, nor one country's build as another's. They are no part of the site itself.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const names = ['BASE_PATH', 'HAMKORI_PROFILE', 'SITE_URL', 'SYNC_ORIGIN'] as const;
const path = '.cache/build-settings.json';

/** The settings of an environment as one text; unset and empty are the same. */
export function settingsOf(env: NodeJS.ProcessEnv): string {
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, env[name] ?? ''])));
}

/** The settings of the last build; undefined when none is known. */
export function lastSettings(root: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    // No build has been made here: the caller builds.
    return undefined;
  }
}

/** Astro integration: notes the settings once the build is done. */
export function noteSettings(): AstroIntegration {
  let root = '.';
  let isDist = false;
  return {
    name: 'build-settings',
    hooks: {
      'astro:config:done'({ config }) {
        root = fileURLToPath(config.root);
        // A build into another folder says nothing about dist.
        isDist = config.outDir.href === new URL('dist/', config.root).href;
      },
      'astro:build:done'() {
        if (!isDist) return;
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), settingsOf(process.env));
      },
    },
  };
}
