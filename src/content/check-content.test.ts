import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { removeTreeFile, spoil, writeContentTree, writeTreeFile } from '../../tests/fixtures/content-tree.ts';
import { localeKeys } from '../domain/locale.ts';
import { assertContent } from './assert-content.ts';
import { checkContent, contentRules } from './check-content.ts';
import { countContent } from './content-counts.ts';
import { readContent } from './read-content.ts';
import { checkFigureData } from './rules/figure-data.ts';
import { checkTranslationCoverage } from './rules/translation-coverage.ts';

const roots: string[] = [];
const tree = (): string => {
  const root = writeContentTree();
  roots.push(root);
  return root;
};
afterEach(() => roots.splice(0).forEach((root) => removeTreeFile(root)));

const course = 'content/course/course.yaml';
const keys = 'content/course/items/safety.yaml';
const pool = 'content/course/items/safety-test.yaml';
const facts = 'content/course/facts.yaml';
const figure = 'content/course/figures/stick-risk.yaml';
const en = 'content/docs/en/safety/needle-stick.mdx';
const tg = 'content/docs/tg/safety/needle-stick.mdx';
const about = 'content/docs/en/about.mdx';
const enItems = 'content/items/en/safety.yaml';
const ruItems = 'content/items/ru/safety.yaml';
const ruPool = 'content/items/ru/safety-test.yaml';
const leave = '        - { id: leave, to: late }\n';
/** One more item at the head of the pool. */
const inPool = (type: string): string => `- id: safety.test.more\n  objective: safety.assess\n  competency: C1\n  difficulty: easy\n  facts: [F002]\n  type: ${type}\n- id: safety.test.window\n`;
const story = 'branching\n  start: a\n  steps: [{ id: a, choices: [{ id: x, to: good }, { id: y, to: bad }] }]\n  endings: [{ id: good, success: true }, { id: bad, success: false }]';

