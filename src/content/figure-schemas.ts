/** Figures as authors write them: what is drawn without words, then the words of each language. */
import { z } from 'zod';
import { factId, slug, wording } from './schema-ids.ts';

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
