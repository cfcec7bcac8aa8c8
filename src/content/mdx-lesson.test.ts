import { expect, test } from 'vitest';
import { lessonComponents, lessonSegments, parseLesson } from './mdx-lesson.ts';

const path = 'content/docs/en/safety/stick.mdx';
const head = `---
title: A stick
description: >-
  Small risk,
  quick action
lesson: safety.stick
---
`;
const parse = (body: string) => parseLesson(path, head + body);

test('a lesson is front matter, segments and component tags, each with its line', () => {
  const { lesson, problems } = parse(`
import { Item } from '@lesson';

{/* #why */}
One line,
and another.

<Scenario>
{/* #evening-search */}
<Fact id="F001">Some</Fact> text.

<Item id="safety.stick.report" />
</Scenario>
`);
  expect(problems).toEqual([]);
  expect(lesson?.lesson).toBe('safety.stick');
  expect(lesson && lessonSegments(lesson).map(({ id, text, line }) => [id, text, line])).toEqual([
    ['title', 'A stick', 2],
    ['description', 'Small risk, quick action', 3],
    ['why', 'One line,\nand another.', 12],
    ['evening-search', '<Fact id="F001">Some</Fact> text.', 17],
  ]);
  expect(lesson && lessonComponents(lesson).map(({ name, form, props, line }) => [name, form, props, line])).toEqual([
    ['Scenario', 'open', {}, 15],
    ['Item', 'self-closing', { id: 'safety.stick.report' }, 19],
    ['Scenario', 'close', {}, 20],
  ]);
});

test.each([
  ['text without a marker', 'Stray text.', 8, /text without a segment id: Stray/, /#segment-id/],
  ['a heading without a marker', '## Heading', 8, /text without a segment id/, /blank line/],
  ['a second block after a blank line', '{/* #a */}\nText.\n\nMore.', 11, /text without a segment id: More/, /first blank line/],
  ['a sentence that begins with a term', '<Term id="pep">PEP</Term> helps.', 8, /text without a segment id/, /#segment-id/],
  ['an export', 'export const a = 1', 8, /text without a segment id/, /marker|line/],
  ['a marker without text', '{/* #a */}\n\nx', 8, /has no text/, /after the marker/],
  ['a marker with capitals', '{/* #Why */}\nText.', 8, /no segment id/, /lower-case/],
  ['a prop in braces', '<Item id={x} />', 8, /tag that cannot be read/, /name="text"/],
  ['a prop twice', '<Item id="a" id="b" />', 8, /tag that cannot be read/, /name="text"/],
  ['two tags on a line', '<Scenario><Item id="a" />', 8, /tag that cannot be read/, /one tag a line/],
  ['a tag inside a block', '{/* #a */}\nText.\n<Item id="a" />', 10, /component tag inside/, /blank line/],
  ['a marker inside a block', '{/* #a */}\nText.\n{/* #b */}', 10, /a brace inside/, /lines of their own/],
  ['an expression inside a block', '{/* #a */}\nText {1 + 1}.', 9, /a brace inside/, /MDX runs/],
])('%s is a problem with line and mend', (_, body, line, what, how) => {
  const { problems } = parse(body);
  expect(problems[0]?.where).toBe(`${path}: (line ${line})`);
  expect(problems[0]?.what).toMatch(what);
  expect(problems[0]?.how).toMatch(how);
});

test.each([
  ['none', 'Text.', '(line 1)', 'no front matter'],
  ['one that never ends', '---\ntitle: x\n', '(line 1)', 'no front matter'],
  ['one without a title', '---\ndescription: x\nlesson: safety.stick\n---\n', 'title (line 2)', '"title" is missing'],
  ['one with an unknown key', '---\ntitle: x\ndescription: x\nslug: y\n---\n', 'slug (line 4)', 'unknown key "slug" in "stick"'],
])('front matter: %s', (_, text, place, what) => {
  const { lesson, problems } = parseLesson(path, text);
  expect(lesson).toBeUndefined();
  expect(problems[0]).toMatchObject({ where: `${path}: ${place}`, what });
});

test('a Term may begin a line of a block, as a Fact may', () => {
  const { lesson, problems } = parse('{/* #a */}\n<Term id="pep">PEP</Term> helps,\n<Term id="hiv">HIV</Term> does not.');
  expect(problems).toEqual([]);
  expect(lesson && lessonComponents(lesson)).toEqual([]);
  expect(lesson?.parts).toHaveLength(1);
});

test('line ends of Windows change nothing', () => {
  const text = `${head}\n{/* #a */}\nOne.\nTwo.\n`;
  expect(parseLesson(path, text.replaceAll('\n', '\r\n'))).toEqual(parseLesson(path, text));
});
