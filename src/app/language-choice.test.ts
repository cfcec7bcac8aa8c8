import { expect, test } from 'vitest';
import { suggestionFor } from './language-choice.ts';

test.each([
  ['fa-AF', 'fa-af'],
  ['prs', 'fa-af'],
  ['fa-IR', 'fa-af'],
  ['tg-Cyrl-TJ', 'tg'],
  ['kk-KZ', 'kk'],
  ['RU', 'ru'],
  ['en-GB', 'en'],
  ['uz', undefined],
  ['', undefined],
])('a browser in %s is offered %s', (browser, offered) => {
  expect(suggestionFor(browser)).toBe(offered);
});
