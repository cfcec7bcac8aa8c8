/** The pages that exist once in each language. */
import { courseContent } from '../components/course-content.ts';
import { localeKeys } from '../domain/locale.ts';

/** Static paths for a route that begins with `[locale]`. */
export function localePaths(): { params: { locale: string } }[] {
  return localeKeys.map((locale) => ({ params: { locale } }));
}

/** Static paths of the pages of modules that have a test, as `[locale]/[module]`. */
export function testPaths(): { params: { locale: string; module: string } }[] {
  const modules = courseContent().model.course.modules.filter(({ test }) => test);
  return localeKeys.flatMap((locale) => modules.map(({ slug }) => ({ params: { locale, module: slug } })));
}
