/**
 * Shapes Starlight's data for a page: the sidebar holds the lessons of the current module only
 * (a full one is 3 kB on every page), in course order, and a page whose text stands in from
 * another language is marked with that language.
 */
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { lessonById, lessonTitle, moduleWording } from '../components/course-content.ts';
import { lessonHref } from '../components/course-block.ts';
import { hrefOf } from '../components/links.ts';
import { localeOf, translatorFor } from '../components/translator.ts';
import { locales } from '../domain/locale.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  const locale = localeOf(context);
  const t = translatorFor(locale);
  const found = lessonById(route.entry.data.lesson);
  const home = link(t('nav.home'), hrefOf(locale), {}, context.url.pathname === hrefOf(locale));
  const path = context.url.pathname;
  const others = [
    link(t('nav.record'), hrefOf(locale, 'record/'), {}, path === hrefOf(locale, 'record/')),
    link(t('nav.privacy'), hrefOf(locale, 'privacy/'), {}, path === hrefOf(locale, 'privacy/')),
  ];
  const lessons = (found?.module.lessons ?? []).map((lesson) =>
    link(
      lessonTitle(lesson.id, locale).wording,
      found ? lessonHref(locale, found.module, lesson.slug) : '',
      { 'data-lesson': lesson.id },
      lesson.id === found?.lesson.id,
    ),
  );
  route.sidebar = found
    ? [home, { type: 'group', label: moduleWording(found.module.id, locale).wording.title, entries: lessons, collapsed: false, badge: undefined }, ...others]
    : [home, ...others];
  route.pagination = neighbours(lessons);
  const from = route.entry.data.fallbackLocale;
  if (from) {
    const { tag, dir, key } = locales[from];
    route.isFallback = true;
    route.entryMeta = { ...route.entryMeta, lang: tag, dir, locale: key };
  }
});

function link(label: string, href: string, attrs: SidebarLink['attrs'], isCurrent = false): SidebarLink {
  return { type: 'link', label, href, isCurrent, badge: undefined, attrs };
}

function neighbours(lessons: readonly SidebarLink[]): StarlightRouteData['pagination'] {
  const current = lessons.findIndex((lesson) => lesson.isCurrent);
  return { prev: current > 0 ? lessons[current - 1] : undefined, next: current >= 0 ? lessons[current + 1] : undefined };
}

