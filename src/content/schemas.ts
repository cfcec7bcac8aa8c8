/**
 * The shape of every file an author or a translator writes, one schema a kind of file.
 *
 * Language-free files (content/course) hold ids, keys and numbers; files per language hold
 * wording keyed by the same ids. Each refusal names what is wrong and how to mend it.
 */
import { z } from 'zod';

const dottedId = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'an id is lower-case ASCII words joined by dots, like safety.needle-stick.report');
const slug = z.string().regex(/^[a-z0-9-]+$/, 'a slug is lower-case ASCII letters, digits and hyphens');
const factId = z.string().regex(/^F\d{3}$/, 'a fact id is F and three digits, like F053');
const optionId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an option id is a lower-case letter, then letters, digits or hyphens');
const wording = z.string().trim().min(1, 'write the text, or remove the key');
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD, in quotes');

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

const itemCommon = {
  id: dottedId,
  objective: dottedId,
  competency: z.string().regex(/^C\d$/),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  facts: z.array(factId).min(1),
  /** Id of the national box that holds the answer; the item scores nothing until it is filled. */
  lawDependent: slug.optional(),
};
const option = z.strictObject({ id: optionId, facts: z.array(factId).default([]) });

/** content/course/items/<module>.yaml: one list of items with their keys. */
export const itemsSchema = z.array(
  z.discriminatedUnion('type', [
    z.strictObject({
      ...itemCommon,
      type: z.literal('choice'),
      multiple: z.boolean(),
      options: z.array(option).min(2),
      correct: z.array(optionId).min(1),
    }),
    z.strictObject({
      ...itemCommon,
      type: z.literal('sequencing'),
      options: z.array(option).min(3),
      correct: z.array(optionId).min(3),
    }),
    z.strictObject({
      ...itemCommon,
      type: z.literal('numeric'),
      correct: z.strictObject({ min: z.number(), max: z.number() }),
    }),
  ]),
);
export type ItemFile = z.infer<typeof itemsSchema>[number];

/** Front matter of content/docs/<lang>/**.mdx. */
export const lessonFrontMatterSchema = z.strictObject({
  title: wording,
  description: wording,
  /** Permanent id of the lesson in course.yaml; pages that are no lesson have none. */
  lesson: dottedId.optional(),
});

/** content/items/<lang>/<module>.yaml: wording by item id and option id. */
export const itemWordingSchema = z.record(
  dottedId,
  z.strictObject({
    prompt: wording,
    /** What the number counts, shown after the field of a numeric item. */
    unit: wording.optional(),
    options: z.record(optionId, z.strictObject({ text: wording, feedback: wording.optional() })).optional(),
    /** For the response as a whole: sequencing and numeric; a choice item explains each option. */
    feedback: z.strictObject({ correct: wording, incorrect: wording }).optional(),
  }),
);
export type ItemWording = z.infer<typeof itemWordingSchema>[string];

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

/** content/course/figures/<id>.yaml: what is drawn, without words. */
export const figureSchema = z.strictObject({
  id: slug,
  kind: z.literal('dot-grid'),
  total: z.int().positive(),
  series: z
    .array(z.strictObject({ id: slug, low: z.number().nonnegative(), high: z.number().nonnegative(), fact: factId }))
    .min(1),
});
export type FigureFile = z.infer<typeof figureSchema>;

/** content/figures/<lang>.yaml: the words of each figure. */
export const figureWordingSchema = z.record(
  slug,
  z.strictObject({
    title: wording,
    /** Text alternative: what a person who cannot see the figure needs to know. */
    description: wording,
    labels: z.record(slug, wording),
  }),
);
export type FigureWording = z.infer<typeof figureWordingSchema>[string];

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
