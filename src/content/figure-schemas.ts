/** Figures as authors write them: what is drawn without words, then the words of each language. */
import { z } from 'zod';
import { factId, slug, wording } from './schema-ids.ts';

/** What a step of a `steps` figure may show. */
export const stepIcons = ['speech', 'gloves', 'torch', 'bag', 'tool', 'container', 'eye', 'hand', 'soap', 'report', 'hospital', 'tablets', 'clock', 'phone'] as const;
export type StepIcon = (typeof stepIcons)[number];

const figureCommon = {
  id: slug,
  /** Facts of the figure as a whole, beside those of its series. */
  facts: z.array(factId).default([]),
};
const tone = z.enum(['act', 'calm', 'care']);
export type LeafTone = z.infer<typeof tone>;
/** A question leads on by `yes` and `no`; a leaf says how grave it is by `tone`. */
export type DecisionNode = Readonly<{ id: string; yes: string; no: string }> | Readonly<{ id: string; tone: LeafTone }>;

const node = z
  .strictObject({ id: slug, yes: slug.optional(), no: slug.optional(), tone: tone.optional() })
  .transform(({ id, yes, no, tone }, context): DecisionNode => {
    if (yes !== undefined && no !== undefined && tone === undefined) return { id, yes, no };
    if (yes === undefined && no === undefined && tone !== undefined) return { id, tone };
    context.addIssue({ code: 'custom', message: 'write a question { id, yes, no } or a leaf { id, tone: act, calm or care }' });
    return z.NEVER;
  });
const hours = z.number().nonnegative();

/** content/course/figures/<id>.yaml: what is drawn, without words. Each entry of `series` has a label. */
export const figureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...figureCommon,
    kind: z.literal('dot-grid'),
    total: z.int().positive(),
    series: z.array(z.strictObject({ id: slug, low: z.number().nonnegative(), high: z.number().nonnegative(), fact: factId })).min(1),
  }),
  z.strictObject({
    ...figureCommon,
    kind: z.literal('steps'),
    series: z.array(z.strictObject({ id: slug, icon: z.enum(stepIcons), fact: factId.optional() })).min(2),
  }),
  z.strictObject({
    ...figureCommon,
    kind: z.literal('dial'),
    /** Hours once round; a zone from `total` to `total` is the time after that. */
    total: z.number().positive(),
    series: z.array(z.strictObject({ id: slug, from: hours, to: hours, fact: factId })).min(1),
  }),
  z.strictObject({ ...figureCommon, kind: z.literal('decision'), start: slug, series: z.array(node).min(3) }),
]);
export type FigureFile = z.infer<typeof figureSchema>;
export type FigureKind = FigureFile['kind'];
/** The figures of one kind. */
export type FigureOf<Kind extends FigureKind> = Extract<FigureFile, { kind: Kind }>;

/** Labels a kind shows beside those of its series; for a dot grid English says which. */
export const kindLabels: Readonly<Record<FigureKind, readonly string[]>> = {
  'dot-grid': [],
  steps: [],
  dial: ['unit', 'centre'],
  decision: ['yes', 'no'],
};

/** Every fact a figure rests on, those of its series first. */
export function figureFacts({ series, facts }: FigureFile): readonly string[] {
  const ofSeries = series.flatMap((one) => ('fact' in one && one.fact !== undefined ? [one.fact] : []));
  return [...new Set([...ofSeries, ...facts])];
}

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
