/** The strings of the error report, one file a language: no page carries them until a report is opened. */
import type { APIRoute } from 'astro';
import { reportStrings } from '../components/script-strings.ts';
import { localeOf, translatorFor } from '../components/translator.ts';
import { localePaths } from './locale-paths.ts';

export const getStaticPaths = localePaths;

/** `/<locale>/report.json`. */
export const GET: APIRoute = (context) => new Response(JSON.stringify(reportStrings(translatorFor(localeOf(context)))));
