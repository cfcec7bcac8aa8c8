/** The lines a lesson gives for the next shift, as plain text: for cards to cut out. */
import { locales, type Locale } from '../domain/locale.ts';
import { courseContent } from './course-content.ts';

export interface NextShiftLines {
  readonly lines: readonly string[];
  /** Set when the lesson stands in from another language. */
  readonly standIn: Locale | undefined;
}

/** What stands between the NextShift tags of a lesson, line by line, without marks and tags. */
export function nextShiftLines(lesson: string, locale: Locale): NextShiftLines {
  const { locales: texts } = courseContent().content;
  const key = [locale.key, ...locale.fallbacks].find((one) => texts[one].lessons.has(lesson)) ?? 'en';
  const parts = texts[key].lessons.get(lesson)?.parts ?? [];
  const begin = parts.findIndex((part) => part.kind === 'component' && part.name === 'NextShift');
  const lines = parts
    .slice(begin < 0 ? parts.length : begin + 1)
    .flatMap((part) => (part.kind === 'segment' ? part.text.split('\n') : []))
    .map((line) => line.replace(/^[-*]\s+/, '').replace(/<[^>]+>/g, '').trim())
    .filter((line) => line !== '');
  return { lines, standIn: key === locale.key ? undefined : locales[key] };
}
