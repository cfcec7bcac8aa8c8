import { describe, expect, test } from 'vitest';
import { readImports } from './imports.ts';
import { checkLayers } from './layers.ts';

const check = (files: Readonly<Record<string, string>>) => checkLayers(Object.entries(files).map(([path, text]) => ({ path, text })));
const wrongs = (path: string, text: string) => check({ [path]: text }).map(({ what }) => what);

describe('the imports of a file', () => {
  test.each([
    ["import { a } from './a.ts';", { specifier: './a.ts', typeOnly: false }],
    ["import './a.ts';", { specifier: './a.ts', typeOnly: false }],
    ["import type { A } from './a.ts';", { specifier: './a.ts', typeOnly: true }],
    ["import { type A } from './a.ts';", { specifier: './a.ts', typeOnly: false }],
    ["export * from './a.ts';", { specifier: './a.ts', typeOnly: false }],
    ["export type { A } from './a.ts';", { specifier: './a.ts', typeOnly: true }],
    ["const a = async () => import('./a.ts');", { specifier: './a.ts', typeOnly: false }],
    ["let a: import('./a.ts').A;", { specifier: './a.ts', typeOnly: true }],
  ])('%s is found', (text, expected) => {
    expect(readImports({ path: 'src/domain/x.ts', text })).toEqual([{ ...expected, line: 1, inScript: false }]);
  });

  test('are none in comments and strings', () => {
    expect(readImports({ path: 'src/x.ts', text: "// import './a.ts'\nconst a = \"import './b.ts'\";" })).toEqual([]);
  });

  test('of an .astro file come from front matter and scripts, with their lines', () => {
    const text = "---\nimport A from './A.astro';\n---\n<p>import './no.ts'</p>\n<script>\n  import './page.ts';\n</script>\n<script src=\"./other.ts\"></script>\n";
    expect(readImports({ path: 'src/components/x.astro', text })).toEqual([
      { specifier: './A.astro', line: 2, typeOnly: false, inScript: false },
      { specifier: './page.ts', line: 6, typeOnly: false, inScript: true },
      { specifier: './other.ts', line: 8, typeOnly: false, inScript: true },
    ]);
  });

  test('of an .astro file without front matter come from its scripts', () => {
    expect(readImports({ path: 'src/components/x.astro', text: '<script>import "./a.ts";</script>' })).toMatchObject([{ specifier: './a.ts', line: 1 }]);
  });
});

