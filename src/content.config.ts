/**
 * The two collections Starlight reads: lessons and interface strings. Everything else of the
 * course is read by src/content, which refuses a dangling reference (Astro only logs one).
 */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { localeKeys } from './domain/locale.ts';
import { lessonsLoader } from './content/lessons-loader.ts';

export const collections = {
  docs: defineCollection({
    loader: lessonsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** Permanent id of the lesson; pages that are no lesson have none. */
        lesson: z.string().optional(),
        /** Set by the loader: the language whose text stands in on this page. */
        fallbackLocale: z.enum(localeKeys).optional(),
      }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
