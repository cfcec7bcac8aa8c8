import { describe, expect, test } from 'vitest';
import { findStringUsage } from './string-usage.ts';

const usage = (text: string, path = 'src/page.astro') => findStringUsage([{ path, text }]);

describe('the use of interface strings', () => {
  test.each([
    ["t('home.title')", ['home.title']],
    ['t("home.title", { n: 1 })', ['home.title']],
    ["{Astro.locals.t('search.label')}", ['search.label']],
    ["t.withLanguage('home.title').text", ['home.title']],
    ["t.pattern('home.title')", ['home.title']],
    ["pageString('item.saved')", ['item.saved']],
    ["t(many ? 'item.many' : 'item.one', { kind: 'not.key' })", ['item.many', 'item.one']],
    ["t(kind === 'many' ? 'item.many' : `item.one`)", ['item.many', 'item.one']],
    ["t(pick('a, b)', ['item.one']), 'not.key')", ['item.one']],
    ["t('mistyped')", ['mistyped']],
    ["t(key) && format('not.key') && split('not.key')", []],
    ["// t('in.comment')\n * t('in.comment')\n/** t('in.comment') */", []],
  ])('in %s is %j', (text, keys) => {
    expect(usage(text).keys.map((use) => use.text)).toEqual(keys);
  });

  test.each([
    ['t(`problem.${code}`)', ['problem.']],
    ['t(`lesson.status.${fact.status}`, {})', ['lesson.status.']],
    ['t(`${area}.title`)', ['']],
    ['log(`problem.${code}`)', []],
  ])('put together in %s begins with %j', (text, prefixes) => {
    expect(usage(text).prefixes.map((use) => use.text)).toEqual(prefixes);
  });

  test('names the file and the line', () => {
    expect(usage("// one\n\nt('home.title')\n").keys).toEqual([{ text: 'home.title', where: 'src/page.astro: (line 3)' }]);
  });

  test('takes a file called *-strings.ts as a list of keys', () => {
    const listed = usage("const keys = ['item.saved', ...codes.map((code) => `problem.${code}`)];", 'src/script-strings.ts');
    expect(listed.keys.map((use) => use.text)).toEqual(['item.saved']);
    expect(listed.prefixes.map((use) => use.text)).toEqual(['problem.']);
  });

  test('mentions every quoted text of the form of a key, wherever it stands', () => {
    expect([...usage("return { message: 'item.numberFirst', kind: 'nothing' };").mentioned]).toEqual(['item.numberFirst']);
  });
});
