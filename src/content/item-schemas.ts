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
