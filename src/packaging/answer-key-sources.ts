/** What the check of built pages must find nowhere in the open: keys, and feedback of all languages. */
import { localeKeys } from '../domain/locale.ts';
import type { Content } from '../content/content.ts';
import { buildCourse } from '../content/course-model.ts';
import { itemTexts } from '../content/item-texts.ts';
import type { AnswerKeySource } from './answer-keys.ts';

const explains = /feedback|^afterword$|^endings\./;

/** Per item its key, and every feedback text written for it. */
export function answerKeySources(content: Content): readonly AnswerKeySource[] {
  return [...buildCourse(content).items.values()].map(({ item }) => ({
    item,
    feedback: localeKeys.flatMap((locale) => {
      const wording = content.locales[locale].items.get(item.id)?.wording;
      return wording ? itemTexts(wording).flatMap(([name, text]) => (explains.test(name) && text !== undefined ? [text] : [])) : [];
    }),
  }));
}
