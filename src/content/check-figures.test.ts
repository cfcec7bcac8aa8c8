/** Planted errors in steps, dials and decisions, each caught in its place. */
import { afterEach, expect, test } from 'vitest';
import { removeTreeFile, spoil, writeContentTree, writeTreeFile } from '../../tests/fixtures/content-tree.ts';
import { localeKeys } from '../domain/locale.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => removeTreeFile(root)));

const place = (id: string): string => `content/course/figures/${id}.yaml`;
const [steps, dial, decision] = [place('search-steps'), place('pep-dial'), place('contact')];
const en = 'content/figures/en.yaml';
const ru = 'content/figures/ru.yaml';

const figures: Readonly<Record<string, string>> = {
  [steps]: `id: search-steps
kind: steps
facts: [F002]
series:
  - { id: ask, icon: speech, fact: F001 }
  - { id: look, icon: torch }
`,
  [dial]: `id: pep-dial
kind: dial
total: 48
series:
  - { id: best, from: 0, to: 2, fact: F002 }
  - { id: good, from: 2, to: 48, fact: F002 }
  - { id: late, from: 48, to: 48, fact: F002 }
`,
  [decision]: `id: contact
kind: decision
start: blood
series:
  - { id: blood, yes: go, no: bite }
  - { id: bite, yes: go, no: rest }
  - { id: go, tone: act }
  - { id: rest, tone: calm }
`,
};
const words = `search-steps:
  title: Steps
  description: Asking spares 23 sticks; tablets help for 72 hours.
  labels: { ask: "Ask", look: "Look" }
pep-dial:
  title: Of 48 hours
  description: The first 2 hours are best.
  labels: { best: "Best", good: "Good", late: "Later", unit: "hours", centre: "Go" }
contact:
  title: What touched you
  description: Two questions.
  labels: { blood: "Blood?", bite: "A bite?", go: "Go", rest: "Rest", "yes": "Yes", "no": "No" }
`;

function tree(): string {
  const root = writeContentTree();
  roots.push(root);
  for (const [path, text] of Object.entries(figures)) writeTreeFile(root, path, text);
  for (const locale of localeKeys) spoil(root, `content/figures/${locale}.yaml`, 'stick-risk:\n', `${words}stick-risk:\n`);
  return root;
}

test('figures of every kind that are right have no problem and were really looked at', () => {
  const content = readContent(tree());
  expect(checkContent(content)).toEqual([]);
  expect(new Set([...content.figures.values()].map(({ kind }) => kind)).size).toBe(4);
});

