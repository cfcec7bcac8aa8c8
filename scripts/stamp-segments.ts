/**
 * npm run segments:stamp [-- <locale key> [file]]: records that translations were made from the
 * English as it stands; all languages, one, or one file of it (docs/safety/needle-stick).
 */
import { translationKeys } from '../src/content/content.ts';
import { readContent } from '../src/content/read-content.ts';
import { stampSegments } from '../src/content/segment-status.ts';

const [wanted, file] = process.argv.slice(2);
const chosen = translationKeys.filter((key) => wanted === undefined || key === wanted);
if (chosen.length === 0) {
  console.error(`error: no translation "${wanted ?? ''}"\n  mend:  name one of: ${translationKeys.join(', ')}`);
  process.exitCode = 1;
} else {
  try {
    const content = readContent('.', { profile: process.env['HAMKORI_PROFILE'] });
    for (const locale of chosen) {
      const written = stampSegments(content, locale, file === undefined ? {} : { files: [file] });
      console.log(`${locale}: ${written.length} file(s) of stamps changed${written.map((path) => `\n  ${path}`).join('')}`);
    }
  } catch (error) {
    // Said to the author in words; the stack would only hide what to mend.
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