describe('the direction of imports', () => {
  test.each([
    ['src/machines/a.ts', '../domain/x.ts'],
    ['src/machines/a.ts', 'xstate'],
    ['src/machines/a.ts', 'xstate/graph'],
    ['src/adapters/lrs/a.ts', '../../domain/x.ts'],
    ['src/adapters/lrs/a.ts', './b.ts'],
    ['src/adapters/lrs/a.ts', 'zod/mini'],
    ['src/adapters/record-file/a.ts', '../browser-store/x.ts'],
    ['src/i18n/a.ts', '../domain/x.ts'],
    ['src/content/a.ts', 'node:fs'],
    ['src/content/a.ts', 'zod'],
    ['src/components/a.ts', '../content/x.ts'],
    ['src/app/a.ts', '../adapters/lrs/x.ts'],
    ['src/app/a.ts', '../components/x.ts'],
    ['src/pages/a.ts', '../app/x.ts'],
    ['src/packaging/a.ts', '../content/x.ts'],
    ['src/domain/a.test.ts', 'vitest'],
    ['src/domain/a.test.ts', '../../tests/arbitraries/statement.ts'],
    ['src/content.config.ts', './content/x.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(wrongs(path, `import { x } from '${specifier}';`)).toEqual([]);
  });

  test.each([
    ['src/domain/a.ts', '../machines/x.ts'],
    ['src/domain/a.ts', 'uuid'],
    ['src/domain/a.ts', 'node:crypto'],
    ['src/domain/a.ts', '../../tests/arbitraries/statement.ts'],
    ['src/domain/a.test.ts', '../machines/x.ts'],
    ['src/domain/a.test.ts', '../../scripts/x.ts'],
    ['src/machines/a.ts', '../adapters/lrs/x.ts'],
    ['src/machines/a.ts', 'xstate-other'],
    ['src/adapters/lrs/a.ts', '../scorm/x.ts'],
    ['src/adapters/lrs/a.ts', '../../machines/x.ts'],
    ['src/adapters/lrs/a.ts', 'zod'],
    ['src/adapters/browser-store/a.ts', '../record-file/x.ts'],
    ['src/i18n/a.ts', '../content/x.ts'],
    ['src/content/a.ts', '../components/x.ts'],
    ['src/components/a.ts', '../machines/x.ts'],
    ['src/components/a.ts', '../app/x.ts'],
    ['src/components/a.ts', '../adapters/lrs/x.ts'],
    ['src/app/a.ts', '../pages/x.ts'],
    ['src/packaging/a.ts', '../app/x.ts'],
  ])('%s may not import %s', (path, specifier) => {
    expect(wrongs(path, `import { x } from '${specifier}';`)).toHaveLength(1);
    expect(wrongs(path, `import type { x } from '${specifier}';`)).toHaveLength(1);
    expect(wrongs(path, `export const x = async () => import('${specifier}');`)).toHaveLength(1);
  });

  test('lets the app name types of content, and no code', () => {
    expect(wrongs('src/app/a.ts', "import type { x } from '../content/x.ts';")).toEqual([]);
    expect(wrongs('src/app/a.ts', "import { x } from '../content/x.ts';")).toContain('src/app imports src/content (../content/x.ts)');
  });

  test('lets the script of a component start the app, and its front matter not', () => {
    const app = { 'src/app/page.ts': 'export {};' };
    expect(check({ ...app, 'src/components/A.astro': "<script>import '../app/page.ts';</script>" })).toEqual([]);
    expect(check({ ...app, 'src/components/A.astro': "---\nimport '../app/page.ts';\n---\n" })).toHaveLength(1);
  });

  test('has no place for a folder outside the map', () => {
    expect(wrongs('src/utils/a.ts', '')).toEqual(['src/utils is no layer']);
  });

  test('is explained by what, where and how to mend it', () => {
    expect(check({ 'src/domain/a.ts': "\nimport { x } from '../i18n/x.ts';" })).toEqual([
      {
        severity: 'error',
        what: 'src/domain imports src/i18n (../i18n/x.ts)',
        where: 'src/domain/a.ts: (line 2)',
        how: 'src/domain may import nothing but itself. Move the shared part down to a layer both may use, or pass it in from src/app.',
      },
    ]);
  });
});

describe('what reaches a browser', () => {
  const helper = { 'src/components/course-content.ts': "import { c } from '../content/read.ts';", 'src/content/read.ts': "import 'node:fs';" };

  test('may be built from content by front matter', () => {
    expect(check({ ...helper, 'src/components/A.astro': "---\nimport './course-content.ts';\n---\n" })).toEqual([]);
  });

  test.each([
    ['a script', { 'src/components/A.astro': "<script>import './course-content.ts';</script>" }],
    ['a script by way of another module', { 'src/components/A.astro': "<script>import './b.ts';</script>", 'src/components/b.ts': "import './course-content.ts';" }],
    ['a lazy import', { 'src/components/A.astro': "<script>await import('./b.ts');</script>", 'src/components/b.ts': "export * from './course-content.ts';" }],
    ['the app', { 'src/app/page.ts': "import '../components/course-content.ts';" }],
  ])('takes no content along through %s', (_name, files) => {
    expect(check({ ...helper, ...files }).map(({ what }) => what)).toEqual([expect.stringContaining('build-time content')]);
  });

  test('names the chain that led there', () => {
    const [problem] = check({ ...helper, 'src/components/A.astro': "<script>import './course-content.ts';</script>" });
    expect(problem?.what).toContain('src/components/A.astro → src/components/course-content.ts → src/content/read.ts');
  });

  test('may use types of content', () => {
    expect(check({ 'src/components/A.astro': "<script>import './b.ts';</script>", 'src/components/b.ts': "import type { C } from '../content/read.ts';" })).toEqual([]);
  });

  test.each(['node:fs', 'zod', 'yaml', 'astro:content'])('takes %s along from nowhere', (module) => {
    const files = { 'src/components/A.astro': "<script>import '../i18n/b.ts';</script>", 'src/i18n/b.ts': `import '${module}';` };
    expect(check(files).map(({ what }) => what)).toContainEqual(expect.stringContaining(`the module ${module} would be shipped`));
  });

  test('may read what it does not trust with the small zod', () => {
    expect(check({ 'src/app/a.ts': "import '../adapters/lrs/b.ts';", 'src/adapters/lrs/b.ts': "import 'zod/mini';" })).toEqual([]);
  });

  test('is followed through modules that import each other', () => {
    expect(check({ 'src/app/a.ts': "import './b.ts';", 'src/app/b.ts': "import './a.ts';" })).toEqual([]);
  });
});
