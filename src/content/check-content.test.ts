import { afterEach, expect, test } from 'vitest';
import { removeTreeFile, spoil, writeContentTree, writeTreeFile } from '../../tests/fixtures/content-tree.ts';
import { assertContent } from './assert-content.ts';
import { checkContent, contentRules } from './check-content.ts';
import { countContent } from './content-counts.ts';
import { readContent } from './read-content.ts';

const roots: string[] = [];
const tree = (): string => {
  const root = writeContentTree();
  roots.push(root);
  return root;
};
afterEach(() => roots.splice(0).forEach((root) => removeTreeFile(root)));

const course = 'content/course/course.yaml';
const keys = 'content/course/items/safety.yaml';
const facts = 'content/course/facts.yaml';
const figure = 'content/course/figures/stick-risk.yaml';
const en = 'content/docs/en/safety/needle-stick.mdx';
const tg = 'content/docs/tg/safety/needle-stick.mdx';
const enItems = 'content/items/en/safety.yaml';
const ruItems = 'content/items/ru/safety.yaml';

test('a valid tree has no problem and was really looked at', () => {
  const root = tree();
  expect(checkContent(readContent(root))).toEqual([]);
  expect(countContent(readContent(root))).toEqual({ files: 6 + 7 * 5, items: 4, segments: 41 * 5, numbers: 10 * 5 });
  expect(contentRules).toHaveLength(new Set(contentRules).size);
});

