/**
 * Renders one of our components as a page of a language would: through Astro's container, with
 * the address, locale and lesson that Starlight's routes give them on the built site.
 */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { HTMLElement, parse } from 'node-html-parser';
import { localeKeys, locales, type LocaleKey } from '../../src/domain/locale.ts';
import { readStrings } from '../../src/i18n/read-strings.ts';

type Container = Awaited<ReturnType<typeof AstroContainer.create>>;
type Component = Parameters<Container['renderToString']>[0];

/** Where the component stands: language, and lesson if the page is one. */
export interface RenderedOn {
  readonly locale: LocaleKey;
  readonly lesson?: string;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** The markup of a component. */
export async function renderComponent(component: Component, { locale, lesson, props = {} }: RenderedOn): Promise<HTMLElement> {
  const strings = readStrings(process.cwd())[locales[locale].tag];
  const html = await (await container()).renderToString(component, {
    request: new Request(`https://example.org/${locale}/${lesson?.replace('.', '/') ?? 'record'}/`),
    props: { ...props },
    locals: { starlightRoute: { entry: { data: { lesson } } }, t: (key: string) => strings[key] ?? key },
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
