import { describe, expect, test } from 'vitest';
import { type ItemGrade, correctNeeded, gradeAttempt, gradeItem, hasMastery } from './grading.ts';
import type { BranchingItem, ChoiceItem, Item, ItemResponse, LikertItem, LongFillInItem, MatchingItem, NumericItem, SequencingItem, TrueFalseItem } from './item.ts';

const one: ChoiceItem = { id: 'm.l.one', scored: true, type: 'choice', multiple: false, options: ['a', 'b', 'c'], correct: ['b'] };
const many: ChoiceItem = { ...one, id: 'm.l.many', multiple: true, correct: ['a', 'c'] };
const order: SequencingItem = { id: 'm.l.order', scored: true, type: 'sequencing', options: ['c', 'a', 'b'], correct: ['a', 'b', 'c'] };
const number: NumericItem = { id: 'm.l.number', scored: true, type: 'numeric', correct: { min: 0.2, max: 0.3 } };
const law: ChoiceItem = { ...one, id: 'm.l.law', scored: false };
const yes: TrueFalseItem = { id: 'm.l.yes', scored: true, type: 'true-false', correct: true };
const no: TrueFalseItem = { ...yes, id: 'm.l.no', correct: false };
const match: MatchingItem = { id: 'm.l.match', scored: true, type: 'matching', options: ['a', 'b', 'c'], targets: ['x', 'y', 'z'], correct: { a: 'x', b: 'y', c: 'x' } };
const scale: LikertItem = { id: 'm.l.scale', scored: false, type: 'likert', options: ['low', 'high'] };
const reflection: LongFillInItem = { id: 'm.l.reflection', scored: false, type: 'long-fill-in' };
const story: BranchingItem = {
  id: 'm.l.story',
  scored: true,
  type: 'branching',
  start: 'stuck',
  steps: [
    { id: 'stuck', choices: [{ id: 'say', to: 'clinic', minutes: 1 }, { id: 'hide', to: 'late', minutes: 1 }] },
    { id: 'clinic', choices: [{ id: 'take', to: 'safe', minutes: 1 }, { id: 'leave', to: 'late', minutes: 1 }] },
  ],
  endings: [{ id: 'safe', success: true }, { id: 'late', success: false }],
};

const right: ItemGrade = { kind: 'graded', success: true };
const wrong: ItemGrade = { kind: 'graded', success: false };
const incomplete: ItemGrade = { kind: 'incomplete' };
const discussed: ItemGrade = { kind: 'discussion' };

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
    ['true is correct where it is true', yes, ['true'], right],
    ['false is not where it is true', yes, ['false'], wrong],
    ['false is correct where it is false', no, ['false'], right],
    ['true is not where it is false', no, ['true'], wrong],
    ['no judgement is incomplete', yes, [], incomplete],
    ['both judgements are incomplete', yes, ['true', 'false'], incomplete],
    ['one judgement twice is incomplete', yes, ['true', 'true'], incomplete],
    ['another word is incomplete, where false is correct too', no, ['False'], incomplete],
    ['an empty judgement is incomplete', no, [''], incomplete],
    ['all pairs as in the key are correct in any order', match, ['c[.]x', 'a[.]x', 'b[.]y'], right],
    ['one other target is not', match, ['a[.]x', 'b[.]y', 'c[.]z'], wrong],
    ['two targets exchanged are not', match, ['a[.]y', 'b[.]x', 'c[.]x'], wrong],
    ['no pair is incomplete', match, [], incomplete],
    ['a missing pair is incomplete', match, ['a[.]x', 'b[.]y'], incomplete],
    ['an option matched twice instead of another is incomplete', match, ['a[.]x', 'a[.]x', 'b[.]y'], incomplete],
    ['an option matched twice beside all others is incomplete', match, ['a[.]x', 'b[.]y', 'c[.]x', 'c[.]x'], incomplete],
    ['a foreign option is incomplete', match, ['a[.]x', 'b[.]y', 'q[.]x'], incomplete],
    ['a foreign target is incomplete', match, ['a[.]x', 'b[.]y', 'c[.]q'], incomplete],
    ['an option without a target is incomplete', match, ['a[.]x', 'b[.]y', 'c'], incomplete],
    ['an option with an empty target is incomplete', match, ['a[.]x', 'b[.]y', 'c[.]'], incomplete],
    ['a pair of three parts is incomplete', match, ['a[.]x', 'b[.]y', 'c[.]x[.]z'], incomplete],
    ['a name every object has is no target', { ...match, correct: {} }, ['a[.]x', 'b[.]y', 'c[.]constructor'], incomplete],
    ['a point of a scale is discussed', scale, ['low'], discussed],
    ['no point is incomplete', scale, [], incomplete],
    ['two points are incomplete', scale, ['low', 'high'], incomplete],
    ['a point the scale does not have is incomplete', scale, ['middle'], incomplete],
    ['a text is discussed, whatever it says', reflection, ['a[,]b[.]c\n{}'], discussed],
    ['a text of white space is incomplete', reflection, [' \n\u00a0'], incomplete],
    ['no text is incomplete', reflection, [], incomplete],
    ['a path to the good ending is correct', story, ['stuck[.]say', 'clinic[.]take'], right],
    ['a path to another ending is not', story, ['stuck[.]hide'], wrong],
    ['a later path to another ending is not', story, ['stuck[.]say', 'clinic[.]leave'], wrong],
    ['a path not begun is incomplete', story, [], incomplete],
    ['a path that has not ended is incomplete', story, ['stuck[.]say'], incomplete],
    ['a path beyond its ending is incomplete', story, ['stuck[.]say', 'clinic[.]take', 'clinic[.]take'], incomplete],
    ['a path of an older story is incomplete', story, ['stuck[.]say', 'station[.]take'], incomplete],
    ['a path in another order is incomplete', story, ['clinic[.]take', 'stuck[.]say'], incomplete],
    ['an item without score is discussed, however answered', law, ['b'], discussed],
    ['a story without score is discussed once it ends', { ...story, scored: false }, ['stuck[.]hide'], discussed],
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

  test('scores every type that has a key, and asks for no attitude or reflection', () => {
    const all = [yes, match, number, story, scale, reflection];
    const given = new Map<string, ItemResponse>([
      [yes.id, ['false']],
      [match.id, ['a[.]x', 'b[.]y', 'c[.]x']],
      [number.id, ['0.25']],
      [story.id, ['stuck[.]hide']],
    ]);
    expect(gradeAttempt(all, given)).toEqual({ kind: 'graded', score: { raw: 2, min: 0, max: 4, scaled: 0.5 }, incorrect: [yes.id, story.id] });
  });

  test('gives no score when nothing is scored', () => {
    expect(gradeAttempt([law, scale, reflection], new Map())).toEqual({ kind: 'discussion' });
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

test.each([
  [10, 0.8, 8],
  [20, 0.55, 11],
  [3, 2 / 3, 2],
  [3, 1, 3],
  [7, 0.5, 4],
])('of %i items a mastery score of %f needs %i, and one fewer does not do', (items, masteryScore, needed) => {
  expect(correctNeeded(items, masteryScore)).toBe(needed);
  const score = (raw: number) => ({ raw, min: 0, max: items, scaled: raw / items }) as const;
  expect([hasMastery(score(needed), masteryScore), hasMastery(score(needed - 1), masteryScore)]).toEqual([true, false]);
});
