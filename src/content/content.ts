/**
 * The whole of content/ in memory: language-free files, then wording per locale.
 *
 * What could not be read is absent here and stands in `problems`; src/content/check-content.ts
 * decides what else is wrong.
 */
import type { ItemId } from '../domain/item.ts';
import { localeKeys, type LocaleKey } from '../domain/locale.ts';
import type { ContentProblem } from './content-problem.ts';
import type { FigureFile, FigureWording } from './figure-schemas.ts';
import type { ItemFile, ItemWording } from './item-schemas.ts';
import type { LessonText } from './mdx-lesson.ts';
import type {
  CourseFile,
  Fact,
  GlossaryEntry,
  OutlineWording,
  Profile,
  SegmentsFile,
} from './schemas.ts';

/** An item's key, the file and module that hold it, and where. */
export interface ItemEntry {
  readonly item: ItemFile;
  /** `safety`, or `safety-test` for the pool of the module's test. */
  readonly file: string;
  readonly module: string;
  readonly where: string;
}

/** The words of an item, the file that holds them, and where. */
export interface ItemWordingEntry {
  readonly wording: ItemWording;
  readonly file: string;
  readonly where: string;
}

export interface LocaleContent {
  readonly items: ReadonlyMap<ItemId, ItemWordingEntry>;
  readonly figures: ReadonlyMap<string, FigureWording>;
  readonly outline: OutlineWording;
  readonly glossary: ReadonlyMap<string, GlossaryEntry>;
  /** Interface strings of content/i18n. */
  readonly strings: ReadonlyMap<string, string>;
  /** By the lesson id of the front matter. */
  readonly lessons: ReadonlyMap<string, LessonText>;
  /** Pages that are no lesson, by path below the language (`privacy`). */
  readonly pages: ReadonlyMap<string, LessonText>;
  /** Stamps by file (`docs/safety/needle-stick`), then by the rest of the segment id. */
  readonly stamps: ReadonlyMap<string, SegmentsFile['segments']>;
}

export interface Content {
  readonly root: string;
  readonly course: CourseFile;
  readonly items: ReadonlyMap<ItemId, ItemEntry>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly figures: ReadonlyMap<string, FigureFile>;
  /** By file name, without the ending. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** The profile this build is made for. */
  readonly profile: Profile;
  readonly locales: Readonly<Record<LocaleKey, LocaleContent>>;
  /** Every file that was read, as paths from the root. */
  readonly files: readonly string[];
  readonly problems: readonly ContentProblem[];
}

/** Every MDX text of a language: lessons, then pages. */
export function allTexts({ lessons, pages }: LocaleContent): readonly LessonText[] {
  return [...lessons.values(), ...pages.values()];
}

/** The four languages that are made from English. */
export type TranslationKey = Exclude<LocaleKey, 'en'>;
export const translationKeys = localeKeys.filter((key): key is TranslationKey => key !== 'en');

/** Where the wording of a kind stands: one file a language. */
export function wordingPath(kind: 'figures' | 'outline' | 'glossary', locale: LocaleKey): string {
  return `content/${kind}/${locale}.yaml`;
}
