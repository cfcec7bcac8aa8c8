import { describe, expect, test } from 'vitest';
import type { LocaleTag } from '../domain/locale.ts';
import { checkPattern, checkStarlightPattern } from './string-patterns.ts';

const count = '{n, plural, =0 {none} one {# of {total, number}} other {# of {total, number}}}';
const faults = (tag: LocaleTag, pattern: string, english?: string) => checkPattern('here', tag, pattern, english);

describe('a message pattern', () => {
  test.each<[string, LocaleTag, string, string | undefined]>([
    ['plain text', 'ru', 'Сохранить', 'Save'],
    ['the English by itself', 'en', count, undefined],
    ['the four Russian branches', 'ru', '{n, plural, one {# {total, number}} few {#} many {#} other {#}}', count],
    ['the one Tajik branch', 'tg', '{n, plural, other {# аз {total, number}}}', count],
    ['two Dari branches', 'fa-AF', '{n, plural, one {# از {total, number}} other {#}}', count],
    ['a branch for an exact number', 'kk', '{n, plural, =0 {жоқ} =5 {бес} one {# {total, number}} other {#}}', count],
    ['a number where the English has a plural', 'ru', 'Вопросов: {n, number}', '{n, plural, one {#} other {#}}'],
    ['arguments in another order', 'kk', '{b} {a}', '{a} {b}'],
  ])('passes with %s', (_, tag, pattern, english) => {
    expect(faults(tag, pattern, english)).toEqual([]);
  });

  test.each<[string, LocaleTag, string, string | undefined, RegExp]>([
    ['an open brace', 'en', 'Save {name', undefined, /cannot be read: .*expected \} or a comma|cannot be read/],
    ['what ICU takes and we do not', 'en', '{n, number, percent}', undefined, /cannot be read.*expected \}/],
    ['a Russian plural without few', 'ru', '{n, plural, one {#} many {#} other {#}}', undefined, /plural of \{n\} has the branches one, many, other/],
    ['a Tajik plural with one', 'tg', '{n, plural, one {#} other {#}}', undefined, /branches one, other/],
    ['a Kazakh plural without one', 'kk', '{n, plural, other {#}}', undefined, /branches other/],
    ['an English plural with few', 'en', '{n, plural, one {#} few {#} other {#}}', undefined, /branches one, few, other/],
    ['a wrong plural inside a branch', 'fa-AF', '{s, select, a {{n, plural, other {#}}} other {}}', undefined, /plural of \{n\}/],
    ['a missing argument', 'kk', 'Аты', 'Name: {name}', /argument \{name\} of the English is missing/],
    ['a translated argument', 'en', '{nom}', '{name}', /English has no argument \{nom\}/],
    ['a Dari number as plain text', 'fa-AF', 'از {n} پرسش', 'of {n, number}', /\{n\} is text here and number in the English/],
    ['a plain count inside its own plural', 'fa-AF', '{n, plural, one {{n}} other {{n}}}', '{n, plural, one {#} other {#}}', /\{n\} is used as number, text/],
    ['a text where the English selects', 'ru', '{s}', '{s, select, a {1} other {2}}', /\{s\} is text here and select/],
  ])('fails with %s', (_, tag, pattern, english, message) => {
    const problems = faults(tag, pattern, english);
    expect(problems.map(({ what }) => what)).toContainEqual(expect.stringMatching(message));
    for (const { where, how } of problems) expect([where, how === '']).toEqual(['here', false]);
  });

  test('is not compared with an English that cannot be read', () => {
    expect(faults('ru', '{name}', '{name')).toEqual([]);
  });
});

describe('a translation of a Starlight string', () => {
  test('keeps its placeholders', () => {
    expect(checkStarlightPattern('here', 'Бахши «{{ title }}»', 'Section titled “{{title}}”')).toEqual([]);
    expect(checkStarlightPattern('here', 'Бахши «{title}»', 'Section titled “{{title}}”')).toHaveLength(1);
    expect(checkStarlightPattern('here', 'Бахши {{title}} {{name}}', 'Section titled “{{title}}”')).toHaveLength(1);
  });
});
