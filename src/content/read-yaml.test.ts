import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml, readYaml } from './read-yaml.ts';
import { itemsSchema } from './item-schemas.ts';
import { profileSchema } from './schemas.ts';

const path = 'content/course/items/safety.yaml';
const item = `- id: safety.stick.report
  type: choice
  objective: safety.assess
  competency: C1
  difficulty: easy
  facts: [F001]
  multiple: false
  options:
    - { id: a }
    - { id: b }
  correct: [a]
`;

test('a proper file is read, and its lines are known', () => {
  const file = parseYaml(path, `${item}${item}`, itemsSchema);
  expect(file.problems).toEqual([]);
  expect(file.value).toHaveLength(2);
  expect(file.lineOf([1])).toBe(12);
  expect(file.lineOf([0, 'options', 1, 'id'])).toBe(10);
});

test.each([
  ['a wrong option id', '{ id: b }', '{ id: B }', 'items[0].options[1].id (line 10)', /which does not fit/, /an option id is a lower-case letter/],
  ['a missing key', '  competency: C1\n', '', 'items[0].competency (line 1)', /"items\[0\].competency" is missing/, /add it; it is text/],
  ['an unknown key', '  multiple: false', '  multiple: false\n  hint: x', 'items[0].hint (line 8)', /unknown key "hint"/, /remove it, or mend/],
  ['a value outside the list', 'difficulty: easy', 'difficulty: simple', 'items[0].difficulty (line 5)', /is "simple"/, /easy, medium, hard/],
  ['an unknown type', 'type: choice', 'type: match', 'items[0].type (line 2)', /is "match"/, /choice, sequencing, true-false, matching, likert, long-fill-in, branching, numeric/],
  ['a wrong kind of value', 'facts: [F001]', 'facts: 53', 'items[0].facts (line 6)', /is a number, not a list/, /write a list/],
  ['too short a list', 'correct: [a]', 'correct: []', 'items[0].correct (line 11)', /too small or too short/, /at least 1/],
  ['broken YAML', 'facts: [F001]', 'facts: [F001', '(line 7)', /no proper YAML/, /indentation/],
  ['an unknown tag', 'facts: [F001]', 'facts: !set [F001]', '(line 6)', /no proper YAML/, /indentation/],
  ['a key twice', '  multiple: false', '  multiple: false\n  multiple: true', '(line 8)', /unique/, /indentation/],
])('%s is told with field, line and mend', (_, from, to, place, what, how) => {
  const { value, problems } = parseYaml(path, item.replace(from, to), itemsSchema);
  expect(value).toBeUndefined();
  expect(problems[0]?.where).toBe(`${path}: ${place}`);
  expect(problems[0]?.what).toMatch(what);
  expect(problems[0]?.how).toMatch(how);
});

test('no message is a dump of the schema library', () => {
  const { problems } = parseYaml('content/profiles/x.yaml', 'languages: [en, xx]\nlawBoxes: { carrying: { article: 1 } }', profileSchema);
  expect(problems.length).toBeGreaterThan(5);
  expect(problems.map(({ what, how }) => what + how).join()).not.toMatch(/Invalid|expected|received|ZodError|\[object/);
});

test('a wrong key of a record is told by the rule for keys', () => {
  const schema = z.record(z.string().regex(/^[a-z]+$/, 'a key is lower case'), z.string());
  expect(parseYaml('content/x.yaml', 'Bad: x', schema).problems).toEqual([
    { severity: 'error', where: 'content/x.yaml: Bad (line 1)', what: '"Bad" is no proper key', how: 'a key is lower case' },
  ]);
});

test('a missing file and an empty file are problems, not exceptions', () => {
  expect(readYaml('/nowhere', path, itemsSchema).problems[0]).toMatchObject({ where: path, what: 'the file is missing' });
  expect(parseYaml(path, '', itemsSchema).problems[0]?.what).toBe('"items" is empty, not a list');
});
