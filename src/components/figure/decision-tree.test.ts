import { expect, test } from 'vitest';
import { figureSchema, type FigureOf } from '../../content/figure-schemas.ts';
import { growTree } from './decision-tree.ts';

const decision = (start: string, ...series: readonly Record<string, string>[]) => figureSchema.parse({ id: 'd', kind: 'decision', start, series }) as FigureOf<'decision'>;

test('questions are numbered as they are read, ends only where two ways meet', () => {
  const tree = growTree(decision('a', { id: 'a', yes: 'b', no: 'c' }, { id: 'c', yes: 'go', no: 'rest' }, { id: 'b', yes: 'go', no: 'wait' }, { id: 'go', tone: 'act' }, { id: 'rest', tone: 'calm' }, { id: 'wait', tone: 'care' }));
  expect(tree).toEqual({
    kind: 'question',
    id: 'a',
    number: 1,
    yes: { kind: 'question', id: 'b', number: 2, yes: { kind: 'leaf', id: 'go', number: 3, tone: 'act' }, no: { kind: 'leaf', id: 'wait', number: undefined, tone: 'care' } },
    no: { kind: 'question', id: 'c', number: 4, yes: { kind: 'again', id: 'go', number: 3 }, no: { kind: 'leaf', id: 'rest', number: undefined, tone: 'calm' } },
  });
});

test('a question that two ways lead to is written once', () => {
  const tree = growTree(decision('a', { id: 'a', yes: 'b', no: 'c' }, { id: 'b', yes: 'go', no: 'c' }, { id: 'c', yes: 'go', no: 'rest' }, { id: 'go', tone: 'act' }, { id: 'rest', tone: 'calm' }));
  expect(tree).toMatchObject({ yes: { no: { kind: 'question', id: 'c', number: 4 } }, no: { kind: 'again', id: 'c', number: 4 } });
});

test('an unknown node stops the build with the place to look', () => {
  expect(() => growTree(decision('a', { id: 'a', yes: 'b', no: 'x' }, { id: 'b', tone: 'act' }, { id: 'c', tone: 'calm' }))).toThrow(/"d" leads to the unknown node "x"/);
});
