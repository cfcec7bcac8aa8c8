import { expect, test } from 'vitest';
import type { LocaleTag } from '../domain/locale.ts';
import { wordOrder } from './sort-order.ts';

const inOrder: readonly (readonly [LocaleTag, string, readonly string[]])[] = [
  ['en', 'capitals and small letters as one', ['exposure', 'HIV', 'needle-stick', 'PEP', 'source person']],
  ['en', 'a space and a hyphen before every letter', ['first', 'first aid', 'first-call', 'firstly']],
  ['en', 'digits before letters, and signs not at all', ['3 doses', 'CD4', '(CD4) count', 'CD8']],
  ['ru', 'ё among е', ['ежегодно', 'ёлка', 'ель', 'жизнь']],
  ['ru', 'letters of a foreign script last', ['вирус', 'яма', 'PEP', 'RNA']],
  ['tg', 'its own letters after their neighbours', ['гап', 'ғазаб', 'дил', 'ибо', 'ӣд', 'йод', 'кор', 'қонун', 'уфуқ', 'ӯҳда', 'фард', 'хун', 'ҳаёт', 'чашм', 'ҷабр', 'шарм']],
  ['kk', 'its own letters after their neighbours', ['ауру', 'әдіс', 'бақылау', 'кен', 'қан', 'нан', 'ңең', 'ой', 'өкпе', 'ту', 'ұл', 'үй', 'фото', 'хат', 'һә', 'цех', 'ылғал', 'із', 'юрист']],
  ['fa-AF', 'آ first, و before ه, ی last', ['آب', 'ابر', 'بدن', 'پولیس', 'تداوی', 'جگر', 'چشم', 'دوا', 'زخم', 'ژاله', 'کمک', 'گلو', 'نفر', 'واکسین', 'هپاتیت', 'یاد']],
  ['fa-AF', 'forms of a letter as one, marks and joiners not at all', ['اثر', 'أجر', 'اچ‌آی‌وی', 'وقایه', 'وقایهٔ پس', 'وقایه دوم']],
  ['fa-AF', 'digits before letters', ['۲ روز', '۳ روز', 'روز ۱', 'روز ۲']],
  ['fa-AF', 'a space before every letter', ['کمک', 'کمک خانه', 'کمک‌های', 'کمکی']],
];

test.each(inOrder)('%s: %s', (tag, _, words) => {
  const order = wordOrder(tag);
  expect([...words].reverse().sort(order)).toEqual(words);
  expect([...words].sort(order)).toEqual(words);
});

test.each<[LocaleTag, number]>([['en', 26], ['ru', 32], ['tg', 35], ['kk', 42], ['fa-AF', 33]])('the alphabet of %s has %i letters, each in one place', (tag, count) => {
  const order = wordOrder(tag);
  const letters = Array.from('abcdefghijklmnopqrstuvwxyzабвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюяәңөұүһцщыіьآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی');
  const script = { en: /[a-z]/, ru: /[абвгдежзийклмнопрстуфхцчшщъыьэюя]/, tg: /[абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя]/, kk: /[аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя]/, 'fa-AF': /[آ-ی]/ }[tag];
  const own = [...new Set(letters)].filter((letter) => script.test(letter));
  expect(own).toHaveLength(count);
  const foreign = tag === 'en' ? 'я' : 'z';
  for (const letter of own) expect(order(letter, foreign), letter).toBeLessThan(0);
});

test('equal words are equal, and words that differ in signs alone keep one order', () => {
  expect(wordOrder('en')('HIV', 'HIV')).toBe(0);
  expect(wordOrder('en')('HIV', 'hiv')).toBe(-wordOrder('en')('hiv', 'HIV'));
  expect(wordOrder('en')('HIV', 'hiv')).not.toBe(0);
});
