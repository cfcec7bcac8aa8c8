/** A profile lists each language once. That a law box is full or absent is told by its schema. */
import { contentError, placeIn } from '../content-problem.ts';
import type { ContentRule } from './content-rule.ts';

/** Languages that stand twice in a profile. */
export const checkProfiles: ContentRule = (content) =>
  [...content.profiles].flatMap(([name, { languages }]) =>
    languages
      .filter((language, index) => languages.indexOf(language) !== index)
      .map((language) => contentError(placeIn(`content/profiles/${name}.yaml`, 'languages'), `the language "${language}" stands twice`, 'name each language once')),
  );
