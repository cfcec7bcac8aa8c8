/**
 * What a source file imports: TypeScript by its own parser, and the two places an .astro file
 * holds TypeScript in, the front matter (runs at build) and `<script>` (runs in the browser).
 *
 * The parser rather than a pattern, because only it tells `import type`, which vanishes, from
 * an import that pulls code along.
 */
import ts from 'typescript';

/** A file of the project; `path` is relative to its root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One import, export-from or import(). */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Only types come through, so nothing runs or is shipped. */
  readonly typeOnly: boolean;
  /** Stands in the `<script>` of an .astro file. */
  readonly inScript: boolean;
}

/** All imports of a file, in order. */
export function readImports({ path, text }: SourceFile): readonly Import[] {
  if (!path.endsWith('.astro')) return importsOf(text, 0, false);
  const frontMatter = /^\s*---\r?\n([\s\S]*?)^---/m.exec(text);
  const atBuild = frontMatter === null ? [] : importsOf(frontMatter[1] ?? '', linesBefore(text, text.indexOf('\n', frontMatter.index) + 1), false);
  return [...atBuild, ...scriptsOf(text, frontMatter?.[0].length ?? 0)];
}

function scriptsOf(text: string, from: number): readonly Import[] {
  const found: Import[] = [];
  for (const match of text.slice(from).matchAll(/<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script>/gi)) {
    const [whole, attributes = '', code = ''] = match;
    const start = from + match.index;
    const source = /\ssrc="(\.[^"]+)"/.exec(attributes)?.[1];
    if (source !== undefined) found.push({ specifier: source, line: linesBefore(text, start) + 1, typeOnly: false, inScript: true });
    found.push(...importsOf(code, linesBefore(text, start + whole.indexOf(code, attributes.length)), true));
  }
  return found;
}

function importsOf(code: string, lineOffset: number, inScript: boolean): readonly Import[] {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const { specifier, typeOnly } = importIn(node);
    if (specifier !== undefined) {
      const line = file.getLineAndCharacterOfPosition(specifier.getStart(file)).line + 1 + lineOffset;
      found.push({ specifier: specifier.text, line, typeOnly, inScript });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

interface FoundImport {
  readonly specifier?: ts.StringLiteralLike | undefined;
  readonly typeOnly: boolean;
}

function importIn(node: ts.Node): FoundImport {
  if (ts.isImportDeclaration(node)) {
    return { specifier: literal(node.moduleSpecifier), typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword };
  }
  if (ts.isExportDeclaration(node)) return { specifier: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return { specifier: literal(node.argument.literal), typeOnly: true };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: literal(node.arguments[0]), typeOnly: false };
  }
  return { typeOnly: true };
}

function literal(node: ts.Node | undefined): ts.StringLiteralLike | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node : undefined;
}

function linesBefore(text: string, position: number): number {
  return text.slice(0, position).split('\n').length - 1;
}
