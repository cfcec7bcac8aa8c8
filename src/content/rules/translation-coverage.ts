/** Says, as a warning, which files a language still lacks; their English (or Russian) stands in. */
import { placeIn } from '../content-problem.ts';
import { translationKeys } from '../content.ts';
import { listSegments } from '../segments.ts';
import type { ContentRule } from './content-rule.ts';

/** One warning a language that lacks whole files. */
export const checkTranslationCoverage: ContentRule = (content) => {
  const filesOf = (locale: Parameters<typeof listSegments>[1]): ReadonlySet<string> => new Set(listSegments(content, locale).map(({ file }) => file));
  const english = filesOf('en');
  return translationKeys.flatMap((locale) => {
    const translated = filesOf(locale);
    const missing = [...english].filter((file) => !translated.has(file));
    if (missing.length === 0) return [];
    const what = `not translated yet: ${missing.length} of ${english.size} files (${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''})`;
    return [{ severity: 'warning', what, where: placeIn('content', locale), how: 'npm run status:i18n shows what is missing' }];
  });
};
