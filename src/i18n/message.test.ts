import { describe, expect, test } from 'vitest';
import type { LocaleTag } from '../domain/locale.ts';
import { formatMessage } from './message.ts';
import type { MessageArguments } from './message.ts';

const russianCount = '{n, plural, =0 {нет ответов} one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}}';

describe('a message', () => {
  test.each<[string, LocaleTag, string, MessageArguments, string]>([
    ['puts a text in', 'ru', 'Кому выдан: {name}', { name: 'А. Б.' }, 'Кому выдан: А. Б.'],
    ['writes a number in its language', 'kk', '{n, number}', { n: 1234.5 }, '1\u00a0234,5'],
    ['writes a number given as text argument in its language too', 'fa-AF', '{n}', { n: 15 }, '۱۵'],
    ['takes the exact branch first', 'ru', russianCount, { n: 0 }, 'нет ответов'],
    ['takes the branch one', 'ru', russianCount, { n: 1021 }, '1\u00a0021 вопрос'],
    ['takes the branch few', 'ru', russianCount, { n: 3 }, '3 вопроса'],
    ['takes the branch many', 'ru', russianCount, { n: 11 }, '11 вопросов'],
    ['takes the branch other for a fraction', 'ru', russianCount, { n: 1.5 }, '1,5 вопроса'],
    ['counts in Dari digits', 'fa-AF', '{n, plural, one {#} other {# پرسش}}', { n: 12 }, '۱۲ پرسش'],
    ['never asks the host for Tajik plurals', 'tg', '{n, plural, other {# савол}}', { n: 21 }, '21 савол'],
    ['falls to other where a branch is not written', 'ru', '{n, plural, other {#}}', { n: 2 }, '2'],
    ['selects by text', 'en', '{k, select, test {Test} other {Lesson}}', { k: 'test' }, 'Test'],
    ['selects other for an unknown text', 'en', '{k, select, test {Test} other {Lesson}}', { k: 'constructor' }, 'Lesson'],
    ['prints # as it stands outside a plural', 'en', '#{n, number}', { n: 1 }, '#1'],
    ['counts with the innermost plural', 'en', '{a, plural, other {# {b, plural, other {#}} #}}', { a: 1, b: 2 }, '1 2 1'],
    ['prints quoted braces and apostrophes', 'en', "'{'x'}' isn''t {x}", { x: 'y' }, "{x} isn't y"],
  ])('%s', (_, tag, pattern, args, text) => {
    expect(formatMessage(tag, pattern, args)).toBe(text);
  });

  test.each<[string, LocaleTag, string, string]>([
    ['isolates a text in Dari', 'fa-AF', 'Ali, MVD-2!', '\u2068Ali, MVD-2!\u2069'],
    ['isolates a right-to-left text elsewhere', 'ru', 'احمد (۲)', '\u2068احمد (۲)\u2069'],
    ['leaves a text of the same direction as it is', 'tg', 'Ҳамкорӣ', 'Ҳамкорӣ'],
    ['takes controls that would break the isolate away', 'fa-AF', 'a\u2069b\u202ec', '\u2068abc\u2069'],
    ['leaves an empty text empty', 'fa-AF', '', ''],
  ])('%s', (_, tag, name, text) => {
    expect(formatMessage(tag, '{name}', { name })).toBe(text);
  });

  test('isolates or not as the caller says', () => {
    expect(formatMessage('en', '{x}', { x: 'a' }, { isolate: true })).toBe('\u2068a\u2069');
    expect(formatMessage('fa-AF', '{x}.json', { x: 'a' }, { isolate: false })).toBe('a.json');
  });

  test('does not isolate numbers', () => {
    expect(formatMessage('fa-AF', '{x, number}', { x: 5 }, { isolate: true })).toBe('۵');
  });

  test.each<[string, MessageArguments, RegExp]>([
    ['{x}', {}, /argument \{x\} was not given/],
    ['{toString}', {}, /argument \{toString\} was not given/],
    ['{x, number}', { x: '5' }, /\{x\} must be a number and is «5»/],
    ['{x, plural, other {#}}', { x: '5' }, /\{x\} must be a number/],
    ['{x', { x: 1 }, /character 3: expected \} or a comma/],
  ])('%s with %j is refused', (pattern, args, message) => {
    expect(() => formatMessage('en', pattern, args)).toThrow(message);
  });
});
