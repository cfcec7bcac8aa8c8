/** The pages of the built site as files, each with the locale of its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocaleKey, locales, type Locale } from '../../src/domain/locale.ts';

const dist = join(import.meta.dirname, '../../dist');

/** One page: path below dist, and its locale; pages above the languages count as English. */
export interface DistPage {
  readonly path: string;
  readonly locale: Locale;
  /** Whether it lies in the folder of a language. */
  readonly isLocalised: boolean;
}

/** Every page of the built site, in the order of their paths. */
export function distPages(): readonly DistPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => {
      const [folder = ''] = path.split('/');
      return isLocaleKey(folder) ? { path, locale: locales[folder], isLocalised: true } : { path, locale: locales.en, isLocalised: false };
    });
}

/** The markup of a page. */
export function readDistPage({ path }: Pick<DistPage, 'path'>): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** Address of a page on the served site, below its base: `en/index.html` is `en/`. */
export function addressOf({ path }: Pick<DistPage, 'path'>): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}
