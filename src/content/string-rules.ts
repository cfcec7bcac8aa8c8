/**
 * Rules for content/i18n: the same keys in every language, a note for the translator beside every
 * English string, sound patterns (`string-patterns.ts`), and no key missing or unused in src
 * (`string-usage.ts`). Pure: the script `lint:strings` reads the files and prints what is found.
 *
 * Starlight's own keys need no note and no English here; Starlight has no Tajik and Kazakh, and
 * gives Dari the Iranian words, so these three must write every one.
 */
import type { LocaleTag } from '../domain/locale.ts';
import type { Strings } from '../i18n/strings.ts';
import { contentError, placeIn } from './content-problem.ts';
import type { ContentProblem } from './content-problem.ts';
import { checkPattern, checkStarlightPattern } from './string-patterns.ts';
import { findStringUsage } from './string-usage.ts';
import type { SourceText, StringUsage } from './string-usage.ts';

/** Keys the code puts together: the fixed beginning, every ending it may take, and why it does. */
export interface DynamicKeys {
  readonly prefix: string;
  readonly endings: readonly string[];
  readonly reason: string;
}

/** Everything the rules look at. */
export interface StringTree {
  readonly strings: Readonly<Record<LocaleTag, Strings>>;
  readonly context: Strings;
  /** The English strings Starlight ships, by key. */
  readonly starlight: Strings;
  readonly sources: readonly SourceText[];
  readonly dynamic: readonly DynamicKeys[];
}

/** What was found, and how much was looked at. */
export interface StringReport {
  readonly problems: readonly ContentProblem[];
  readonly keys: number;
  readonly texts: number;
}

const tags: readonly LocaleTag[] = ['en', 'ru', 'tg', 'fa-AF', 'kk'];
const withoutStarlight: readonly LocaleTag[] = ['tg', 'fa-AF', 'kk'];

/** Every fault of the interface strings; no keys or no sources to look at is a fault too. */
export function checkStrings(tree: StringTree): StringReport {
  const keys = Object.keys(tree.strings.en).filter((key) => isOwn(tree, key));
  const usage = findStringUsage(tree.sources);
  const problems = [
    ...(keys.length === 0 ? [contentError(fileOf('en'), 'there is no interface string to check', 'write the English strings first')] : []),
    ...(tree.sources.length === 0 ? [contentError('src', 'there is no source to look for keys in', 'run this in the repository')] : []),
    ...tags.flatMap((tag) => [...checkKeys(tree, tag, keys), ...checkTexts(tree, tag)]),
    ...checkContext(tree.context, tree.strings.en, keys),
    ...checkDynamic(tree.dynamic, usage),
    ...checkUsage(tree, keys, usage),
  ];
  return { problems, keys: keys.length, texts: tags.reduce((sum, tag) => sum + Object.keys(tree.strings[tag]).length, 0) };
}

function isOwn({ starlight }: StringTree, key: string): boolean {
  return !Object.hasOwn(starlight, key) && !/^(?:pagefind|expressiveCode)\./.test(key);
}

function checkKeys(tree: StringTree, tag: LocaleTag, keys: readonly string[]): readonly ContentProblem[] {
  const own = tree.strings[tag];
  const required = withoutStarlight.includes(tag) ? [...keys, ...Object.keys(tree.starlight)] : keys;
  const missing = required
    .filter((key) => !Object.hasOwn(own, key))
    .map((key) => contentError(fileOf(tag), `the key "${key}" is missing`, `add it; the English is «${tree.strings.en[key] ?? tree.starlight[key] ?? ''}»`));
  const extra = Object.keys(own)
    .filter((key) => isOwn(tree, key) && !keys.includes(key))
    .map((key) => contentError(placeOf(tag, key), 'the English has no such key', 'remove it, or correct its spelling'));
  return [...missing, ...extra];
}

function checkTexts(tree: StringTree, tag: LocaleTag): readonly ContentProblem[] {
  const own = Object.entries(tree.strings[tag]);
  return own.flatMap(([key, text]) => {
    const where = placeOf(tag, key);
    if (text.trim() === '') return [contentError(where, 'the text is empty', 'write it, or remove the key in every language')];
    if (isOwn(tree, key)) {
      const form = /^[a-z]\w*(?:\.[\w-]+)+$/.test(key) ? [] : [contentError(where, 'the key has not the form area.thing', 'rename it in every language and in src')];
      return [...form, ...checkPattern(where, tag, text, tag === 'en' ? undefined : tree.strings.en[key])];
    }
    const shipped = tree.starlight[key];
    return shipped === undefined ? [] : checkStarlightPattern(where, text, shipped);
  });
}

function checkContext(context: Strings, english: Strings, keys: readonly string[]): readonly ContentProblem[] {
  const file = 'content/i18n/_context.json';
  const missing = keys
    .filter((key) => !context[key]?.trim())
    .map((key) => contentError(file, `"${key}" has no note for the translator`, 'say where it stands and what its words mean'));
  const extra = Object.keys(context)
    .filter((key) => !Object.hasOwn(english, key))
    .map((key) => contentError(`${file}: ${key}`, 'the English has no such key', 'remove the note, or correct the key'));
  return [...missing, ...extra];
}

function checkDynamic(dynamic: readonly DynamicKeys[], usage: StringUsage): readonly ContentProblem[] {
  const declared = dynamic.map(({ prefix }) => prefix);
  const undeclared = usage.prefixes
    .filter(({ text }) => !declared.includes(text))
    .map(({ text, where }) => contentError(where, `keys are put together from "${text}…" and nobody says which`, 'list the beginning and its endings in scripts/lint-strings.ts'));
  const stale = declared
    .filter((prefix) => !usage.prefixes.some(({ text }) => text === prefix))
    .map((prefix) => contentError('scripts/lint-strings.ts', `no source puts a key together from "${prefix}"`, 'remove it from the list'));
  return [...undeclared, ...stale];
}

function checkUsage(tree: StringTree, keys: readonly string[], usage: StringUsage): readonly ContentProblem[] {
  const built = tree.dynamic.flatMap(({ prefix, endings }) =>
    endings.map((ending) => ({ text: prefix + ending, where: `scripts/lint-strings.ts: ${prefix}` })),
  );
  const known = (key: string): boolean => Object.hasOwn(tree.strings.en, key) || Object.hasOwn(tree.starlight, key);
  const missing = [...usage.keys, ...built]
    .filter(({ text }) => !known(text))
    .map(({ text, where }) => contentError(where, `the key "${text}" is used and no language has it`, 'add it to content/i18n/en.json, or correct the key'));
  const used = new Set([...usage.mentioned, ...built.map(({ text }) => text)]);
  const unused = keys
    .filter((key) => !used.has(key))
    .map((key) => contentError(placeOf('en', key), 'no source uses this key', 'remove it in every language and in _context.json'));
  return [...missing, ...unused];
}

function fileOf(tag: LocaleTag): string {
  return `content/i18n/${tag}.json`;
}

function placeOf(tag: LocaleTag, key: string): string {
  return placeIn(fileOf(tag), key);
}
