/**
 * The shape of every file an author or a translator writes, one schema a kind of file.
 *
 * Language-free files (content/course) hold ids, keys and numbers; files per language hold
 * wording keyed by the same ids. Each refusal names what is wrong and how to mend it.
 */
import { z } from 'zod';
import { dottedId, factId, isoDate, slug, wording } from './schema-ids.ts';

/** content/course/course.yaml: modules, lessons, minutes, mastery, competencies. */
export const courseSchema = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d+$/, 'a course version is year.number, like "2026.1"'),
  masteryScore: z.number().gt(0).max(1),
  competencies: z.array(z.string().regex(/^C\d$/)).min(1),
  modules: z
    .array(
      z.strictObject({
        id: slug,
        minutes: z.int().positive(),
        objectives: z.array(dottedId),
        /** The test of the module; its pool is content/course/items/<module>-test.yaml. */
        test: z.strictObject({ size: z.int().positive(), minutes: z.int().positive() }).optional(),
        lessons: z.array(
          z.strictObject({
            id: dottedId,
            slug,
            minutes: z.int().min(3).max(30),
            core: z.boolean(),
            objectives: z.array(dottedId).min(1),
          }),
        ),
      }),
    )
    .min(1),
  /** Module of the UNODC manual → lesson ids; empty until the manual's table of contents is at hand. */
  manual: z.record(z.string(), z.array(dottedId)),
});
export type CourseFile = z.infer<typeof courseSchema>;

/** Front matter of content/docs/<lang>/**.mdx. */
export const lessonFrontMatterSchema = z.strictObject({
  title: wording,
  description: wording,
  /** Permanent id of the lesson in course.yaml; pages that are no lesson have none. */
  lesson: dottedId.optional(),
});

/** content/course/facts.yaml. `recalled` and `dated` facts never carry a scored key. */
export const factsSchema = z.array(
  z.strictObject({
    id: factId,
    /** The statement in plain English, our own words. */
    claim: wording,
    /** Every number a text may quote from this fact. */
    values: z.array(z.number()),
    population: wording.optional(),
    year: z.int().min(1980).max(2100).optional(),
    source: wording,
    url: z.url().optional(),
    status: z.enum(['seen', 'secondary', 'recalled', 'source-document']),
    /** Dates quickly: checked every year. */
    dated: z.boolean().default(false),
    reviewBy: isoDate,
    note: wording.optional(),
  }),
);
export type Fact = z.infer<typeof factsSchema>[number];

/** content/outline/<lang>.yaml: titles of modules, texts of objectives and competencies. */
export const outlineWordingSchema = z.strictObject({
  modules: z.record(slug, z.strictObject({ title: wording, description: wording })),
  objectives: z.record(dottedId, wording),
  competencies: z.record(z.string().regex(/^C\d$/), wording),
});
export type OutlineWording = z.infer<typeof outlineWordingSchema>;

/** content/glossary/<lang>.yaml: term and plain definition by permanent id. */
export const glossarySchema = z.record(slug, z.strictObject({ term: wording, definition: wording }));
export type GlossaryEntry = z.infer<typeof glossarySchema>[string];

const lawBox = z.strictObject({
  article: wording,
  text: wording,
  dateChecked: isoDate,
  source: wording,
  /** Office of the jurist who checked it; never a private person's name. */
  jurist: wording,
});

/** content/profiles/<country>.yaml: what one country's build is. */
export const profileSchema = z.strictObject({
  country: z.string().regex(/^([A-Z]{2}|regional)$/, 'an ISO 3166 country code, or regional'),
  /** Order of the language switch, first language first; each once. */
  languages: z.array(z.enum(['en', 'ru', 'tg', 'fa-af', 'kk'])).min(1),
  caseStudy: z.enum(['named', 'anonymised']),
  sensitiveContent: z.enum(['full', 'protected']),
  phones: z.record(slug, wording),
  lawBoxes: z.record(slug, lawBox),
  /** Where readers may send reports of errors: an office's address, never a private person's. */
  reportMail: z.email('an office\'s mail address, like "course@academy.example", or no reportMail').optional(),
});
export type Profile = z.infer<typeof profileSchema>;

const textHash = z.string().regex(/^[0-9a-f]{12}$/, 'a hash is twelve hexadecimal digits; npm run segments:stamp writes it');

/** content/segments/<lang>/**.json: the source each translated segment was made from. */
export const segmentsSchema = z.strictObject({
  version: z.literal(1),
  segments: z.record(
    z.string(),
    z.strictObject({
      /** Hash of the English text the translation was made from. */
      source: textHash,
      /** Hash of the translation itself: a review holds for the text that was reviewed, no other. */
      target: textHash,
      state: z.enum(['draft', 'desk', 'native-reviewed', 'approved']),
    }),
  ),
});
export type SegmentsFile = z.infer<typeof segmentsSchema>;
