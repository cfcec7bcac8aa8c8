/**
 * Reads content/i18n from disk, in Node only: one flat {key: text} file a language, and the notes
 * for translators. Checks no more than the shape; the words are `lint:strings`' task.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../domain/locale.ts';
import type { LocaleTag } from '../domain/locale.ts';
import type { Strings } from './strings.ts';

/** Every language's strings; `root` is the folder of the repository. */
export function readStrings(root: string): Readonly<Record<LocaleTag, Strings>> {
  const read = (tag: LocaleTag): Strings => readFlatJson(join(root, 'content', 'i18n', `${tag}.json`));
  return {
    en: read(locales.en.tag),
    ru: read(locales.ru.tag),
    tg: read(locales.tg.tag),
    'fa-AF': read(locales['fa-af'].tag),
    kk: read(locales.kk.tag),
  };
}

/** The translator's note of each key (content/i18n/_context.json). */
export function readContextNotes(root: string): Strings {
  return readFlatJson(join(root, 'content', 'i18n', '_context.json'));
}

function readFlatJson(path: string): Strings {
  const parsed: unknown = parseJson(path);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new TypeError(`${path} must be one object of texts: { "area.thing": "text" }.`);
  }
  const strings: Record<string, string> = {};
  for (const [key, text] of Object.entries(parsed)) {
    if (typeof text !== 'string') throw new TypeError(`${path}: "${key}" must be a text. Keys are flat: "area.thing".`);
    strings[key] = text;
  }
  return strings;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (cause) {
    // Rethrown: neither a missing file nor a JSON fault names its path in a way an author can act on.
    throw new Error(`${path} cannot be read as JSON (${String(cause)}). Create it or mend it.`, { cause });
  }
}
