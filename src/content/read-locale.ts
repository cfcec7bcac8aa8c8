/**
 * Reads the wording of one language: items, figures, outline, glossary, interface strings,
 * lessons, and the stamps that say which English each translation was made from.
 *
 * English is the source text, so its files must be there; a file that a translation lacks is
 * shown by `npm run status:i18n` and replaced by its stand-in.
 */
import { z } from 'zod';
import { isLocaleKey, localeKeys, locales, type LocaleKey } from '../domain/locale.ts';
import { wordingPath, type ItemWordingEntry, type LocaleContent } from './content.ts';
import { contentError, listIds, placeIn } from './content-problem.ts';
import { fileId, type ContentReader } from './content-reader.ts';
import { figureWordingSchema } from './figure-schemas.ts';
import { itemWordingSchema } from './item-schemas.ts';
import type { LessonText } from './mdx-lesson.ts';
import {
  glossarySchema,
  outlineWordingSchema,
  segmentsSchema,
  type SegmentsFile,
} from './schemas.ts';

const stringsSchema = z.record(z.string(), z.unknown());

/** Reads everything written in one language. */
export function readLocale(reader: ContentReader, locale: LocaleKey): LocaleContent {
  if (locale === 'en') refuseForeignNames(reader);
  const readWording = <T>(kind: 'figures' | 'outline' | 'glossary', schema: z.ZodType<T>): T | undefined => {
    const path = wordingPath(kind, locale);
    return (locale === 'en' ? reader.read(path, schema) : reader.readIfThere(path, schema))?.value;
  };
  const strings = reader.readIfThere(`content/i18n/${locales[locale].tag}.json`, stringsSchema)?.value ?? {};
  return {
    items: readItemWording(reader, locale),
    figures: new Map(Object.entries(readWording('figures', figureWordingSchema) ?? {})),
    outline: readWording('outline', outlineWordingSchema) ?? { modules: {}, objectives: {}, competencies: {} },
    glossary: new Map(Object.entries(readWording('glossary', glossarySchema) ?? {})),
    strings: new Map(Object.entries(strings).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    ...readTexts(reader, locale),
    stamps: readStamps(reader, locale),
  };
}

function readItemWording(reader: ContentReader, locale: LocaleKey): LocaleContent['items'] {
  const items = new Map<string, ItemWordingEntry>();
  for (const path of reader.list(`content/items/${locale}`, '.yaml')) {
    const file = reader.read(path, itemWordingSchema);
    for (const [id, wording] of Object.entries(file.value ?? {})) {
      const where = placeIn(path, id, file.lineOf([id]));
      reader.addOnce(items, id, { wording, file: fileId(path), where }, where);
    }
  }
  return items;
}

/** A text in the folder of a module is a lesson and says which; one beside the folders is a page. */
function readTexts(reader: ContentReader, locale: LocaleKey): Pick<LocaleContent, 'lessons' | 'pages'> {
  const lessons = new Map<string, LessonText>();
  const pages = new Map<string, LessonText>();
  const folder = `content/docs/${locale}`;
  for (const path of reader.list(folder, '.mdx')) {
    const text = reader.readLesson(path);
    if (!text) continue;
    const address = path.slice(folder.length + 1, -'.mdx'.length);
    if (text.lesson !== undefined) reader.addOnce(lessons, text.lesson, text, placeIn(path, 'lesson'));
    else if (!address.includes('/')) pages.set(address, text);
    else reader.problems.push(contentError(placeIn(path, 'lesson'), 'the lesson does not say which lesson it is', 'write its id of course.yaml into the front matter: lesson: safety.needle-stick'));
  }
  return { lessons, pages };
}

function readStamps(reader: ContentReader, locale: LocaleKey): LocaleContent['stamps'] {
  const stamps = new Map<string, SegmentsFile['segments']>();
  const folder = `content/segments/${locale}`;
  for (const path of reader.list(folder, '.json')) {
    const file = reader.read(path, segmentsSchema).value;
    if (file) stamps.set(path.slice(folder.length + 1, -'.json'.length), file.segments);
  }
  return stamps;
}

/** A folder `fa-AF` beside `fa-af` would be passed over in silence. */
function refuseForeignNames(reader: ContentReader): void {
  for (const kind of ['docs', 'items', 'segments', 'figures', 'outline', 'glossary']) {
    for (const name of reader.names(`content/${kind}`)) {
      if (name.startsWith('.') || isLocaleKey(fileId(name))) continue;
      const how = `name it after one of the locale keys: ${listIds(localeKeys)}`;
      reader.problems.push(contentError(`content/${kind}/${name}`, 'this name belongs to no language, so nothing reads it', how));
    }
  }
}
