/**
 * Shapes Starlight's data for a page: the sidebar holds the lessons of the current module only
 * (a full one is 3 kB on every page), in course order, and a page whose text stands in from
 * another language is marked with that language.
 */
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { courseContent, lessonById, lessonTitle, moduleWording } from '../components/course-content.ts';
import { lessonHref } from '../components/course-block.ts';
import { hrefOf } from '../components/links.ts';
import { localeOf, translatorFor, type PageTranslator } from '../components/translator.ts';
import type { Module } from '../domain/course.ts';
import { locales } from '../domain/locale.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  const locale = localeOf(context);
  const t = translatorFor(locale);
  const found = lessonById(route.entry.data.lesson);
  const module = found?.module ?? courseContent().model.course.modules.find(({ slug }) => slug === context.params['module']);
  const home = link(t('nav.home'), hrefOf(locale), {}, context.url.pathname === hrefOf(locale));
  const path = context.url.pathname;
  const others = [
    link(t('nav.glossary'), hrefOf(locale, 'glossary/'), {}, path === hrefOf(locale, 'glossary/')),
    link(t('nav.record'), hrefOf(locale, 'record/'), {}, path === hrefOf(locale, 'record/')),
    link(t('nav.privacy'), hrefOf(locale, 'privacy/'), {}, path === hrefOf(locale, 'privacy/')),
    link(t('nav.accessibility'), hrefOf(locale, 'accessibility/'), {}, path === hrefOf(locale, 'accessibility/')),
  ];
  const inModule = module ? moduleLinks(module, t, path) : [];
  route.sidebar = module
    ? [home, { type: 'group', label: moduleWording(module.id, locale).wording.title, entries: inModule, collapsed: false, badge: undefined }, ...others]
    : [home, ...others];
  route.pagination = neighbours(inModule);
  // Titles for link previews repeat what stands in title and description.
  route.head = route.head.filter(({ attrs }) => !/^(?:og:|twitter:|generator$)/.test(String(attrs?.['property'] ?? attrs?.['name'] ?? '')));
  const from = route.entry.data.fallbackLocale;
  if (from) {
    const { tag, dir, key } = locales[from];
    route.isFallback = true;
    route.entryMeta = { ...route.entryMeta, lang: tag, dir, locale: key };
  }
});

/** The way through a module: its lessons, its test, its result. */
function moduleLinks(module: Module, t: PageTranslator, path: string): SidebarLink[] {
  const { locale } = t;
  const to = (label: string, slug: string, attrs: SidebarLink['attrs']): SidebarLink =>
    link(label, lessonHref(locale, module, slug), attrs, path === lessonHref(locale, module, slug));
  const lessons = module.lessons.map(({ id, slug }) => to(lessonTitle(id, locale).wording, slug, { 'data-lesson': id }));
  if (!module.test) return lessons;
  return [...lessons, to(t('nav.test'), 'test', { 'data-test': module.test.id }), to(t('nav.complete'), 'complete', {})];
}

function link(label: string, href: string, attrs: SidebarLink['attrs'], isCurrent = false): SidebarLink {
  return { type: 'link', label, href, isCurrent, badge: undefined, attrs };
}

function neighbours(lessons: readonly SidebarLink[]): StarlightRouteData['pagination'] {
  const current = lessons.findIndex((lesson) => lesson.isCurrent);
  return { prev: current > 0 ? lessons[current - 1] : undefined, next: current >= 0 ? lessons[current + 1] : undefined };
}

