/**
 * Turns a refusal of a schema into words for an author: which field, what is wrong with it,
 * what to write instead. Knows zod's issues so that no author ever sees one.
 */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
export type FieldPath = readonly PropertyKey[];

/** What is wrong and how to mend it, for the field named `field` that holds `value`. */
export function explainIssue(issue: Issue, field: string, value: unknown): Readonly<{ what: string; how: string }> {
  const shown = `"${field}"`;
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return { what: `${shown} is missing`, how: `add it; it is ${typeName(issue.expected)}` };
      return {
        what: `${shown} is ${nameOfType(value)}, not ${typeName(issue.expected)}`,
        how: `write ${typeName(issue.expected)}; text that looks like a number or a date stands in quotes`,
      };
    case 'unrecognized_keys':
      return { what: `unknown key ${quoted(issue.keys)} in ${shown}`, how: 'remove it, or mend its spelling' };
    case 'invalid_value':
      return { what: `${shown} is ${show(value)}`, how: `write one of: ${issue.values.map(String).join(', ')}` };
    case 'invalid_union':
      return {
        what: `${shown} is ${show(value)}`,
        how: `write one of: ${'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : 'the forms in src/content/item-schemas.ts'}`,
      };
    case 'invalid_key':
      return { what: `${shown} is no proper key`, how: issue.issues[0]?.message ?? 'mend its spelling' };
    case 'too_small':
      return { what: `${shown} is too small or too short`, how: ownMessage(issue) ?? `at least ${String(issue.minimum)} needed` };
    case 'too_big':
      return { what: `${shown} is too big or too long`, how: ownMessage(issue) ?? `at most ${String(issue.maximum)} allowed` };
    default:
      return { what: `${shown} is ${show(value)}, which does not fit`, how: issue.message };
  }
}

/** The field an issue is about; unknown keys point at the first of them. */
export function issuePath(issue: Issue): FieldPath {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

/** `items[2].options[0].id`: a path as an author writes it, `listName` standing for the file's list. */
export function writePath(path: FieldPath, listName: string): string {
  const written = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  return written.startsWith('[') ? `${listName}${written}` : written.slice(1) || listName;
}

/** The value a path leads to; undefined where it leads nowhere. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined),
    data,
  );
}

/** Messages of our schemas say how to mend; zod's own begin with a capital. */
function ownMessage({ message }: Issue): string | undefined {
  return /^[a-z]/.test(message) ? message : undefined;
}

function nameOfType(value: unknown): string {
  if (value === null) return 'empty';
  return Array.isArray(value) ? typeName('array') : typeName(typeof value);
}

function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  };
  return names[type] ?? type;
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}