type Planted = readonly [name: string, path: string, from: string, to: string, where: string, what: RegExp, how: RegExp];
const planted: readonly Planted[] = [
  // Form
  ['a figure of an unknown kind', dial, 'kind: dial', 'kind: pie', `${dial}: kind (line 2)`, /"kind" is "pie"/, /dot-grid, steps, dial, decision/],
  ['an unknown icon', steps, 'icon: torch', 'icon: moon', `${steps}: series[1].icon (line 6)`, /is "moon"/, /speech, gloves, torch/],
  ['a question without a way', decision, 'yes: go, no: bite', 'yes: go', `${decision}: series[0] (line 5)`, /does not fit/, /\{ id, yes, no \} or a leaf/],
  ['a leaf that asks', decision, 'id: go, tone: act', 'id: go, tone: act, yes: rest, no: rest', `${decision}: series[2]`, /does not fit/, /or a leaf \{ id, tone/],
  ['an unknown tone', decision, 'tone: act', 'tone: loud', `${decision}: series[2].tone`, /"loud"/, /act, calm, care/],
  // Facts
  ['an unknown fact of a step', steps, 'fact: F001', 'fact: F096', steps, /unknown fact "F096"/, /mend the id/],
  ['an unknown fact of a figure as a whole', steps, '[F002]', '[F002, F097]', steps, /unknown fact "F097"/, /mend the id/],
  // Decisions
  ['an unknown start', decision, 'start: blood', 'start: spit', `${decision}: start`, /unknown node "spit"/, /blood, bite, go, rest/],
  ['an unknown node', decision, 'yes: go, no: bite', 'yes: went, no: bite', `${decision}: blood`, /unknown node "went"/, /blood, bite, go, rest/],
  ['a leaf no way leads to', decision, 'yes: go, no: rest', 'yes: go, no: go', `${decision}: rest`, /no way from the start leads to "rest"/, /remove it/],
  ['a question no way leads to', decision, 'yes: go, no: bite', 'yes: go, no: rest', `${decision}: bite`, /no way from the start leads to "bite"/, /remove it/],
  ['a loop', decision, 'yes: go, no: rest', 'yes: blood, no: rest', `${decision}: blood`, /the way from "blood" leads back/, /end at a leaf/],
  ['a question that leads to itself', decision, 'yes: go, no: rest', 'yes: bite, no: rest', `${decision}: bite`, /the way from "bite" leads back/, /end at a leaf/],
  ['a decision without a leaf', decision, '{ id: go, tone: act }\n  - { id: rest, tone: calm }', '{ id: go, yes: rest, no: rest }\n  - { id: rest, yes: go, no: go }', `${decision}: series`, /no leaf/, /add a leaf/],
  ['a node twice', decision, 'id: rest, tone', 'id: go, tone', `${decision}: go`, /stands twice/, /another id/],
  ['a node named like an answer', decision, '{ id: go, tone: act }', '{ id: go, tone: act }\n  - { id: "yes", tone: act }', `${decision}: yes`, /another label/, /yes, no/],
  // Dials
  ['zones that overlap', dial, 'from: 2, to: 48', 'from: 1, to: 48', `${dial}: good`, /"good" overlaps "best"/, /where the other ends/],
  ['a zone inside another that is not beside it in the file', dial, '{ id: best, from: 0, to: 2,', '{ id: best, from: 3, to: 4,', `${dial}: best`, /"best" overlaps "good"/, /where the other ends/],
  ['a zone that leaves the dial', dial, 'to: 48, fact: F002 }\n  - { id: late', 'to: 49, fact: F002 }\n  - { id: late', `${dial}: good`, /from 2 to 49 does not lie/, /not after 48/],
  ['a zone that ends before it begins', dial, 'from: 0, to: 2', 'from: 2, to: 1', `${dial}: best`, /from 2 to 1 does not lie/, /after it begins/],
  ['a zone before the dial', dial, 'from: 0', 'from: -1', `${dial}: series[0].from`, /too small/, /needed/],
  ['two zones after the end', dial, 'from: 2, to: 48', 'from: 48, to: 48', `${dial}: late`, /second zone after the end/, /one of the two/],
  // Words
  ['a step without a label', en, 'look: "Look"', 'see: "Look"', `${en}: search-steps.labels.look`, /no words here/, /under this id/],
  ['a label of no step', en, 'look: "Look"', 'look: "Look", more: "More"', `${en}: search-steps.labels.more`, /does not have/, /remove/],
  ['a dial without its unit', en, 'unit: "hours", ', '', `${en}: pep-dial.labels.unit`, /no words here/, /under this id/],
  ['a decision without its answer in one language', ru, ', "no": "No"', '', `${ru}: contact.labels.no`, /no words here/, /under this id/],
  ['a number of no fact in the words of steps', en, 'spares 23', 'spares 24', `${en}: search-steps/description`, /24 in description/, /23/],
  ['a number a dial does not show', en, 'Of 48 hours', 'Of 49 hours', `${en}: pep-dial/title`, /49 in title/, /48/],
  ['a number of no fact in a decision', en, 'Two questions.', '2 questions.', `${en}: contact/description`, /2 in description/, /in words/],
];

test.each(planted)('%s is caught in its place', (_, path, from, to, where, what, how) => {
  const root = tree();
  spoil(root, path, from, to);
  const problems = checkContent(readContent(root));
  const found = problems.filter((problem) => problem.where.startsWith(where) && what.test(problem.what));
  expect(found, JSON.stringify(problems, null, 1)).toHaveLength(1);
  expect(found[0]?.how).toMatch(how);
  expect(found[0]?.severity).toBe('error');
});
