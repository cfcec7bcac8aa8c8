/** A scored key rests only on facts that are confirmed and do not date quickly (design.md, 3). */
import { contentError } from '../content-problem.ts';
import { isScored } from '../course-model.ts';
import { keyFacts } from '../item-facts.ts';
import type { ContentRule } from './content-rule.ts';

/** Scored items whose key rests on a recalled or dated fact. */
export const checkScoredFacts: ContentRule = (content) =>
  [...content.items.values()]
    .filter((entry) => isScored(content, entry))
    .flatMap(({ item, where }) =>
      keyFacts(item).flatMap((id) => {
        const fact = content.facts.get(id);
        const fault = fact?.status === 'recalled' ? 'is only recalled' : fact?.dated ? 'dates quickly' : undefined;
        if (!fault) return [];
        return [contentError(where, `the scored key rests on ${id}, which ${fault}`, 'rest the key on another fact, or confirm this one in content/course/facts.yaml')];
      }),
    );
