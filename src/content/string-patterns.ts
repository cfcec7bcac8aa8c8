/**
 * Rules for one interface string as a message pattern: it parses (for ICU tools and for our own
 * smaller parser), has exactly the plural branches of its language, and takes the same arguments
 * of the same kinds as the English. Starlight's own strings are i18next patterns: {{title}}.
 */
import { parse } from '@formatjs/icu-messageformat-parser';
import type { LocaleTag } from '../domain/locale.ts';
import { parseMessage } from '../i18n/message-parser.ts';
import type { MessageNode } from '../i18n/message-parser.ts';
import { pluralCategories } from '../i18n/plural.ts';
import { contentError, listIds } from './content-problem.ts';
import type { ContentProblem } from './content-problem.ts';

/** What the code must pass for an argument; a plural takes a number too. */
type ArgumentKind = 'text' | 'number' | 'select';
type ArgumentKinds = ReadonlyMap<string, ReadonlySet<ArgumentKind>>;

/** Faults of one of our own strings, alone and beside its English. */
export function checkPattern(
  where: string,
  tag: LocaleTag,
  pattern: string,
  english: string | undefined,
): readonly ContentProblem[] {
  const parsed = parsePattern(pattern);
  if (typeof parsed === 'string') {
    return [contentError(where, `the message cannot be read: ${parsed}`, 'mend the braces, or double an apostrophe (\'\')')];
  }
  const source = english === undefined ? undefined : parsePattern(english);
  const kinds = argumentKinds(parsed);
  return [
    ...checkPluralBranches(where, tag, parsed),
    ...checkMixedKinds(where, kinds),
    ...(source === undefined || typeof source === 'string' ? [] : checkArguments(where, kinds, argumentKinds(source))),
  ];
}

/** Faults of a translation of one of Starlight's strings. */
export function checkStarlightPattern(where: string, pattern: string, english: string): readonly ContentProblem[] {
  const names = (text: string): string => listIds([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => String(name)).sort());
  if (names(pattern) === names(english)) return [];
  return [contentError(where, `the placeholders are ${names(pattern)}, in Starlight's English they are ${names(english)}`, `write each as in «${english}», with two braces`)];
}

function parsePattern(pattern: string): readonly MessageNode[] | string {
  try {
    // Ours is the stricter one; this holds us to what translators' tools read as well.
    parse(pattern, { ignoreTag: true });
    return parseMessage(pattern);
  } catch (fault) {
    // The fault is the result: the author reads it with all others of this run.
    return String(fault);
  }
}

function argumentKinds(nodes: readonly MessageNode[]): ArgumentKinds {
  const kinds = new Map<string, Set<ArgumentKind>>();
  for (const node of allNodes(nodes)) {
    if (typeof node === 'string' || node.kind === 'count') continue;
    const kind = node.kind === 'plural' ? 'number' : node.kind;
    kinds.set(node.name, (kinds.get(node.name) ?? new Set()).add(kind));
  }
  return kinds;
}

function allNodes(nodes: readonly MessageNode[]): readonly MessageNode[] {
  return nodes.flatMap((node) =>
    typeof node !== 'string' && 'cases' in node ? [node, ...[...node.cases.values()].flatMap(allNodes)] : [node],
  );
}

function checkPluralBranches(where: string, tag: LocaleTag, nodes: readonly MessageNode[]): readonly ContentProblem[] {
  const expected = pluralCategories[tag];
  return allNodes(nodes).flatMap((node) => {
    if (typeof node === 'string' || node.kind !== 'plural') return [];
    const written = [...node.cases.keys()].filter((selector) => !selector.startsWith('='));
    if (written.length === expected.length && expected.every((category) => written.includes(category))) return [];
    return [contentError(where, `the plural of {${node.name}} has the branches ${listIds(written)}`, `${tag} has exactly ${listIds(expected)}: write these (branches like =0 may be added)`)];
  });
}

function checkMixedKinds(where: string, kinds: ArgumentKinds): readonly ContentProblem[] {
  return [...kinds]
    .filter(([, used]) => used.size > 1)
    .map(([name, used]) => contentError(where, `{${name}} is used as ${listIds(used)} in one message`, `write {${name}, number} wherever it is a number: a plain {${name}} prints Latin digits in Dari tools`));
}

function checkArguments(where: string, kinds: ArgumentKinds, english: ArgumentKinds): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const [name, expected] of english) {
    const written = kinds.get(name);
    if (!written) {
      problems.push(contentError(where, `the argument {${name}} of the English is missing`, 'put it where it belongs in the sentence'));
    } else if (written.size === 1 && expected.size === 1 && listIds(written) !== listIds(expected)) {
      const form = expected.has('number') ? `{${name}, number} or a plural` : expected.has('select') ? `{${name}, select, …}` : `{${name}}`;
      problems.push(contentError(where, `{${name}} is ${listIds(written)} here and ${listIds(expected)} in the English`, `write ${form}`));
    }
  }
  for (const name of kinds.keys()) {
    if (!english.has(name)) problems.push(contentError(where, `the English has no argument {${name}}`, 'take it out, or correct its name: names are not translated'));
  }
  return problems;
}
