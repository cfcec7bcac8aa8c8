/** A national box that a text shows, or that a profile fills, has its title in the interface strings. */
import { localeKeys } from '../../domain/locale.ts';
import { contentError, listIds, placeIn } from '../content-problem.ts';
import { allTexts } from '../content.ts';
import { lessonComponents } from '../mdx-lesson.ts';
import { nationalBoxIds } from '../national-boxes.ts';
import type { ContentRule } from './content-rule.ts';

/** Boxes without an id or a title, in texts and in profiles. */
export const checkNationalBoxes: ContentRule = (content) => {
  const known = nationalBoxIds(content);
  const how = (id: string): string => `write the string national.${id}.title in content/i18n/en.json, or name one of: ${listIds(known)}`;
  const shown = localeKeys.flatMap((locale) =>
    allTexts(content.locales[locale]).flatMap((text) =>
      lessonComponents(text)
        .filter(({ name, form }) => name === 'National' && form !== 'close')
        .flatMap(({ props: { id }, line }) => {
          const where = placeIn(text.path, '<National>', line);
          if (id === undefined) return [contentError(where, '<National> has no id', 'write <National id="…" />')];
          return known.has(id) ? [] : [contentError(where, `unknown national box "${id}"`, how(id))];
        }),
    ),
  );
  const filled = [...content.profiles].flatMap(([name, { lawBoxes }]) =>
    Object.keys(lawBoxes)
      .filter((id) => !known.has(id))
      .map((id) => contentError(placeIn(`content/profiles/${name}.yaml`, `lawBoxes.${id}`), `unknown national box "${id}"`, how(id))),
  );
  return [...shown, ...filled];
};
