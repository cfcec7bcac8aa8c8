/**
 * Reads all of content/: course, keys, facts, figures and profiles, then the wording of the five
 * languages. Decides nothing about their sense; that is the task of rules/.
 *
 * The profile is an argument: whoever builds reads HAMKORI_PROFILE, this module no environment.
 */
import type { Content, ItemEntry } from './content.ts';
import { contentError, listIds, placeIn } from './content-problem.ts';
import { createContentReader, fileId, type ContentReader } from './content-reader.ts';
import { figureSchema, type FigureFile } from './figure-schemas.ts';
import { itemsSchema } from './item-schemas.ts';
import { readLocale } from './read-locale.ts';
import {
  courseSchema,
  factsSchema,
  profileSchema,
  type CourseFile,
  type Fact,
  type Profile,
} from './schemas.ts';

export interface ReadContentOptions {
  /** Name of a file in content/profiles; `regional` unless said otherwise. */
  readonly profile?: string | undefined;
}

const noCourse: CourseFile = { version: '0.0', masteryScore: 1, competencies: [], modules: [], manual: {} };
const noProfile: Profile = {
  country: 'regional',
  languages: ['en'],
  caseStudy: 'anonymised',
  sensitiveContent: 'protected',
  phones: {},
  lawBoxes: {},
};

/** Reads the content under `root`, the folder that holds content/. */
export function readContent(root: string, { profile = 'regional' }: ReadContentOptions = {}): Content {
  const reader = createContentReader(root);
  const course = reader.read('content/course/course.yaml', courseSchema).value ?? noCourse;
  const profiles = readProfiles(reader);
  if (!profiles.has(profile)) {
    const how = `write content/profiles/${profile}.yaml, or set HAMKORI_PROFILE to one of: ${listIds(profiles.keys())}`;
    reader.problems.push(contentError(`content/profiles/${profile}.yaml`, `there is no readable profile "${profile}"`, how));
  }
  return {
    root,
    course,
    items: readItems(reader),
    facts: readFacts(reader),
    figures: readFigures(reader),
    profiles,
    profile: profiles.get(profile) ?? noProfile,
    locales: {
      en: readLocale(reader, 'en'),
      ru: readLocale(reader, 'ru'),
      tg: readLocale(reader, 'tg'),
      'fa-af': readLocale(reader, 'fa-af'),
      kk: readLocale(reader, 'kk'),
    },
    files: reader.files,
    problems: reader.problems,
  };
}

function readItems(reader: ContentReader): Content['items'] {
  const items = new Map<string, ItemEntry>();
  for (const path of reader.list('content/course/items', '.yaml')) {
    const file = reader.read(path, itemsSchema);
    file.value?.forEach((item, index) => {
      const where = placeIn(path, item.id, file.lineOf([index]));
      reader.addOnce(items, item.id, { item, file: fileId(path), module: moduleOf(path), where }, where);
    });
  }
  return items;
}

/** The pool of a module's test stands in a file of its own: `safety-test.yaml`. */
function moduleOf(path: string): string {
  return fileId(path).replace(/-test$/, '');
}

function readFacts(reader: ContentReader): Content['facts'] {
  const facts = new Map<string, Fact>();
  const path = 'content/course/facts.yaml';
  const file = reader.read(path, factsSchema);
  file.value?.forEach((fact, index) => {
    reader.addOnce(facts, fact.id, fact, placeIn(path, fact.id, file.lineOf([index])));
  });
  return facts;
}

function readFigures(reader: ContentReader): Content['figures'] {
  const figures = new Map<string, FigureFile>();
  for (const path of reader.list('content/course/figures', '.yaml')) {
    const figure = reader.read(path, figureSchema).value;
    if (!figure) continue;
    if (figure.id !== fileId(path)) {
      reader.problems.push(contentError(placeIn(path, 'id'), `the figure "${figure.id}" stands in a file of another name`, `name the file ${figure.id}.yaml`));
    }
    reader.addOnce(figures, figure.id, figure, placeIn(path, 'id'));
  }
  return figures;
}

function readProfiles(reader: ContentReader): Content['profiles'] {
  const profiles = new Map<string, Profile>();
  for (const path of reader.list('content/profiles', '.yaml')) {
    const profile = reader.read(path, profileSchema).value;
    if (profile) profiles.set(fileId(path), profile);
  }
  return profiles;
}
