import { expect, test } from 'vitest';
import { makeDecision } from './decision-file.ts';

test.each([
  ['The first', [], '0001-the-first.md'],
  ['Records are grow-only sets!', ['0001-a.md', '0009-b.md', '0003-c.md'], '0010-records-are-grow-only-sets.md'],
  ['  srcDir "." ', ['README.md'], '0001-srcdir.md'],
])('%j after %j becomes %s', (title, existing, name) => {
  expect(makeDecision(title, existing).name).toBe(name);
});

test('a decision carries its number, title and headings', () => {
  const { text } = makeDecision(' One record ', ['0004-a.md']);
  expect(text).toMatch(/^# 0005 One record\n/);
  expect(text.match(/^## .*$/gm)).toEqual(['## Context', '## Options', '## Evidence', '## Decision', '## Consequences']);
});

test.each(['', '  ', '!?', 'Ҳуқуқ'])('the title %j names nothing', (title) => {
  expect(() => makeDecision(title, [])).toThrow('needs a title');
});

test('a decision that exists is not written again', () => {
  expect(() => makeDecision('One record', ['0002-one-record.md'])).toThrow('This decision exists: 0002-one-record.md');
});
