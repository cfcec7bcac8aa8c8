/**
 * The direction of imports, as the map in src/README.md draws it: what each folder of src may
 * import. A package not named here is refused, so every new dependency of a layer is a decision.
 */

/** What one layer may import. */
export interface Layer {
  /** Other folders of src; a layer may always import itself. */
  readonly layers: readonly string[];
  /** Packages by name; `node:` and `astro:` stand for every module of that kind. */
  readonly packages: readonly string[];
  /** Folders whose types, but no code, may come in. */
  readonly typesOf?: readonly string[];
}

/** Each folder of src. */
export const layerMap: Readonly<Record<string, Layer>> = {
  domain: { layers: [], packages: [] },
  machines: { layers: ['domain'], packages: ['xstate'] },
  // What an adapter reads from outside is not trusted and is judged there, by hand or with the small zod.
  adapters: { layers: ['domain'], packages: ['zod/mini'] },
  // Read from files at build; checkBrowserReach keeps node: out of what a page ships.
  i18n: { layers: ['domain'], packages: ['node:'] },
  content: {
    layers: ['domain', 'i18n'],
    packages: ['yaml', 'zod', 'node:', 'astro', 'astro:', '@astrojs/starlight', '@formatjs/icu-messageformat-parser'],
  },
  components: { layers: ['domain', 'i18n', 'content'], packages: ['astro', 'astro:', '@astrojs/starlight'] },
  app: { layers: ['domain', 'machines', 'adapters', 'i18n', 'components'], packages: ['xstate', 'uuid'], typesOf: ['content'] },
  pages: {
    layers: ['domain', 'machines', 'adapters', 'i18n', 'content', 'components', 'app', 'styles'],
    packages: ['astro', 'astro:', '@astrojs/starlight', 'node:'],
  },
  packaging: {
    layers: ['domain', 'i18n', 'content'],
    packages: ['node:', 'astro', 'node-html-parser', 'typescript'],
  },
  styles: { layers: [], packages: [] },
};

/** Packages a single adapter may import besides. */
export const adapterPackages: Readonly<Record<string, readonly string[]>> = {};

/** Other adapters a single adapter may build on; each stands for one outside thing otherwise. */
export const adapterNeighbours: Readonly<Record<string, readonly string[]>> = {
  // A record file holds statements in the form the browser stores them in.
  'record-file': ['browser-store'],
};

/** What the test of any layer may import besides: the tools, and the shared helpers in tests/. */
export const testLayer: Layer = {
  layers: [],
  packages: ['vitest', 'fast-check', 'fake-indexeddb', 'node:', 'astro', 'xstate', 'yaml', 'zod', '@formatjs/icu-messageformat-parser'],
};

/** Modules no page may ship to a browser: they need Node, or weigh more than the budget. */
export const notForBrowsers: readonly string[] = ['node:', 'astro', 'astro:', '@astrojs/starlight', 'yaml', 'zod', 'typescript', 'node-html-parser', '@formatjs/icu-messageformat-parser'];
