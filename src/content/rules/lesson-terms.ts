/**
 * Terms marked in a text: each is in the glossary, is marked where it is first used and nowhere
 * again, and stands in running text. Translations are held to the same terms by segment-parity.ts.
 */
import { localeKeys } from '../../domain/locale.ts';
import { contentError, placeIn, type ContentProblem } from '../content-problem.ts';
import { allTexts, type Content } from '../content.ts';
import { lessonSegments, type LessonText } from '../mdx-lesson.ts';
import { segmentTerms } from '../segment-terms.ts';
import type { ContentRule } from './content-rule.ts';

/** Terms that no glossary explains, that are marked twice or wrongly, in every language. */
export const checkLessonTerms: ContentRule = (content) =>
  localeKeys.flatMap((locale) => allTexts(content.locales[locale]).flatMap((lesson) => checkText(content, lesson)));

function checkText({ locales }: Content, lesson: LessonText): readonly ContentProblem[] {
  const marked = new Set<string>();
  return lessonSegments(lesson).flatMap((segment) => {
    const { id, text, line } = segment;
    const { ids, malformed, misplaced } = segmentTerms(text);
    const problems: ContentProblem[] = [];
    const refuse = (what: string, how: string): void => void problems.push(contentError(placeIn(lesson.path, `#${id}`, line), what, how));
    if (malformed) refuse('a <Term> tag does not close, nests, or has no id', 'write <Term id="pep">words</Term>, with words alone inside');
    if (misplaced || (lesson.frontMatter.includes(segment) && ids.length > 0)) {
      refuse('a <Term> stands in a heading, a title, a link or a <Fact>', 'mark the term in the running text instead');
    }
    for (const term of ids) {
      if (!locales.en.glossary.has(term)) refuse(`unknown term "${term}"`, 'define it in content/glossary/en.yaml, or mend the id');
      if (marked.has(term)) refuse(`the term "${term}" is marked a second time`, 'leave the <Term> tags at its first use alone');
      marked.add(term);
    }
    return problems;
  });
}
