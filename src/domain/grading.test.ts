import { describe, expect, test } from 'vitest';
import { type ItemGrade, gradeAttempt, gradeItem, hasMastery } from './grading.ts';
import type { ChoiceItem, Item, ItemResponse, NumericItem, SequencingItem } from './item.ts';

const one: ChoiceItem = { id: 'm.l.one', scored: true, type: 'choice', multiple: false, options: ['a', 'b', 'c'], correct: ['b'] };
const many: ChoiceItem = { ...one, id: 'm.l.many', multiple: true, correct: ['a', 'c'] };
const order: SequencingItem = { id: 'm.l.order', scored: true, type: 'sequencing', options: ['c', 'a', 'b'], correct: ['a', 'b', 'c'] };
const number: NumericItem = { id: 'm.l.number', scored: true, type: 'numeric', correct: { min: 0.2, max: 0.3 } };
const law: ChoiceItem = { ...one, id: 'm.l.law', scored: false };

const right: ItemGrade = { kind: 'graded', success: true };
const wrong: ItemGrade = { kind: 'graded', success: false };
const incomplete: ItemGrade = { kind: 'incomplete' };

describe('grading one item', () => {
  test.each<[string, Item, ItemResponse, ItemGrade]>([
    ['the one correct option is correct', one, ['b'], right],
    ['another option is not', one, ['a'], wrong],
    ['the correct option among others is not', one, ['a', 'b'], wrong],
    ['all correct options are correct in any order', many, ['c', 'a'], right],
    ['an option picked twice is picked once', many, ['c', 'a', 'a'], right],
    ['some of the correct options are not', many, ['a'], wrong],
    ['one of them twice is still only some', many, ['a', 'a'], wrong],
    ['one wrong option too many is not', many, ['a', 'b', 'c'], wrong],
    ['an option the item does not have is not', one, ['z'], wrong],
    ['nothing picked is incomplete', one, [], incomplete],
    ['the correct order is correct', order, ['a', 'b', 'c'], right],
    ['another order is not', order, ['c', 'a', 'b'], wrong],
    ['a missing option is incomplete', order, ['a', 'b'], incomplete],
    ['a doubled option is incomplete', order, ['a', 'b', 'b'], incomplete],
    ['a doubled option beside all others is incomplete', order, ['a', 'b', 'c', 'c'], incomplete],
    ['a foreign option is incomplete', order, ['a', 'b', 'z'], incomplete],
    ['an order of nothing is incomplete', order, [], incomplete],
    ['the least value is correct', number, ['0.2'], right],
    ['the greatest value is correct', number, ['0,3'], right],
    ['less is not', number, ['0.19'], wrong],
    ['more is not', number, ['0.31'], wrong],
    ['no number is incomplete', number, ['much'], incomplete],
    ['an empty field is incomplete', number, [''], incomplete],
    ['no field is incomplete', number, [], incomplete],
    ['two numbers are incomplete', number, ['0.2', '0.3'], incomplete],
    ['an item without score is discussed, however answered', law, ['b'], { kind: 'discussion' }],
    ['nothing said is no discussion', law, [], incomplete],
  ])('%s', (_behaviour, item, response, grade) => {
    expect(gradeItem(item, response)).toEqual(grade);
  });
});

describe('grading an attempt', () => {
  const items = [one, many, order, law];
  const responses = new Map<string, ItemResponse>([
    [one.id, ['b']],
    [many.id, ['a']],
    [order.id, ['a', 'b', 'c']],
  ]);

  test('scores the scored items and names the incorrect ones', () => {
    expect(gradeAttempt(items, responses)).toEqual({
      kind: 'graded',
      score: { raw: 2, min: 0, max: 3, scaled: 2 / 3 },
      incorrect: [many.id],
    });
  });

  test('does not change when an item without score is answered', () => {
    expect(gradeAttempt(items, new Map([...responses, [law.id, ['b']]]))).toEqual(gradeAttempt(items, responses));
  });

  test('gives no score while a scored item is unanswered or half answered', () => {
    const half = new Map([...responses, [order.id, ['a']]]);
    half.delete(one.id);
    expect(gradeAttempt(items, half)).toEqual({ kind: 'incomplete', unanswered: [one.id, order.id] });
  });

  test('gives no score when nothing is scored', () => {
    expect(gradeAttempt([law], new Map())).toEqual({ kind: 'discussion' });
    expect(gradeAttempt([], new Map())).toEqual({ kind: 'discussion' });
  });
});

describe('mastery', () => {
  test.each([
    [2, 3, 0.67, false],
    [2, 3, 0.66, true],
    [8, 10, 0.8, true],
    [7, 10, 0.8, false],
    [0, 5, 0, true],
  ])('%i of %i against %d: %s', (raw, max, masteryScore, mastered) => {
    expect(hasMastery({ raw, min: 0, max, scaled: raw / max }, masteryScore)).toBe(mastered);
  });

  test('is reached exactly at every whole percent for up to 100 items', () => {
    for (let max = 1; max <= 100; max += 1) {
      for (let percent = 1; percent <= 100; percent += 1) {
        const needed = Math.ceil((percent * max) / 100);
        const score = (raw: number) => ({ raw, min: 0, max, scaled: raw / max });
        expect(hasMastery(score(needed), percent / 100)).toBe(true);
        expect(hasMastery(score(needed - 1), percent / 100)).toBe(false);
      }
    }
  });
});
