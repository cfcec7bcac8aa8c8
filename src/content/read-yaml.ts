/**
 * Reads one YAML (or JSON) file of content/ by its schema.
 *
 * A file that cannot be read, parsed or accepted yields problems with file, field and line,
 * never an exception and never a dump of the schema library.
 */
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { contentError, placeIn, type ContentProblem } from './content-problem.ts';
import { explainIssue, issuePath, valueAt, writePath, type FieldPath } from './schema-problem.ts';

export interface YamlFile<T> {
  /** Undefined when `problems` is not empty. */
  readonly value: T | undefined;
  readonly problems: readonly ContentProblem[];
  /** The line of a field, or of the nearest thing around it. */
  lineOf(path: FieldPath): number | undefined;
}

/** Reads `path` under `root`; a list at the top of a file is named after its folder or file. */
export function readYaml<T>(root: string, path: string, schema: z.ZodType<T>): YamlFile<T> {
  let text: string;
  try {
    text = readFileSync(join(root, path), 'utf8');
  } catch (error) {
    // Not swallowed: whatever kept the file from being read becomes the problem the author sees.
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return unread([contentError(path, missing ? 'the file is missing' : `the file cannot be read: ${String(error)}`, 'write the file, or mend its name')]);
  }
  return parseYaml(path, text, schema);
}

/** Parses the text of a YAML file; `linesBefore` counts lines of the file above the text. */
export function parseYaml<T>(path: string, text: string, schema: z.ZodType<T>, linesBefore = 0): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return unread(
      faults.map(({ message, pos }) => {
        const line = lines.linePos(pos[0]).line + linesBefore;
        return contentError(placeIn(path, '', line), `no proper YAML: ${message}`, 'mend indentation, quotes and colons at this line');
      }),
    );
  }
  const lineOf = (field: FieldPath): number | undefined => {
    const offset = offsetOf(document, field);
    return offset === undefined ? undefined : lines.linePos(offset).line + linesBefore;
  };
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, problems: [], lineOf };
  const problems = result.error.issues.map((issue) => {
    const field = issuePath(issue);
    const { what, how } = explainIssue(issue, writePath(issue.path, listName(path)), valueAt(data, issue.path));
    return contentError(placeIn(path, writePath(field, listName(path)), lineOf(field)), what, how);
  });
  return { value: undefined, problems, lineOf };
}

function unread(problems: readonly ContentProblem[]): YamlFile<never> {
  return { value: undefined, problems, lineOf: () => undefined };
}

/** content/course/items/safety.yaml is a list of items; content/course/facts.yaml one of facts. */
function listName(path: string): string {
  return path.includes('/items/') ? 'items' : basename(path, extname(path));
}

/** Where a field begins: its key in a group of keys, its value in a list, else what is around it. */
function offsetOf(document: Document, field: FieldPath): number | undefined {
  for (let length = field.length; length > 0; length -= 1) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(field.slice(0, length - 1), true);
    const part = field[length - 1];
    const key = isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === part)?.key : undefined;
    const node: unknown = key ?? document.getIn(field.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0];
}
