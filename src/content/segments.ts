/**
 * Every translatable unit of the course as a segment with a permanent id, `<file>#<segment>`, and
 * the hash that tells whether the English it was made from has changed.
 */
import { locales, type LocaleKey } from '../domain/locale.ts';
import { allTexts, wordingPath, type Content, type ItemWordingEntry, type LocaleContent } from './content.ts';
import { itemTexts, type NamedText } from './item-texts.ts';
import { lessonSegments, type LessonText } from './mdx-lesson.ts';
import { textHash } from './text-hash.ts';

export type SegmentKind = 'docs' | 'items' | 'figures' | 'outline' | 'glossary' | 'i18n';

export interface Segment {
  /** `docs/safety/needle-stick#why-report`. */
  readonly id: string;
  readonly kind: SegmentKind;
  /** `docs/safety/needle-stick`: the part before `#`, which also names the file of stamps. */
  readonly file: string;
  /** `why-report`: the part after `#`. */
  readonly name: string;
  readonly text: string;
  /** The file it stands in. */
  readonly path: string;
  /** Known for lessons. */
  readonly line?: number;
}

/** The hash a translation keeps of the English it was made from. */
export function sourceHash(text: string): string {
  return textHash(text);
}

/** All segments of a language, in the order of its files. */
export function listSegments(content: Content, locale: LocaleKey): readonly Segment[] {
  const texts = content.locales[locale];
  return [
    ...allTexts(texts).flatMap((lesson) => lessonUnits(lesson, locale)),
    ...[...texts.items].flatMap(([id, entry]) => itemUnits(id, entry, locale)),
    ...units('figures', 'figures', wordingPath('figures', locale), figureTexts(texts)),
    ...units('outline', 'outline', wordingPath('outline', locale), outlineTexts(texts)),
    ...units('glossary', 'glossary', wordingPath('glossary', locale), glossaryTexts(texts)),
    ...units('i18n', 'i18n', `content/i18n/${locales[locale].tag}.json`, [...texts.strings]),
  ];
}

function units(kind: SegmentKind, file: string, path: string, texts: readonly NamedText[]): readonly Segment[] {
  return texts.flatMap(([name, text]) => (text === undefined ? [] : [{ id: `${file}#${name}`, kind, file, name, text, path }]));
}

function lessonUnits(lesson: LessonText, locale: LocaleKey): readonly Segment[] {
  const file = `docs/${lesson.path.slice(`content/docs/${locale}/`.length, -'.mdx'.length)}`;
  return lessonSegments(lesson).map(({ id, text, line }) => ({ id: `${file}#${id}`, kind: 'docs', file, name: id, text, path: lesson.path, line }));
}

function itemUnits(id: string, { wording, file }: ItemWordingEntry, locale: LocaleKey): readonly Segment[] {
  const named = itemTexts(wording).map(([name, text]): NamedText => [`${id}/${name}`, text]);
  return units('items', `items/${file}`, `content/items/${locale}/${file}.yaml`, named);
}

function figureTexts({ figures }: LocaleContent): readonly NamedText[] {
  return [...figures].flatMap(([id, { title, description, labels }]): NamedText[] => [
    [`${id}/title`, title],
    [`${id}/description`, description],
    ...Object.entries(labels).map(([label, text]): NamedText => [`${id}/labels.${label}`, text]),
  ]);
}

function outlineTexts({ outline }: LocaleContent): readonly NamedText[] {
  return [
    ...Object.entries(outline.modules).flatMap(([id, { title, description }]): NamedText[] => [
      [`modules.${id}.title`, title],
      [`modules.${id}.description`, description],
    ]),
    ...Object.entries(outline.objectives).map(([id, text]): NamedText => [`objectives.${id}`, text]),
    ...Object.entries(outline.competencies).map(([id, text]): NamedText => [`competencies.${id}`, text]),
  ];
}

function glossaryTexts({ glossary }: LocaleContent): readonly NamedText[] {
  return [...glossary].flatMap(([id, { term, definition }]): NamedText[] => [
    [`${id}/term`, term],
    [`${id}/definition`, definition],
  ]);
}
