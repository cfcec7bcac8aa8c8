import { describe, expect, test } from 'vitest';
import type { LocaleTag } from '../domain/locale.ts';
import { describeProblem } from './content-problem.ts';
import { checkStrings } from './string-rules.ts';
import type { StringTree } from './string-rules.ts';

const own = { 'home.title': 'Title', 'home.hello': 'Hello {name}', 'problem.full': 'Full' };
const starlight = { 'skip.label': 'Skip', 'heading.label': 'Section {{title}}' };
const sound: StringTree = {
  strings: {
    en: own,
    ru: own,
    tg: { ...own, ...starlight },
    'fa-AF': { ...own, ...starlight },
    kk: { ...own, ...starlight, 'pagefind.search': 'Іздеу' },
  },
  context: { 'home.title': 'Heading', 'home.hello': 'Greeting', 'problem.full': 'No room' },
  starlight,
  sources: [{ path: 'src/home.astro', text: "t('home.title') t('home.hello', { name }) t('skip.label') t(`problem.${code}`)" }],
  dynamic: [{ prefix: 'problem.', endings: ['full'], reason: 'codes' }],
};

const withStrings = (tag: LocaleTag, change: Readonly<Record<string, string | undefined>>): StringTree => {
  const entries = Object.entries({ ...sound.strings[tag], ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...sound, strings: { ...sound.strings, [tag]: Object.fromEntries(entries) } };
};
const withSource = (text: string): StringTree => ({ ...sound, sources: [...sound.sources, { path: 'src/x.ts', text }] });

describe('the interface strings', () => {
  test('pass when nothing is wrong, and say how much was looked at', () => {
    expect(checkStrings(sound)).toEqual({ problems: [], keys: 3, texts: 22 });
  });

  test.each<[string, StringTree, readonly string[]]>([
    ['a key one language lacks', withStrings('ru', { 'home.title': undefined }), ['content/i18n/ru.json | the key "home.title" is missing']],
    ['a key English lacks', withStrings('kk', { 'home.more': 'Тағы' }), ['content/i18n/kk.json: home.more | the English has no such key']],
    ['a Starlight key Dari lacks', withStrings('fa-AF', { 'skip.label': undefined }), ['content/i18n/fa-AF.json | the key "skip.label" is missing']],
    ['an empty text', withStrings('tg', { 'home.title': ' ' }), ['content/i18n/tg.json: home.title | the text is empty']],
    ['a fault in a pattern', withStrings('ru', { 'home.hello': 'Здравствуйте' }), ['content/i18n/ru.json: home.hello | the argument {name} of the English is missing']],
    ['a fault in a Starlight pattern', withStrings('tg', { 'heading.label': 'Бахш' }), ["content/i18n/tg.json: heading.label | the placeholders are none, in Starlight's English they are title"]],
    ['no note for the translator', { ...sound, context: { ...sound.context, 'home.title': '' } }, ['content/i18n/_context.json | "home.title" has no note for the translator']],
    ['a note for no key', { ...sound, context: { ...sound.context, 'home.old': 'x' } }, ['content/i18n/_context.json: home.old | the English has no such key']],
    ['a used key nobody has', withSource("\nt('home.titel')"), ['src/x.ts: (line 2) | the key "home.titel" is used and no language has it']],
    ['keys put together that nobody lists', withSource('t(`home.${x}`)'), ['src/x.ts: (line 1) | keys are put together from "home.…" and nobody says which']],
    [
      'a list of endings no source needs',
      { ...sound, dynamic: [...sound.dynamic, { prefix: 'home.', endings: ['title'], reason: '' }] },
      ['scripts/lint-strings.ts | no source puts a key together from "home."'],
    ],
    [
      'an ending without its text',
      { ...sound, dynamic: [{ prefix: 'problem.', endings: ['full', 'odd'], reason: '' }] },
      ['scripts/lint-strings.ts: problem. | the key "problem.odd" is used and no language has it'],
    ],
    [
      'an unused key and an unused ending',
      { ...sound, sources: [{ path: 'src/x.ts', text: "t('home.title') t(`problem.${x}`)" }], dynamic: [{ prefix: 'problem.', endings: [], reason: '' }] },
      ['content/i18n/en.json: home.hello | no source uses this key', 'content/i18n/en.json: problem.full | no source uses this key'],
    ],
  ])('with %s', (_, tree, expected) => {
    expect(checkStrings(tree).problems.map(({ where, what }) => `${where} | ${what}`)).toEqual(expected);
  });

  test('whose key has not the form area.thing', () => {
    const title = { Title: 'Title' };
    const { en, ru, tg, 'fa-AF': dari, kk } = sound.strings;
    const strings = { en: { ...en, ...title }, ru: { ...ru, ...title }, tg: { ...tg, ...title }, 'fa-AF': { ...dari, ...title }, kk: { ...kk, ...title } };
    const tree = { ...sound, strings, context: { ...sound.context, Title: 'x' } };
    const whats = checkStrings(tree).problems.map(({ what }) => what);
    expect(whats.filter((what) => what === 'the key has not the form area.thing')).toHaveLength(5);
  });

  test('fail when there are none, and when there is no source', () => {
    const empty = { en: {}, ru: {}, tg: starlight, 'fa-AF': starlight, kk: starlight };
    const none = checkStrings({ ...sound, strings: empty, context: {}, sources: [], dynamic: [] });
    expect(none.problems.map(({ what }) => what)).toEqual(['there is no interface string to check', 'there is no source to look for keys in']);
    expect(none.keys).toBe(0);
  });

  test('are named with the way to mend them', () => {
    const [problem] = checkStrings(withStrings('ru', { 'home.title': undefined })).problems;
    expect(problem && describeProblem(problem)).toBe(
      'error: the key "home.title" is missing\n  where: content/i18n/ru.json\n  mend:  add it; the English is «Title»',
    );
  });
});
