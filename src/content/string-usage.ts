/**
 * Finds which interface strings the sources of src use: literal keys passed to a translator, and
 * keys put together from a fixed beginning and a value (`problem.` and a code).
 *
 * A text scan, not a compiler: it knows the look-up functions by name, and a file called
 * *-strings.ts as a list of keys. Lines that are comments do not count.
 */
import { placeIn } from './content-problem.ts';

/** One source file; `path` from the root of the repository. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A key, or the beginning of one, and where it is used. */
export interface StringUse {
  readonly text: string;
  readonly where: string;
}

/** What the sources use: whole keys, beginnings of keys, and every quoted text of the form of a key. */
export interface StringUsage {
  readonly keys: readonly StringUse[];
  readonly prefixes: readonly StringUse[];
  readonly mentioned: ReadonlySet<string>;
}

const lookUp = /\b(?:t|pattern|translate|withLanguage|pageString)\(/g;
const quoted = /'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g;
const keyForm = /^[a-z0-9]\w*(?:\.[\w-]+)+$/i;

/** The uses in all sources. */
export function findStringUsage(sources: readonly SourceText[]): StringUsage {
  const clean = sources.map(({ path, text }) => ({ path, text: withoutComments(text) }));
  const uses = clean.flatMap((source) => [...listedKeys(source), ...lookedUpKeys(source)]);
  const dynamic = uses.filter(({ text }) => text.includes('${'));
  return {
    keys: uses.filter((use) => !dynamic.includes(use)),
    prefixes: dynamic.map(({ text, where }) => ({ text: text.slice(0, text.indexOf('${')), where })),
    mentioned: new Set(clean.flatMap(({ text }) => literalsOf(text).filter((literal) => keyForm.test(literal)))),
  };
}

function listedKeys({ path, text }: SourceText): readonly StringUse[] {
  if (!path.endsWith('-strings.ts')) return [];
  return literalsOf(text)
    .filter(isKeyOrTemplate)
    .map((literal) => ({ text: literal, where: path }));
}

function lookedUpKeys({ path, text }: SourceText): readonly StringUse[] {
  return [...text.matchAll(lookUp)].flatMap((call) => {
    const where = placeIn(path, '', text.slice(0, call.index).split('\n').length);
    const argument = firstArgument(text.slice(call.index + call[0].length));
    const literals = literalsOf(argument);
    // A lone literal is the key even where it has not the form of one; in a condition others may stand.
    const isLone = literals.length === 1 && /^\s*['"`]/.test(argument);
    return (isLone ? literals : literals.filter(isKeyOrTemplate)).map((literal) => ({ text: literal, where }));
  });
}

function isKeyOrTemplate(literal: string): boolean {
  return keyForm.test(literal) || /^[a-z][\w.-]*\.\$\{/i.test(literal);
}

function literalsOf(text: string): readonly string[] {
  return [...text.matchAll(quoted)].map(([, single, double, template]) => single ?? double ?? template ?? '');
}

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:\/\/|\/?\*).*$/gm, '');
}

/** The text up to the comma or bracket that ends the first argument; quotes may hold either. */
function firstArgument(text: string): string {
  let depth = 0;
  for (const piece of text.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`|[()[\]{},]/g)) {
    if ('([{'.includes(piece[0])) depth += 1;
    if (')]}'.includes(piece[0])) depth -= 1;
    if (depth < 0 || (depth === 0 && piece[0] === ',')) return text.slice(0, piece.index);
  }
  return text;
}
