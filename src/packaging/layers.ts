/**
 * Checks the direction of imports: folder by folder against the map, and as a whole for what
 * reaches a browser, because a build-time module may be imported by a component's front matter
 * and must not be by anything its script pulls along.
 */
import { posix } from 'node:path';
import { contentError, placeIn, type ContentProblem } from '../content/content-problem.ts';
import { readImports, type Import, type SourceFile } from './imports.ts';
import { adapterNeighbours, adapterPackages, layerMap, notForBrowsers, testLayer, type Layer } from './layer-map.ts';

/** Every import of these files of src that goes against the map. */
export function checkLayers(files: readonly SourceFile[]): readonly ContentProblem[] {
  return [...files.flatMap(checkFile), ...checkBrowserReach(files)];
}

function checkFile(file: SourceFile): readonly ContentProblem[] {
  const name = layerOf(file.path);
  // Files directly in src (content.config.ts) are Astro's entry points and join layers.
  if (name === undefined) return [];
  const layer = layerMap[name];
  if (layer === undefined) {
    return [contentError(file.path, `src/${name} is no layer`, 'Move the file to a folder of the map in src/README.md, or add the folder there and to src/packaging/layer-map.ts.')];
  }
  const isTest = file.path.endsWith('.test.ts');
  return readImports(file).flatMap((found) => {
    const problem = found.specifier.startsWith('.')
      ? checkRelative(file.path, { name, layer, isTest }, found)
      : checkPackage(file.path, { name, layer, isTest }, found);
    return problem === undefined ? [] : [problem];
  });
}

interface Place {
  readonly name: string;
  readonly layer: Layer;
  readonly isTest: boolean;
}

function checkRelative(path: string, { name, layer, isTest }: Place, found: Import): ContentProblem | undefined {
  const target = resolveImport(path, found.specifier);
  const other = layerOf(target);
  const where = placeIn(path, '', found.line);
  if (other === undefined) {
    if (isTest && target.startsWith('tests/')) return undefined;
    return contentError(where, `src/${name} imports ${target}, outside the layers`, 'Move what is needed into a layer of src; only tests import from tests/.');
  }
  if (other === name) return name === 'adapters' ? checkNeighbour(path, target, where) : undefined;
  const allowed =
    layer.layers.includes(other) ||
    (found.typeOnly && layer.typesOf?.includes(other) === true) ||
    // A Starlight override is where a page's script can stand: it may start the app, not use it.
    (found.inScript && other === 'app' && name === 'components');
  if (allowed) return undefined;
  const list = layer.layers.length === 0 ? 'nothing but itself' : [...layer.layers, 'itself'].join(', ');
  return contentError(where, `src/${name} imports src/${other} (${found.specifier})`, `src/${name} may import ${list}. Move the shared part down to a layer both may use, or pass it in from src/app.`);
}

/** One adapter never knows another: each stands for one outside thing. */
function checkNeighbour(path: string, target: string, where: string): ContentProblem | undefined {
  const [own, other] = [path, target].map((file) => file.split('/')[2]);
  if (own === other || adapterNeighbours[own ?? '']?.includes(other ?? '') === true) return undefined;
  return contentError(where, `the adapter ${own ?? ''} imports the adapter ${other ?? ''}`, 'Join the two in src/app, move the shared rule to src/domain, or name the pair in src/packaging/layer-map.ts.');
}

function checkPackage(path: string, { name, layer, isTest }: Place, found: Import): ContentProblem | undefined {
  const own = name === 'adapters' ? (adapterPackages[path.split('/')[2] ?? ''] ?? []) : [];
  const allowed = [...layer.packages, ...own, ...(isTest ? testLayer.packages : [])];
  if (allowed.some((entry) => matchesPackage(found.specifier, entry))) return undefined;
  return contentError(
    placeIn(path, '', found.line),
    `src/${name} imports the package ${found.specifier}`,
    `src/${name} may use ${allowed.length === 0 ? 'no package' : allowed.join(', ')}. Use it in a layer that may, or add it to src/packaging/layer-map.ts with its reason.`,
  );
}

/** Follows every import a browser would: from scripts of .astro files and from src/app. */
function checkBrowserReach(files: readonly SourceFile[]): readonly ContentProblem[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const problems: ContentProblem[] = [];
  const seen = new Set<string>();
  const follow = (file: SourceFile, chain: readonly string[], imports: readonly Import[]): void => {
    for (const found of imports.filter(({ typeOnly }) => !typeOnly)) {
      const target = found.specifier.startsWith('.') ? resolveImport(file.path, found.specifier) : found.specifier;
      const next = byPath.get(target);
      const refusal = refuseInBrowser(target);
      if (refusal !== undefined) {
        problems.push(contentError(placeIn(file.path, '', found.line), `${refusal} would be shipped to the browser (${[...chain, target].join(' → ')})`, 'Import only its types, or compute the value at build time and put it into the page.'));
      } else if (next !== undefined && !seen.has(target)) {
        seen.add(target);
        follow(next, [...chain, target], readImports(next));
      }
    }
  };
  for (const file of files) {
    const inApp = layerOf(file.path) === 'app' && !file.path.endsWith('.test.ts');
    follow(file, [file.path], readImports(file).filter(({ inScript }) => inApp || inScript));
  }
  return problems;
}

function refuseInBrowser(target: string): string | undefined {
  if (layerOf(target) === 'content') return `${target} (build-time content)`;
  if (target.startsWith('src/') && target.endsWith('.astro')) return target;
  return notForBrowsers.some((entry) => matchesPackage(target, entry)) ? `the module ${target}` : undefined;
}

function matchesPackage(specifier: string, entry: string): boolean {
  if (entry.endsWith(':')) return specifier.startsWith(entry);
  // zod/mini is small and browser-safe: a package entry does not cover it by chance.
  if (entry === 'zod') return specifier === 'zod';
  return specifier === entry || specifier.startsWith(`${entry}/`);
}

function resolveImport(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')));
}

/** `src/domain/x.ts` is in `domain`; a file directly in src is in none. */
function layerOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}