test('a valid tree has no problem and was really looked at', () => {
  const root = tree();
  expect(checkContent(readContent(root))).toEqual([]);
  expect(countContent(readContent(root))).toEqual({ files: 7 + 8 * 5, items: 12, segments: 81 * 5, numbers: 10 * 5 });
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
  ['an unknown fact of a choice of a story', keys, 'minutes: 1, facts: [F002]', 'minutes: 1, facts: [F095]', keys, /unknown fact "F095"/, /mend the id/],
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
  ['an item of a pool asked in a lesson', en, '<Item id="safety.needle-stick.cap" />', '<Item id="safety.needle-stick.cap" />\n<Item id="safety.test.lead" />', pool, /"safety\.test\.lead" of a test is asked in a lesson: content\/docs\/en\/safety/, /one of the two/],
  // Tests of modules
  ['a lesson at the address of the test', course, 'slug: needle-stick', 'slug: test', `${course}: test`, /slug "test" is the address of another page/, /another slug/],
  ['a lesson at the address of the completion', course, 'slug: needle-stick', 'slug: complete', `${course}: complete`, /slug "complete" is the address/, /another slug/],
  ['a pool of a module without a test', course, '    test: { size: 2, minutes: 3 }\n', '', `${course}: safety`, /a pool, content\/course\/items\/safety-test\.yaml, but the module has no test/, /write test: \{ size/],
  ['an attitude in a test', pool, '- id: safety.test.window\n', inPool('likert\n  options: [{ id: low }, { id: middle }, { id: high }]'), `${pool}: safety.test.more (line 1)`, /a likert item cannot stand in a test/, /in a lesson/],
  ['a reflection in a test', pool, '- id: safety.test.window\n', inPool('long-fill-in'), pool, /a long-fill-in item cannot stand in a test/, /in a lesson/],
  ['a story in a test', pool, '- id: safety.test.window\n', inPool(story), pool, /a branching item cannot stand in a test/, /in a lesson/],
  ['a pool too small for a second attempt', course, 'size: 2', 'size: 3', pool, /has 3 scored items; an attempt of 3 needs 5/, /more items/],
  ['a pool that counts on an unfilled box', pool, '  correct: { min: 72, max: 72 }', '  lawDependent: carrying\n  correct: { min: 72, max: 72 }', pool, /has 2 scored items/, /more items/],
  ['an objective the pool passes over', pool, 'objective: safety.report', 'objective: safety.assess', pool, /fewer than 1 items for the objectives safety\.report/, /more items for them/],
  // Forms
  ['an attitude with a key', keys, '{ id: high }]\n', '{ id: high }]\n  correct: [high]\n', `${keys}: items[6].correct (line 59)`, /unknown key "correct"/, /remove it/],
  ['a reflection with a key', keys, 'type: long-fill-in', 'type: long-fill-in\n  correct: true', `${keys}: items[7].correct`, /unknown key "correct"/, /remove it/],
  ['matching without targets', keys, '  targets: [rinse, soap]\n', '', `${keys}: items[5].targets`, /is missing/, /a list/],
  ['matching with one target', keys, '[rinse, soap]', '[rinse]', `${keys}: items[5].targets`, /too short/, /at least 2/],
  ['a step with one choice', keys, leave, '', `${keys}: items[8].steps[1].choices`, /too short/, /at least 2/],
  ['a story with one ending', keys, '    - { id: late, success: false }\n', '', `${keys}: items[8].endings`, /too short/, /at least 2/],
  ['story time that runs backwards', keys, 'minutes: 60', 'minutes: -60', `${keys}: items[8].steps[0].choices[1].minutes`, /too small/, /at least 0/],
  ['a judgement that is a list', keys, 'correct: false', 'correct: [false]', `${keys}: items[4].correct`, /a list, not true or false/, /true or false/],
  ['a scored item that rests on nothing', keys, 'facts: [F002]\n  correct: false', 'facts: []\n  correct: false', `${keys}: items[4].facts`, /too short/, /at least 1/],
  ['a choice without a consequence', enItems, ', feedback: "An hour goes by."', '', `${enItems}: safety.needle-stick.evening.steps.stuck.choices.wait.feedback`, /is missing/, /add it/],
  ['a test without minutes', course, 'size: 2, minutes: 3', 'size: 2', `${course}: modules[0].test.minutes`, /is missing/, /add it/],
  // Keys
  ['a key that names an unknown option', keys, 'correct: [now]', 'correct: [later]', keys, /unknown option later/, /hide, now/],
  ['two correct options of a single choice', keys, 'correct: [now]', 'correct: [now, hide]', keys, /multiple is false/, /multiple: true/],
  ['an option twice in the key', keys, 'correct: [a, b]', 'correct: [a, a]', keys, /names an option twice/, /once/],
  ['an option id twice', keys, '[{ id: a }, { id: b }]', '[{ id: a }, { id: b }, { id: b }]', keys, /ids b stand twice/, /id of its own/],
  ['an order that leaves an option out', keys, '[{ id: wash }, { id: tell }, { id: record }]', '[{ id: wash }, { id: tell }, { id: record }, { id: rest }]', keys, /does not put all options in order/, /wash, tell, record, rest/],
  ['a numeric key upside down', keys, '{ min: 70, max: 72 }', '{ min: 72, max: 70 }', keys, /from 72 down to 70/, /smaller number/],
  ['a numeric key no fact supports', keys, '{ min: 70, max: 72 }', '{ min: 80, max: 90 }', keys, /no fact of the item/, /list the value/],
  ['a line matched with nothing', keys, ', coat: soap }', ' }', `${keys}: safety.needle-stick.contact (line 44)`, /matches the options coat with nothing/, /a target for each option/],
  ['a line matched with an unknown target', keys, 'coat: soap }', 'coat: acid }', keys, /unknown pair coat: acid/, /some of eye, skin, coat with some of rinse, soap/],
  ['an unknown line in the key', keys, 'coat: soap }', 'coat: soap, hat: soap }', keys, /unknown pair hat: soap/, /some of eye, skin, coat/],
  ['a target twice', keys, '[rinse, soap]', '[rinse, soap, soap]', keys, /ids soap stand twice/, /id of its own/],
  ['a line twice', keys, '{ id: coat }]', '{ id: coat }, { id: coat }]', keys, /ids coat stand twice/, /id of its own/],
  ['a point of a scale twice', keys, '{ id: high }]', '{ id: high }, { id: high }]', keys, /ids high stand twice/, /id of its own/],
  ['a choice twice in a step', keys, leave, leave.replace('leave', 'take'), `${keys}: safety.needle-stick.evening (line 64)`, /ids take stand twice in the story/, /each step, ending and choice/],
  ['a step and an ending of one id', keys, '{ id: late, success', '{ id: stuck, success', keys, /ids stuck stand twice in the story/, /id of its own/],
  ['a choice that leads nowhere', keys, leave, leave.replace('late', 'gone'), keys, /choices clinic\[\.\]leave lead nowhere/, /after to:/],
  ['an ending no path reaches', keys, '{ id: take, to: safe }', '{ id: take, to: late }', keys, /no path reaches safe/, /let a choice lead there/],
  ['a story that begins nowhere', keys, 'start: stuck', 'start: awake', keys, /no path reaches stuck, clinic, safe, late/, /let a choice lead there/],
  ['a story that goes round', keys, leave, leave.replace('late', 'stuck'), keys, /comes back to stuck, clinic/, /lead further on/],
  ['endings of one worth', keys, '{ id: late, success: false }', '{ id: late, success: true }', keys, /all endings are worth the same/, /one with success: false/],
  ['a scored choice of a story on a recalled fact', keys, 'minutes: 1, facts: [F002]', 'minutes: 1, facts: [F003]', keys, /rests on F003, which is only recalled/, /another fact/],
  ['a scored key on a recalled fact', keys, 'facts: [F002]\n  multiple: false', 'facts: [F002, F003]\n  multiple: false', keys, /rests on F003, which is only recalled/, /another fact/],
  ['a scored option on a dated fact', keys, '{ id: now, facts: [F001] }', '{ id: now, facts: [F004] }', keys, /rests on F004, which dates quickly/, /another fact/],
  // Words of items
  ['an item without English words', enItems, 'safety.needle-stick.hours:', 'safety.needle-stick.days:', `${enItems}: safety.needle-stick.hours`, /has no words here/, /prompt, options/],
  ['words for no item', enItems, 'safety.needle-stick.hours:', 'safety.needle-stick.days:', `${enItems}: safety.needle-stick.days (line 13)`, /unknown item/, /mend the id/],
  ['an item without words in one language', ruItems, 'safety.needle-stick.law:', 'safety.needle-stick.rule:', `${ruItems}: safety.needle-stick.law`, /has no words here/, /write prompt/],
  ['an option id that differs in one language', ruItems, '    hide:', '    conceal:', `${ruItems}: safety.needle-stick.report (line 1)`, /options\.hide\.text, options\.hide\.feedback are missing/, /ids of the key/],
  ['a surplus option in one language', ruItems, '    hide:', '    more: { text: x, feedback: x }\n    hide:', ruItems, /options\.more\.text, options\.more\.feedback belong to nothing/, /a choice item has: prompt, options\.hide\.text/],
  ['an option without feedback', enItems, ', feedback: "Right: the clock is running."', '', enItems, /options\.now\.feedback are missing/, /right or wrong/],
  ['an order without feedback', enItems, '  feedback: { correct: "That is the order.", incorrect: "Wash first." }\n', '', enItems, /feedback\.correct, feedback\.incorrect are missing/, /right or wrong/],
  ['half a feedback', enItems, ', incorrect: "Wash first."', '', enItems, /incorrect" is missing/, /add it/],
  ['a unit in one language only', ruItems, '  unit: hours (ru)\n', '', ruItems, /unit is given/, /in both/],
  ['a choice of a story without words', enItems, '        leave: { text: "Go home", feedback: "The clock runs on." }\n', '', `${enItems}: safety.needle-stick.evening`, /steps\.clinic\.choices\.leave\.text, steps\.clinic\.choices\.leave\.feedback are missing/, /ids of the key/],
  ['an ending without words', enItems, '    late: { text: "You came too late." }\n', '', enItems, /texts endings\.late\.text are missing/, /ids of the key/],
  ['a target without words', enItems, ', soap: "Water and soap"', '', enItems, /texts targets\.soap are missing/, /ids of the key/],
  ['a judgement without feedback', enItems, '  feedback: { correct: "No, it stays off.", incorrect: "A cap is how many get stuck." }\n', '', `${enItems}: safety.needle-stick.cap`, /feedback\.correct, feedback\.incorrect are missing/, /right or wrong/],
  ['a point of a scale without words', ruItems, '    middle: { text: "Fairly sure (ru)" }\n', '', ruItems, /texts options\.middle\.text are missing/, /ids of the key/],
  ['feedback on an attitude', enItems, 'How sure are you?\n', 'How sure are you?\n  feedback: { correct: x, incorrect: x }\n', enItems, /feedback\.correct, feedback\.incorrect belong to nothing/, /a likert item has: prompt, options\.low\.text.*afterword/],
  ['feedback on a line to match', enItems, '"An eye" }', '"An eye", feedback: x }', enItems, /options\.eye\.feedback belong to nothing/, /a matching item has/],
  ['an afterword where there is a key', enItems, '  prompt: Your evening.\n', '  prompt: Your evening.\n  afterword: x\n', enItems, /texts afterword belong to nothing/, /a branching item has/],
  ['a surplus ending in one language', ruItems, '    late: { text: "You', '    gone: { text: x }\n    late: { text: "You', ruItems, /endings\.gone\.text belong to nothing/, /a branching item has: .*endings\.safe\.text, endings\.late\.text/],
  ['a surplus step in one language', ruItems, '    clinic:\n', '    bus: { text: x, choices: {} }\n    clinic:\n', ruItems, /steps\.bus\.text belong to nothing/, /a branching item has/],
  ['a target with another id in one language', ruItems, 'soap: "Water', 'lye: "Water', ruItems, /targets\.lye belong to nothing/, /targets\.rinse, targets\.soap/],
  ['an afterword in one language only', ruItems, '  afterword: Many name shame. (ru)\n', '', `${ruItems}: safety.needle-stick.own-words`, /afterword is given/, /in both/],
  ['an item of a pool without words in one language', ruPool, 'safety.test.lead:', 'safety.test.led:', `${ruPool}: safety.test.lead`, /has no words here/, /write prompt/],
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
  ['a wrong number of a fact on a page', 'content/docs/en/about.mdx', 'A page', '<Fact id="F002">5 pages</Fact>', 'content/docs/en/about.mdx: #lead (line 7)', /5 is no value of F002/, /write one of/],
  ['a number in an item that is in no fact of it', enItems, 'within 72 hours', 'within 73 hours', `${enItems}: safety.needle-stick.report (line 1)`, /73 in options\.hide\.feedback/, /72/],
  ['a number in a situation that is in no fact', enItems, 'You are stuck again.', 'At 22 you are stuck.', `${enItems}: safety.needle-stick.evening`, /22 in steps\.stuck\.text/, /72, 28/],
  ['a number in a consequence that is in no fact', enItems, 'An hour goes by.', 'Then 60 minutes go by.', enItems, /60 in steps\.stuck\.choices\.wait\.feedback/, /story number in words/],
  ['a number in an ending that is in no fact', enItems, 'You came too late.', 'You came after 73 hours.', enItems, /73 in endings\.late\.text/, /72, 28/],
  ['another number in an ending of one language', ruItems, 'You came too late. (ru)', '72 (ru)', `${ruItems}: #safety.needle-stick.evening/endings.late.text`, /numbers are 72, in English none/, /as digits/],
  ['a number in a figure that is not drawn', 'content/figures/en.yaml', 'Of 1000 dots', 'Of 1001 dots', 'content/figures/en.yaml: stick-risk/description', /1001 in description/, /1000/],
  // Terms
  ['an unknown term', en, '<Term id="pep">', '<Term id="prep">', `${en}: #clock (line 22)`, /unknown term "prep"/, /glossary\/en\.yaml/],
  ['a term marked twice', en, 'In the evening', 'In the <Term id="pep">evening</Term>', `${en}: #clock (line 22)`, /"pep" is marked a second time/, /first use/],
  ['a term marked twice in one block', en, '<Term id="pep">tablets</Term>', '<Term id="pep">tablets</Term> and <Term id="pep">tablets</Term>', `${en}: #clock`, /marked a second time/, /first use/],
  ['a term inside a fact', en, 'within <Fact id="F002">72 hours</Fact>', 'within <Fact id="F002">72 <Term id="hour">hours</Term></Fact>', `${en}: #clock`, /in a heading, a title, a link or a <Fact>/, /running text/],
  ['a term in a heading', en, 'In the evening', '## The <Term id="hiv">evening</Term>', `${en}: #evening`, /in a heading/, /running text/],
  ['a term in a title', en, 'title: What a needle-stick means', 'title: What a <Term id="stick">needle-stick</Term> means', `${en}: #title (line 2)`, /in a heading, a title/, /running text/],
  ['a term in a link', en, 'In the evening', 'In [the <Term id="hiv">evening</Term>](../about/)', `${en}: #evening`, /a link/, /running text/],
  ['a link in a term', en, '<Term id="pep">tablets<', '<Term id="pep">[tablets](../about/)<', `${en}: #clock`, /does not close, nests/, /words alone/],
  ['a term in a term', en, '<Term id="pep">tablets</Term>', '<Term id="pep">the <Term id="hiv">tablets</Term></Term>', `${en}: #clock`, /does not close, nests/, /words alone/],
  ['a term that does not close', en, 'tablets</Term>', 'tablets', `${en}: #clock`, /does not close/, /<Term id="pep">/],
  ['a term without an id', en, '<Term id="pep">', '<Term>', `${en}: #clock`, /has no id/, /<Term id="pep">/],
  ['a term around nothing', en, '<Term id="pep">tablets</Term>', '<Term id="pep"> </Term>', `${en}: #clock`, /does not close/, /words/],
  ['a term that one language does not mark', tg, '<Term id="pep">tablets</Term>', 'tablets', `${tg}: #clock (line 22)`, /terms marked are none, in English pep/, /<Term> tags/],
  ['a term that only one language marks', tg, 'In the evening', 'In the <Term id="pep">evening</Term>', `${tg}: #evening`, /terms marked are pep, in English none/, /<Term> tags/],
  // National boxes
  ['a national box nobody knows', about, '<National id="carrying" />', '<National id="caring" />', `${about}: <National> (line 9)`, /unknown national box "caring"/, /national\.caring\.title.*one of: carrying/],
  ['a national box without an id', about, '<National id="carrying" />', '<National />', `${about}: <National> (line 9)`, /has no id/, /<National id=/],
  ['a filled box nobody knows', 'content/profiles/filled.yaml', '  carrying:', '  caring:', 'content/profiles/filled.yaml: lawBoxes.caring', /unknown national box "caring"/, /national\.caring\.title/],
  ['a national box without its string', 'content/i18n/en.json', 'national.carrying.title', 'national.carrying.name', `${about}: <National>`, /unknown national box "carrying"/, /one of: none/],
  ['fewer empty lines in one language', 'content/docs/tg/about.mdx', 'lines="2"', 'lines="3"', 'content/docs/tg/about.mdx: (line 11)', /here stands <Blank lines="3" \/>, in English <Blank lines="2"/, /order of/],
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
  ['a step id that names a position', keys, '- id: clinic\n', '- id: step-2\n', `${keys}: safety.needle-stick.evening`, /id "step-2" names a position/, /what it is about/],
  ['a choice id that names a position', keys, '{ id: take, to', '{ id: choice-1, to', keys, /id "choice-1" names a position/, /what it is about/],
  ['an ending id that names a position', keys, '{ id: late, success', '{ id: ending-2, success', keys, /id "ending-2" names a position/, /what it is about/],
  ['a target id that names a position', keys, '[rinse, soap]', '[rinse, target-2]', `${keys}: safety.needle-stick.contact`, /id "target-2" names a position/, /what it is about/],
  ['a pool id of another module', pool, '- id: safety.test.lead', '- id: rights.test.lead', pool, /does not begin with its module/, /safety\.…/],
  ['an item id of another module', keys, '- id: safety.needle-stick.law', '- id: rights.needle-stick.law', keys, /does not begin with its module/, /safety\.…/],
  // Profiles and languages
  ['a language twice in a profile', 'content/profiles/regional.yaml', 'kk]', 'kk, ru]', 'content/profiles/regional.yaml: languages', /"ru" stands twice/, /once/],
  ['a mail address that is none', 'content/profiles/filled.yaml', 'caseStudy: named', 'caseStudy: named\nreportMail: the office', 'content/profiles/filled.yaml: reportMail', /"reportMail" is "the office"/, /mail address/],
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

test('every rule is tried by some planted error', () => {
  const tried = new Set(
    planted.flatMap(([, path, from, to]) => {
      const root = tree();
      spoil(root, path, from, to);
      const content = readContent(root);
      return contentRules.filter((rule) => rule(content).some(({ severity }) => severity === 'error'));
    }),
  );
  // Figures have a file of planted errors of their own; a language that lacks files is a warning, tried below.
  const elsewhere = new Set([checkFigureData, checkTranslationCoverage]);
  expect(contentRules.filter((rule) => !tried.has(rule) && !elsewhere.has(rule)).map(({ name }) => name)).toEqual([]);
}, 60_000);

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
  expect(checkContent(readContent(root))).toEqual([expect.objectContaining({ severity: 'warning', what: expect.stringContaining('5 of 8 files') as string })]);
  expect(assertContent(root).items.size).toBe(12);
});

test('English words of a whole module may not be missing', () => {
  const root = tree();
  removeTreeFile(root, 'content/items/en');
  const missing = checkContent(readContent(root)).filter(({ where }) => where.startsWith(enItems));
  expect(missing.map(({ what }) => what)).toHaveLength(9);
});

test('words of a pool in the file of the lessons are sent where the key stands', () => {
  const root = tree();
  const words = readFileSync(join(root, ruPool), 'utf8');
  removeTreeFile(root, ruPool);
  spoil(root, ruItems, 'safety.needle-stick.cap:', `${words}safety.needle-stick.cap:`);
  const found = checkContent(readContent(root)).filter(({ severity }) => severity === 'error');
  expect(found.map(({ where }) => where.replace(/ \(line.*/, ''))).toEqual(['window', 'washing', 'lead'].map((id) => `${ruItems}: safety.test.${id}`));
  expect(found[0]).toMatchObject({ what: 'the words stand in safety.yaml, the key in safety-test.yaml', how: 'move the words to safety-test.yaml' });
});

test('a test without a pool has nothing to draw from', () => {
  const root = tree();
  removeTreeFile(root, pool);
  for (const locale of localeKeys) removeTreeFile(root, `content/items/${locale}/safety-test.yaml`);
  const found = checkContent(readContent(root));
  expect(found.map(({ where, what }) => `${where}: ${what}`)).toEqual([expect.stringContaining(`${pool}: the pool has 0 scored items`), expect.stringContaining('fewer than 1 items for the objectives safety.assess, safety.report')]);
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
