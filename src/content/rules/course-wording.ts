/**
 * Modules, objectives, competencies and figures have their words, and nothing else has: in
 * English always, in a translation as soon as its file exists. Glossaries have the English terms.
 */
import { localeKeys, type LocaleKey } from '../../domain/locale.ts';
import { contentError, placeIn, type ContentProblem } from '../content-problem.ts';
import { wordingPath, type Content } from '../content.ts';
import { kindLabels } from '../figure-schemas.ts';
import type { ContentRule } from './content-rule.ts';

/** Words that are missing or belong to nothing, in outline, figures and glossary. */
export const checkCourseWording: ContentRule = (content) =>
  localeKeys.flatMap((locale) => [...checkOutline(content, locale), ...checkFigures(content, locale), ...checkGlossary(content, locale)]);

function checkOutline(content: Content, locale: LocaleKey): readonly ContentProblem[] {
  const { course } = content;
  const { modules, objectives, competencies } = content.locales[locale].outline;
  const path = wordingPath('outline', locale);
  if (locale !== 'en' && !content.files.includes(path)) return [];
  return [
    ...compareIds(course.modules.map(({ id }) => id), Object.keys(modules), path, 'modules.'),
    ...compareIds(course.modules.flatMap((module) => module.objectives), Object.keys(objectives), path, 'objectives.'),
    ...compareIds(course.competencies, Object.keys(competencies), path, 'competencies.'),
  ];
}

function checkFigures(content: Content, locale: LocaleKey): readonly ContentProblem[] {
  const { figures } = content.locales[locale];
  const path = wordingPath('figures', locale);
  if (locale !== 'en' && !content.files.includes(path)) return [];
  return [
    ...compareIds(content.figures.keys(), [...figures.keys()], path, ''),
    ...[...content.figures.values()].flatMap(({ id, kind, series }) => {
      const words = figures.get(id);
      if (!words) return [];
      // Besides its series, a dot grid names the whole and the rest; English says which.
      const english = locale === 'en' ? words : content.locales.en.figures.get(id);
      const besides = kind === 'dot-grid' ? Object.keys(english?.labels ?? {}) : kindLabels[kind];
      return compareIds([...series.map((one) => one.id), ...besides], Object.keys(words.labels), path, `${id}.labels.`);
    }),
  ];
}

function checkGlossary(content: Content, locale: LocaleKey): readonly ContentProblem[] {
  const path = wordingPath('glossary', locale);
  if (locale === 'en' || !content.files.includes(path)) return [];
  return compareIds(content.locales.en.glossary.keys(), [...content.locales[locale].glossary.keys()], path, '');
}

function compareIds(wanted: Iterable<string>, written: readonly string[], path: string, prefix: string): readonly ContentProblem[] {
  const ids = new Set(wanted);
  const missing = [...ids].filter((id) => !written.includes(id));
  const surplus = written.filter((id) => !ids.has(id));
  return [
    ...missing.map((id) => contentError(placeIn(path, `${prefix}${id}`), `"${id}" has no words here`, 'write them under this id')),
    ...surplus.map((id) => contentError(placeIn(path, `${prefix}${id}`), `words for "${id}", which the course does not have`, 'mend the id, or remove the words')),
  ];
}
