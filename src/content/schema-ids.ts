/** The small schemas all files of content/ share: ids, texts and dates, each with its refusal. */
import { z } from 'zod';

export const dottedId = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'an id is lower-case ASCII words joined by dots, like safety.needle-stick.report');
export const slug = z.string().regex(/^[a-z0-9-]+$/, 'a slug is lower-case ASCII letters, digits and hyphens');
export const factId = z.string().regex(/^F\d{3}$/, 'a fact id is F and three digits, like F053');
export const optionId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an option id is a lower-case letter, then letters, digits or hyphens');
export const wording = z.string().trim().min(1, 'write the text, or remove the key');
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD, in quotes');
