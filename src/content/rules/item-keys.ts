/** A key must be answerable: it names the item's own options, and as many as the type allows. */
import { findStoryFaults } from '../../domain/branching.ts';
import { contentError, listIds, type ContentProblem } from '../content-problem.ts';
import type { Content, ItemEntry } from '../content.ts';
import { factNumbers } from '../fact-numbers.ts';
import type { ItemFile } from '../item-schemas.ts';
import type { ContentRule } from './content-rule.ts';

/** Keys that no response could meet, or that contradict the type of their item. */
export const checkItemKeys: ContentRule = (content) =>
  [...content.items.values()].flatMap((entry) => faultsOf(content, entry).map(([what, how]): ContentProblem => contentError(entry.where, what, how)));

type Fault = readonly [what: string, how: string];
type Of<Type extends ItemFile['type']> = Extract<ItemFile, { type: Type }>;

function faultsOf(content: Content, { item }: ItemEntry): readonly Fault[] {
  switch (item.type) {
    case 'choice':
      return [...optionFaults(item), ...choiceFaults(item)];
    case 'sequencing':
      return [...optionFaults(item), ...sequencingFaults(item)];
    case 'matching':
      return [...repeatedFaults(item.options.map(({ id }) => id)), ...matchingFaults(item)];
    case 'numeric':
      return numericFaults(content, item);
    case 'branching':
      return branchingFaults(item);
    case 'likert':
      return repeatedFaults(item.options.map(({ id }) => id));
    case 'true-false':
    case 'long-fill-in':
      return [];
  }
}

function numericFaults(content: Content, { correct: { min, max }, facts }: Of<'numeric'>): readonly Fault[] {
  if (min > max) return [[`the key runs from ${min} down to ${max}`, 'write the smaller number as min']];
  if ([...factNumbers(content, facts)].some((number) => number >= min && number <= max)) return [];
  return [[`no fact of the item has a value from ${min} to ${max}`, 'mend the key, or list the value in the fact it rests on']];
}

function repeatedFaults(ids: readonly string[]): readonly Fault[] {
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return repeated.size > 0 ? [[`the ids ${listIds(repeated)} stand twice`, 'give each option, target or step an id of its own']] : [];
}

function optionFaults({ options, correct }: Of<'choice' | 'sequencing'>): readonly Fault[] {
  const ids = options.map(({ id }) => id);
  const unknown = correct.filter((id) => !ids.includes(id));
  const faults: Fault[] = [...repeatedFaults(ids)];
  if (unknown.length > 0) faults.push([`correct names the unknown option ${listIds(unknown)}`, `name some of: ${listIds(ids)}`]);
  if (new Set(correct).size < correct.length) faults.push(['correct names an option twice', 'name each option once']);
  return faults;
}

function choiceFaults({ multiple, correct }: Of<'choice'>): readonly Fault[] {
  if (multiple || correct.length === 1) return [];
  return [[`multiple is false, but ${correct.length} options are correct`, 'leave one option in correct, or write multiple: true']];
}

function sequencingFaults({ options, correct }: Of<'sequencing'>): readonly Fault[] {
  const ids = options.map(({ id }) => id);
  const isOrdered = correct.some((id) => !ids.includes(id)) || ids.every((id) => correct.includes(id));
  return isOrdered ? [] : [['correct does not put all options in order', `name each of ${listIds(ids)} once, in the right order`]];
}

function matchingFaults({ options, targets, correct }: Of<'matching'>): readonly Fault[] {
  const ids = options.map(({ id }) => id);
  const faults: Fault[] = [...repeatedFaults(targets)];
  const unmatched = ids.filter((id) => correct[id] === undefined);
  if (unmatched.length > 0) faults.push([`correct matches the options ${listIds(unmatched)} with nothing`, 'name a target for each option']);
  const unknown = Object.entries(correct).filter(([option, target]) => !ids.includes(option) || !targets.includes(target));
  if (unknown.length > 0) {
    const pairs = unknown.map(([option, target]) => `${option}: ${target}`);
    faults.push([`correct holds the unknown pair ${listIds(pairs)}`, `match some of ${listIds(ids)} with some of ${listIds(targets)}`]);
  }
  return faults;
}

function branchingFaults(item: Of<'branching'>): readonly Fault[] {
  const { lost, unreachable, circular, repeated } = findStoryFaults(item);
  const outcomes = new Set(item.endings.map(({ success }) => success));
  const faults: Fault[] = [];
  if (repeated.length > 0) faults.push([`the ids ${listIds(repeated)} stand twice in the story`, 'give each step, ending and choice an id of its own']);
  if (lost.length > 0) faults.push([`the choices ${listIds(lost)} lead nowhere`, 'write the id of a step or an ending after to:']);
  if (unreachable.length > 0) faults.push([`no path reaches ${listIds(unreachable)}`, 'let a choice lead there, or remove it']);
  if (circular.length > 0) faults.push([`the story comes back to ${listIds(circular)}, so a path need not end`, 'let every choice lead further on']);
  if (outcomes.size < 2) faults.push(['all endings are worth the same', 'write one ending with success: true and one with success: false']);
  return faults;
}