type Planted = readonly [name: string, path: string, from: string, to: string, where: string, what: RegExp, how: RegExp];
const planted: readonly Planted[] = [
  // References of lessons
  ['an unknown item', en, 'id="safety.needle-stick.hours"', 'id="safety.needle-stick.days"', `${en}: <Item> (line 25)`, /unknown item "safety.needle-stick.days"/, /content\/course\/items/],
  ['an item without id', en, '<Item id="safety.needle-stick.hours" />', '<Item />', en, /<Item> has no id/, /<Item id=/],
  ['an unknown figure', en, '<Figure id="stick-risk" />', '<Figure id="risk" />', en, /unknown figure "risk"/, /stick-risk/],
  ['an unknown fact in a lesson', en, '<Fact id="F002">', '<Fact id="F099">', `${en}: #clock (line 22)`, /unknown fact "F099"/, /facts\.yaml/],
  // References of the course
  ['an unknown fact of an item', keys, 'facts: [F002]\n  multiple: false', 'facts: [F098]\n  multiple: false', `${keys}: safety.needle-stick.report (line 1)`, /unknown fact "F098"/, /facts\.yaml/],
  ['an unknown fact of an option', keys, '{ id: hide, facts: [F003] }', '{ id: hide, facts: [F097] }', keys, /unknown fact "F097"/, /mend the id/],
  ['an unknown fact of a figure', figure, 'fact: F001', 'fact: F096', figure, /unknown fact "F096"/, /mend the id/],
  ['a dangling objective of a lesson', course, 'objectives: [safety.assess]', 'objectives: [safety.other]', `${course}: safety.needle-stick`, /which its module lacks/, /safety\.assess, safety\.report/],
  ['a dangling objective of an item', keys, 'objective: safety.report\n  competency: C1\n  difficulty: easy\n  facts: [F002]', 'objective: safety.none\n  competency: C1\n  difficulty: easy\n  facts: [F002]', keys, /unknown objective "safety\.none"/, /name one of/],
  ['a dangling competency', keys, 'competency: C3', 'competency: C7', `${keys}: safety.needle-stick.steps (line 12)`, /unknown competency "C7"/, /C1, C3/],
  ['an unknown lesson in the map to the manual', course, 'overview: [safety.needle-stick]', 'overview: [safety.search]', `${course}: manual.overview`, /unknown lesson "safety\.search"/, /safety\.needle-stick/],
  ['an id twice in the course', course, '[safety.assess, safety.report]', '[safety.assess, safety.report, safety.needle-stick]', course, /stands twice/, /another id/],
  ['an item id twice', keys, '- id: safety.needle-stick.law', '- id: safety.needle-stick.hours', `${keys}: safety.needle-stick.hours (line 27)`, /second time/, /another id/],
  ['a fact id twice', facts, '- id: F004', '- id: F003', `${facts}: F003 (line 20)`, /second time/, /another id/],
  // Use of items
  ['an item asked twice', en, '<Item id="safety.needle-stick.hours" />', '<Item id="safety.needle-stick.hours" />\n<Item id="safety.needle-stick.hours" />', keys, /is asked 2 times/, /leave it in one lesson/],
  ['an item never asked', en, '<Item id="safety.needle-stick.hours" />\n', '', `${keys}: safety.needle-stick.hours (line 20)`, /no lesson asks/, /write <Item/],
  // Keys
  ['a key that names an unknown option', keys, 'correct: [now]', 'correct: [later]', keys, /unknown option later/, /hide, now/],
  ['two correct options of a single choice', keys, 'correct: [now]', 'correct: [now, hide]', keys, /multiple is false/, /multiple: true/],
  ['an option twice in the key', keys, 'correct: [a, b]', 'correct: [a, a]', keys, /names an option twice/, /once/],
  ['an option id twice', keys, '[{ id: a }, { id: b }]', '[{ id: a }, { id: b }, { id: b }]', keys, /option ids b stand twice/, /id of its own/],
  ['an order that leaves an option out', keys, '[{ id: wash }, { id: tell }, { id: record }]', '[{ id: wash }, { id: tell }, { id: record }, { id: rest }]', keys, /does not put all options in order/, /wash, tell, record, rest/],
  ['a numeric key upside down', keys, '{ min: 70, max: 72 }', '{ min: 72, max: 70 }', keys, /from 72 down to 70/, /smaller number/],
  ['a numeric key no fact supports', keys, '{ min: 70, max: 72 }', '{ min: 80, max: 90 }', keys, /no fact of the item/, /list the value/],
  ['a scored key on a recalled fact', keys, 'facts: [F002]\n  multiple: false', 'facts: [F002, F003]\n  multiple: false', keys, /rests on F003, which is only recalled/, /another fact/],
  ['a scored option on a dated fact', keys, '{ id: now, facts: [F001] }', '{ id: now, facts: [F004] }', keys, /rests on F004, which dates quickly/, /another fact/],
  // Words of items
  ['an item without English words', enItems, 'safety.needle-stick.hours:', 'safety.needle-stick.days:', `${enItems}: safety.needle-stick.hours`, /has no words here/, /prompt, options/],
  ['words for no item', enItems, 'safety.needle-stick.hours:', 'safety.needle-stick.days:', `${enItems}: safety.needle-stick.days (line 13)`, /unknown item/, /mend the id/],
  ['an item without words in one language', ruItems, 'safety.needle-stick.law:', 'safety.needle-stick.rule:', `${ruItems}: safety.needle-stick.law`, /has no words here/, /write prompt/],
  ['an option id that differs in one language', ruItems, '    hide:', '    conceal:', `${ruItems}: safety.needle-stick.report (line 1)`, /options hide have no words/, /ids of the key/],
  ['a surplus option in one language', ruItems, '    hide:', '    more: { text: x, feedback: x }\n    hide:', ruItems, /unknown options more/, /hide, now/],
  ['an option without feedback', enItems, ', feedback: "Right: the clock is running."', '', enItems, /options now have no feedback/, /right or wrong/],
  ['an order without feedback', enItems, '  feedback: { correct: "That is the order.", incorrect: "Wash first." }\n', '', enItems, /no feedback/, /feedback\.correct/],
  ['half a feedback', enItems, ', incorrect: "Wash first."', '', enItems, /incorrect" is missing/, /add it/],
  ['a unit in one language only', ruItems, '  unit: hours (ru)\n', '', ruItems, /unit is given/, /in both/],
  // Words of course and figures
  ['a module without a title', 'content/outline/en.yaml', '  safety: {', '  other: {', 'content/outline/en.yaml: modules.safety', /no words here/, /under this id/],
  ['an objective missing in one language', 'content/outline/kk.yaml', '  safety.report: Report a stick (kk)\n', '', 'content/outline/kk.yaml: objectives.safety.report', /no words here/, /under this id/],
  ['a competency nobody has', 'content/outline/en.yaml', '  C3: Responds', '  C3: Responds\n  C9: Flies', 'content/outline/en.yaml: competencies.C9', /course does not have/, /remove/],
  ['a series without a label', 'content/figures/en.yaml', 'hiv: "HIV"', 'hbv: "HBV"', 'content/figures/en.yaml: stick-risk.labels.hiv', /no words here/, /under this id/],
  ['a figure label missing in one language', 'content/figures/tg.yaml', 'hiv: "HIV (tg)", ', '', 'content/figures/tg.yaml: stick-risk.labels.hiv', /no words here/, /under this id/],
  ['a label beside the series missing in one language', 'content/figures/tg.yaml', ', rest: "no infection (tg)"', '', 'content/figures/tg.yaml: stick-risk.labels.rest', /no words here/, /under this id/],
  ['a glossary term missing in one language', 'content/glossary/tg.yaml', 'pep:', 'art:', 'content/glossary/tg.yaml: pep', /no words here/, /under this id/],
  // Numbers
  ['a number outside a fact', en, 'In the evening', 'At 22 o’clock', `${en}: #evening (line 16)`, /number 22 cites no fact/, /<Fact id/],
  ['a Persian number outside a fact', 'content/docs/fa-af/safety/needle-stick.mdx', 'In the evening', 'At ۲۲', 'content/docs/fa-af/safety/needle-stick.mdx: #evening', /number ۲۲ cites no fact/, /<Fact id/],
  ['a number in a title', en, 'title: What a needle-stick means', 'title: What 72 hours mean', `${en}: #title (line 2)`, /number 72 cites no fact/, /title/],
  ['a number that its fact does not state', en, '29.7 %', '29.8 %', `${en}: #how-often (line 9)`, /29\.8 is no value of F001/, /29\.7, 10000, 23, 2019/],
  ['a fact tag that does not close', en, '72 hours</Fact>', '72 hours', `${en}: #clock`, /does not close/, /one line/],
  ['a number on a page', 'content/docs/en/about.mdx', 'A page', '5 pages', 'content/docs/en/about.mdx: #lead (line 7)', /number 5 cites no fact/, /<Fact id/],
  ['a number in an item that is in no fact of it', enItems, 'within 72 hours', 'within 73 hours', `${enItems}: safety.needle-stick.report (line 1)`, /73 in options\.hide\.feedback/, /72/],
  ['a number in a figure that is not drawn', 'content/figures/en.yaml', 'Of 1000 dots', 'Of 1001 dots', 'content/figures/en.yaml: stick-risk/description', /1001 in description/, /1000/],
  // Files
  ['a lesson of the course without a text', course, 'slug: needle-stick', 'slug: stick', en, /another lesson's address/, /content\/docs\/en\/safety\/stick\.mdx/],
  ['a text of an unknown lesson', en, 'lesson: safety.needle-stick', 'lesson: safety.search', `${en}: lesson`, /knows no lesson "safety\.search"/, /safety\.needle-stick/],
  ['a lesson without its English text', en, 'lesson: safety.needle-stick', 'lesson: safety.search', `content/docs/en/safety/needle-stick.mdx`, /has no English text/, /write this file/],
  ['a lesson that does not say which', en, 'lesson: safety.needle-stick\n', '', `${en}: lesson`, /does not say which lesson/, /front matter/],
  // Segments and parity
  ['text without a segment id', en, '{/* #evening */}\n', '', `${en}: (line 15)`, /text without a segment id/, /#segment-id/],
  ['a segment id twice', en, '#evening', '#clock', `${en}: #clock (line 22)`, /stands twice/, /another id/],
  ['a segment id of the front matter', en, '#evening', '#title', `${en}: #title (line 16)`, /stands twice/, /front matter/],
  ['a segment missing in one language', tg, '{/* #evening */}\nIn the evening you prick a finger. (tg)\n', '', `${tg}: #evening`, /"evening" of the English text is missing/, /translate it/],
  ['a surplus segment in one language', tg, '{/* #evening */}', '{/* #more */}\nMore.\n\n{/* #evening */}', `${tg}: #more (line 16)`, /no segment "more"/, /remove the block/],
  ['tags in another order', tg, '<Item id="safety.needle-stick.steps" />\n<Item id="safety.needle-stick.law" />', '<Item id="safety.needle-stick.law" />\n<Item id="safety.needle-stick.steps" />', `${tg}: (line 27)`, /here stands <Item id="safety\.needle-stick\.law"/, /order of content\/docs\/en/],
  ['a tag missing in one language', tg, '<Figure id="stick-risk" />\n', '', tg, /here stands <Scenario>, in English <Figure/, /order of/],
  ['another number in one language', tg, '72 hours', '28 hours', `${tg}: #clock (line 22)`, /numbers are 28, in English 72/, /numbers of the English/],
  ['another fact in one language', tg, '<Fact id="F001">29,7 %', '<Fact id="F002 F001">29,7 %', `${tg}: #how-often`, /facts cited are/, /<Fact> tags/],
  ['another number in an item of one language', ruItems, 'Yes, 72 hours.', 'Yes.', `${ruItems}: #safety.needle-stick.hours/feedback.correct`, /numbers are none, in English 72/, /as digits/],
  ['another number in a figure of one language', 'content/figures/kk.yaml', 'Of 1000 sticks', 'Of 100 sticks', 'content/figures/kk.yaml: #stick-risk/title', /numbers are 100, in English 1000/, /as digits/],
  // Ids
  ['a segment id that names a position', en, '#evening', '#p2', `${en}: #p2 (line 16)`, /names a position/, /what it is about/],
  ['an item id that names a position', keys, '- id: safety.needle-stick.law', '- id: safety.needle-stick.item-4', keys, /names a position/, /what it is about/],
  ['an item id of another module', keys, '- id: safety.needle-stick.law', '- id: rights.needle-stick.law', keys, /does not begin with its module/, /safety\.…/],
  // Profiles and languages
  ['a language twice in a profile', 'content/profiles/regional.yaml', 'kk]', 'kk, ru]', 'content/profiles/regional.yaml: languages', /"ru" stands twice/, /once/],
  ['half a law box', 'content/profiles/filled.yaml', '    jurist: Office of the jurist\n', '', 'content/profiles/filled.yaml: lawBoxes.carrying.jurist', /is missing/, /add it/],
  ['a figure in a file of another name', figure, 'id: stick-risk', 'id: risk', `${figure}: id`, /file of another name/, /risk\.yaml/],
  ['an item file of no module', course, '- id: safety\n', '- id: rights\n', `${keys}: safety.needle-stick.report`, /no module "safety"/, /name the file after a module/],
];

test.each(planted)('%s is caught in its place', (_, path, from, to, where, what, how) => {
  const root = tree();
  spoil(root, path, from, to);
  const problems = checkContent(readContent(root));
  const found = problems.filter((problem) => problem.where.startsWith(where) && what.test(problem.what));
  expect(found, JSON.stringify(problems, null, 1)).toHaveLength(1);
  expect(found[0]?.how).toMatch(how);
  expect(found[0]?.severity).toBe('error');
  expect(() => assertContent(root)).toThrow(found[0]?.what);
});

test('a key whose answer is law scores, and is held to its facts, once the box is filled', () => {
  const root = tree();
  expect(checkContent(readContent(root, { profile: 'filled' })).map(({ what }) => what)).toEqual([expect.stringContaining('rests on F003')]);
});

test('an unknown profile, a folder of no language, and a stray translation are caught', () => {
  const root = tree();
  writeTreeFile(root, 'content/docs/fa-AF/safety/x.mdx', '');
  writeTreeFile(root, 'content/docs/ru/notes.mdx', '---\ntitle: x\ndescription: x\n---\n');
  const problems = checkContent(readContent(root, { profile: 'XX' }));
  expect(problems.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    expect.stringContaining('content/profiles/XX.yaml: there is no readable profile'),
    expect.stringContaining('content/docs/fa-AF: this name belongs to no language'),
    expect.stringContaining('content/docs/ru/notes.mdx: there is no English text'),
  ]);
});

test('a language that lacks whole files is a warning and does not stop the build', () => {
  const root = tree();
  for (const path of ['docs/kk', 'items/kk', 'outline/kk.yaml']) removeTreeFile(root, `content/${path}`);
  expect(checkContent(readContent(root))).toEqual([expect.objectContaining({ severity: 'warning', what: expect.stringContaining('4 of 7 files') as string })]);
  expect(assertContent(root).items.size).toBe(4);
});

test('English words of a whole module may not be missing', () => {
  const root = tree();
  removeTreeFile(root, 'content/items/en');
  const missing = checkContent(readContent(root)).filter(({ where }) => where.startsWith(enItems));
  expect(missing.map(({ what }) => what)).toHaveLength(4);
});

test('an English file that is missing is an error, and an unreadable key hides its followers', () => {
  const root = tree();
  removeTreeFile(root, 'content/glossary/en.yaml');
  expect(() => assertContent(root)).toThrow(/the file is missing[^]*content\/glossary\/en.yaml/);
  spoil(root, keys, 'type: numeric', 'type: number');
  const problems = checkContent(readContent(root)).map(({ where }) => where);
  expect(problems).toEqual([`${keys}: items[2].type (line 21)`, 'content/glossary/en.yaml']);
});

test('an empty folder is full of problems, not a clean one', () => {
  expect(() => assertContent('/nowhere')).toThrow(/course.yaml/);
});
