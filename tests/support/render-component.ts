/**
 * Renders one of our components as a page of a language would: through Astro's container, with
 * the address, locale and lesson that Starlight's routes give them on the built site.
 */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse, type HTMLElement } from 'node-html-parser';
import { localeKeys, locales, type LocaleKey } from '../../src/domain/locale.ts';
import { readStrings } from '../../src/i18n/read-strings.ts';

type Container = Awaited<ReturnType<typeof AstroContainer.create>>;
type Component = Parameters<Container['renderToString']>[0];

/** Rendered markup, to be asked by CSS selectors. */
export type RenderedElement = HTMLElement;

/** Where the component stands: language, and lesson if the page is one. */
export interface RenderedOn {
  readonly locale: LocaleKey;
  readonly lesson?: string;
  readonly props?: Readonly<Record<string, unknown>>;
}

const components = import.meta.glob<{ readonly default: Component }>('/src/components/**/*.astro');

/** The markup of a component, named by its path below src/components: `item/Item`. */
export async function renderComponent(name: string, { locale, lesson, props = {} }: RenderedOn): Promise<HTMLElement> {
  const load = components[`/src/components/${name}.astro`];
  if (!load) throw new Error(`There is no component src/components/${name}.astro.`);
  const { default: component } = await load();
  const strings = readStrings(process.cwd())[locales[locale].tag];
  const html = await (await container()).renderToString(component, {
    request: new Request(`https://example.org/${locale}/${lesson?.replace('.', '/') ?? 'record'}/`),
    props: { ...props },
    // The few of Starlight's locals that our components read.
    locals: { starlightRoute: { entry: { data: { lesson } } }, t: (key: string) => strings[key] ?? key } as unknown as App.Locals,
  });
  return parse(html);
}

/** Text of an element with all white space folded. */
export function textOf(element: HTMLElement | null): string {
  if (!element) throw new Error('There is no such element to read.');
  return foldSpace(element.text);
}

/** Every kind and number of white space as one plain space, as `textOf` gives it. */
export function foldSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

let shared: Promise<Container> | undefined;

/** `Astro.currentLocale` comes from the address by Astro's own rule, so it needs Astro's own table. */
function container(): Promise<Container> {
  const table = {
    fallback: undefined,
    strategy: 'pathname-prefix-always',
    fallbackType: 'redirect',
    locales: localeKeys.map((key) => ({ path: key, codes: [locales[key].tag] })),
    defaultLocale: 'en',
    domainLookupTable: {},
  };
  const manifest = { i18n: table } as unknown as NonNullable<Parameters<typeof AstroContainer.create>[0]>['manifest'];
  shared ??= AstroContainer.create(manifest ? { manifest } : {});
  return shared;
}

/** A copy that may be taken apart; an empty one of nothing. */
export function copyOf(element: RenderedElement | null | undefined): RenderedElement {
  return parse(element?.toString() ?? '');
}
