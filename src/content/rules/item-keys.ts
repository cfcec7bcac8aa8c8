/** A key must be answerable: it names the item's own options, and as many as the type allows. */
import { contentError, listIds, type ContentProblem } from '../content-problem.ts';
import type { Content, ItemEntry } from '../content.ts';
import { factNumbers } from '../fact-numbers.ts';
import type { ContentRule } from './content-rule.ts';

/** Keys that no response could meet, or that contradict the type of their item. */
export const checkItemKeys: ContentRule = (content) => [...content.items.values()].flatMap((entry) => checkKey(content, entry));

function checkKey(content: Content, { item, where }: ItemEntry): readonly ContentProblem[] {
  if (item.type === 'numeric') {
    const { min, max } = item.correct;
    if (min > max) return [contentError(where, `the key runs from ${min} down to ${max}`, 'write the smaller number as min')];
    const numbers = factNumbers(content, item.facts);
    if ([...numbers].some((number) => number >= min && number <= max)) return [];
    return [contentError(where, `no fact of the item has a value from ${min} to ${max}`, 'mend the key, or list the value in the fact it rests on')];
  }
  const options = item.options.map(({ id }) => id);
  const problems: ContentProblem[] = [];
  const repeated = options.filter((id, index) => options.indexOf(id) !== index);
  if (repeated.length > 0) problems.push(contentError(where, `the option ids ${listIds(new Set(repeated))} stand twice`, 'give each option an id of its own'));
  const unknown = item.correct.filter((id) => !options.includes(id));
  if (unknown.length > 0) {
    problems.push(contentError(where, `correct names the unknown option ${listIds(unknown)}`, `name some of: ${listIds(options)}`));
  }
  if (new Set(item.correct).size < item.correct.length) {
    problems.push(contentError(where, 'correct names an option twice', 'name each option once'));
  }
  if (item.type === 'choice' && !item.multiple && item.correct.length > 1) {
    problems.push(contentError(where, `multiple is false, but ${item.correct.length} options are correct`, 'leave one option in correct, or write multiple: true'));
  }
  if (item.type === 'sequencing' && unknown.length === 0 && options.some((id) => !item.correct.includes(id))) {
    problems.push(contentError(where, 'correct does not put all options in order', `name each of ${listIds(options)} once, in the right order`));
  }
  return problems;
}
