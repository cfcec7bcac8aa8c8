import { describe, expect, test } from 'vitest';
import { allPaths, findStoryFaults, followPath } from './branching.ts';
import type { BranchingItem, BranchingStep, ItemResponse } from './item.ts';

const step = (id: string, ...choices: readonly (readonly [id: string, to: string, minutes?: number])[]): BranchingStep => ({
  id,
  choices: choices.map(([choice, to, minutes = 0]) => ({ id: choice, to, minutes })),
});
const story: BranchingItem = {
  id: 'm.l.story',
  scored: true,
  type: 'branching',
  start: 'stuck',
  steps: [step('stuck', ['say', 'clinic', 5], ['wait', 'home', 60]), step('home', ['go', 'clinic', 30], ['sleep', 'late', 600]), step('clinic', ['take', 'safe', 1], ['leave', 'late', 2])],
  endings: [
    { id: 'safe', success: true },
    { id: 'late', success: false },
  ],
};

describe('a path', () => {
  test.each<[string, ItemResponse, string, number]>([
    ['of no choice stands at the start', [], 'stuck', 0],
    ['of one choice stands where it leads', ['stuck[.]wait'], 'home', 60],
    ['sums the minutes of the story', ['stuck[.]wait', 'home[.]go'], 'clinic', 90],
  ])('%s', (_behaviour, path, at, minutes) => {
    expect(followPath(story, path)).toEqual({ kind: 'step', step: story.steps.find(({ id }) => id === at), minutes });
  });

  test.each<[string, ItemResponse, string, number]>([
    ['the short way', ['stuck[.]say', 'clinic[.]take'], 'safe', 6],
    ['the long way', ['stuck[.]wait', 'home[.]go', 'clinic[.]leave'], 'late', 92],
  ])('reaches an ending by %s', (_way, path, ending, minutes) => {
    expect(followPath(story, path)).toEqual({ kind: 'ending', ending: story.endings.find(({ id }) => id === ending), minutes });
  });

  test.each<[string, ItemResponse]>([
    ['that goes on after its ending', ['stuck[.]say', 'clinic[.]take', 'clinic[.]take']],
    ['that chooses at an ending', ['stuck[.]say', 'clinic[.]take', 'safe[.]take']],
    ['that skips a step', ['clinic[.]take']],
    ['that repeats a step', ['stuck[.]say', 'stuck[.]say']],
    ['of a step the story does not have', ['asleep[.]say']],
    ['of a choice the step does not have', ['stuck[.]take']],
    ['of a pair without a choice', ['stuck']],
    ['of a pair with an empty choice', ['stuck[.]']],
    ['of a pair with three parts', ['stuck[.]say[.]more']],
    ['of an empty pair', ['']],
  ])('%s is none of this story', (_path, path) => {
    expect(followPath(story, path)).toEqual({ kind: 'unknown' });
  });

  test('whose choice leads nowhere is none, and so is a story that begins nowhere', () => {
    expect(followPath({ ...story, steps: [step('stuck', ['say', 'gone'])] }, ['stuck[.]say'])).toEqual({ kind: 'unknown' });
    expect(followPath({ ...story, start: 'gone' }, [])).toEqual({ kind: 'unknown' });
  });
});

test('every path of a sound story is found, and each ends', () => {
  const paths = allPaths(story);
  expect(paths.map((path) => path.join(' '))).toEqual([
    'stuck[.]say clinic[.]take',
    'stuck[.]say clinic[.]leave',
    'stuck[.]wait home[.]go clinic[.]take',
    'stuck[.]wait home[.]go clinic[.]leave',
    'stuck[.]wait home[.]sleep',
  ]);
  for (const path of paths) {
    expect(followPath(story, path).kind).toBe('ending');
    for (let length = 0; length < path.length; length += 1) expect(followPath(story, path.slice(0, length)).kind).toBe('step');
  }
});

describe('the faults of a story', () => {
  const none = { lost: [], unreachable: [], circular: [], repeated: [] };
  const [stuck, home, clinic] = story.steps as [BranchingStep, BranchingStep, BranchingStep];

  test.each<[string, Partial<BranchingItem>, Partial<typeof none> | object]>([
    ['are none in a sound one', {}, none],
    ['are none where two steps have choices of one id', { steps: [stuck, home, step('clinic', ['go', 'safe'], ['say', 'late'])] }, none],
    ['name a choice that leads nowhere', { steps: [stuck, home, step('clinic', ['take', 'safe'], ['leave', 'gone'])] }, { ...none, lost: ['clinic[.]leave'] }],
    ['name a step no path reaches', { steps: [...story.steps, step('dream', ['wake', 'late'])] }, { ...none, unreachable: ['dream'] }],
    ['name an ending no path reaches', { endings: [...story.endings, { id: 'dead', success: false }] }, { ...none, unreachable: ['dead'] }],
    ['name what only an unreached step leads to', { steps: [...story.steps, step('dream', ['wake', 'dawn'])], endings: [...story.endings, { id: 'dawn', success: true }] }, { ...none, unreachable: ['dream', 'dawn'] }],
    ['name everything where the story begins nowhere', { start: 'gone' }, { ...none, unreachable: ['stuck', 'home', 'clinic', 'safe', 'late'] }],
    ['name a step that leads to itself', { steps: [stuck, step('home', ['go', 'clinic'], ['sleep', 'home'], ['stay', 'late']), clinic] }, { ...none, circular: ['home'] }],
    ['name every step of a loop', { steps: [stuck, step('home', ['go', 'clinic'], ['sleep', 'stuck']), clinic] }, { ...none, circular: ['stuck', 'home'] }],
    ['name a step and an ending of one id', { endings: [...story.endings, { id: 'home', success: false }] }, { ...none, repeated: ['home'] }],
    ['name two endings of one id', { endings: [...story.endings, { id: 'late', success: true }] }, { ...none, repeated: ['late'] }],
    ['name two choices of one id in a step', { steps: [stuck, home, step('clinic', ['take', 'safe'], ['take', 'late'])] }, { ...none, repeated: ['take'] }],
  ])('%s', (_behaviour, change, faults) => {
    expect(findStoryFaults({ ...story, ...change })).toEqual(faults);
  });
});
