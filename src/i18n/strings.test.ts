import { describe, expect, test } from 'vitest';
import { createTranslator, translatorFor } from './strings.ts';

const en = { 'item.check': 'Check', 'item.left': '{n, plural, one {# item} other {# items}}', 'home.title': 'Course' };
const ru = { 'item.check': 'Проверить', 'item.left': '{n, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}}' };
const tg = { 'item.check': 'Санҷидан', 'home.title': '' };

describe('a translator', () => {
  test('gives the text of its own language', () => {
    const t = createTranslator('tg', tg);
    expect(t('item.check')).toBe('Санҷидан');
    expect(t.tag).toBe('tg');
  });

  test('falls back in the order given and formats by the language found', () => {
    const t = createTranslator('tg', tg, [{ tag: 'ru', strings: ru }, { tag: 'en', strings: en }]);
    expect(t('item.left', { n: 3 })).toBe('3 вопроса');
    expect(t.withLanguage('item.left', { n: 21 })).toEqual({ text: '21 вопрос', tag: 'ru', dir: 'ltr' });
  });

  test('treats an empty text as missing', () => {
    expect(translatorFor('tg', { en, ru, tg }).withLanguage('home.title')).toEqual({ text: 'Course', tag: 'en', dir: 'ltr' });
  });

  test('follows the chain its locale names: Dari goes to English, never to Russian', () => {
    const t = translatorFor('fa-AF', { en, ru, 'fa-AF': { 'item.check': 'بررسی' } });
    expect(t.withLanguage('item.check')).toEqual({ text: 'بررسی', tag: 'fa-AF', dir: 'rtl' });
    expect(t.withLanguage('item.left', { n: 2 })).toEqual({ text: '2 items', tag: 'en', dir: 'ltr' });
  });

  test('passes arguments and options on', () => {
    const t = createTranslator('fa-AF', { 'file.name': '{name}.json' });
    expect(t('file.name', { name: 'a' })).toBe('\u2068a\u2069.json');
    expect(t('file.name', { name: 'a' }, { isolate: false })).toBe('a.json');
  });

  test.each(['item.missing', 'toString'])('throws for %s, which is in no language', (key) => {
    const t = translatorFor('kk', { en, ru });
    expect(() => t(key)).toThrow(`The interface string "${key}" is in no language (asked for kk)`);
  });
});
