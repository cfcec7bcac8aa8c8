/** Items as authors write them: the key without words, then the words of each language by the same ids. */
import { z } from 'zod';
import { dottedId, factId, optionId, slug, wording } from './schema-ids.ts';

const itemCommon = {
  id: dottedId,
  objective: dottedId,
  competency: z.string().regex(/^C\d$/),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  facts: z.array(factId).min(1),
  /** Id of the national box that holds the answer; the item scores nothing until it is filled. */
  lawDependent: slug.optional(),
};
/** Attitudes and reflections may rest on nothing; they have no key. */
const unscored = { facts: z.array(factId).default([]) };
const choice = z.strictObject({
  id: optionId,
  /** The step or ending it leads to. */
  to: slug,
  /** Story time in whole minutes. */
  minutes: z.int().nonnegative().default(0),
  facts: z.array(factId).default([]),
});
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
      type: z.literal('true-false'),
      correct: z.boolean(),
    }),
    z.strictObject({
      ...itemCommon,
      type: z.literal('matching'),
      options: z.array(option).min(3),
      targets: z.array(slug).min(2),
      correct: z.record(optionId, slug),
    }),
    z.strictObject({
      ...itemCommon,
      ...unscored,
      type: z.literal('likert'),
      options: z.array(option).min(3),
    }),
    z.strictObject({
      ...itemCommon,
      ...unscored,
      type: z.literal('long-fill-in'),
    }),
    z.strictObject({
      ...itemCommon,
      type: z.literal('branching'),
      start: slug,
      steps: z.array(z.strictObject({ id: slug, choices: z.array(choice).min(2) })).min(1),
      endings: z.array(z.strictObject({ id: slug, success: z.boolean() })).min(2),
    }),
    z.strictObject({
      ...itemCommon,
      type: z.literal('numeric'),
      correct: z.strictObject({ min: z.number(), max: z.number() }),
    }),
  ]),
);
export type ItemFile = z.infer<typeof itemsSchema>[number];

/** content/items/<lang>/<module>.yaml: wording by item id and option id. */
export const itemWordingSchema = z.record(
  dottedId,
  z.strictObject({
    prompt: wording,
    /** What the number counts, shown after the field of a numeric item. */
    unit: wording.optional(),
    options: z.record(optionId, z.strictObject({ text: wording, feedback: wording.optional() })).optional(),
    /** What the options of a matching item are matched with. */
    targets: z.record(slug, wording).optional(),
    /** For the response as a whole; a choice item explains each option instead. */
    feedback: z.strictObject({ correct: wording, incorrect: wording }).optional(),
    /** After an answer that has no key: points to compare one's own with. */
    afterword: wording.optional(),
    /** The story of a branching item: each step, its choices with what follows from them, and the endings. */
    steps: z
      .record(slug, z.strictObject({ text: wording, choices: z.record(optionId, z.strictObject({ text: wording, feedback: wording })) }))
      .optional(),
    endings: z.record(slug, z.strictObject({ text: wording })).optional(),
  }),
);
export type ItemWording = z.infer<typeof itemWordingSchema>[string];
