import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContextNotes, readStrings } from './read-strings.ts';

let root = '';
const file = (name: string, text: string) => {
  writeFileSync(join(root, 'content', 'i18n', name), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'strings-'));
  mkdirSync(join(root, 'content', 'i18n'), { recursive: true });
  for (const tag of ['en', 'ru', 'tg', 'fa-AF', 'kk']) file(`${tag}.json`, JSON.stringify({ 'a.b': tag }));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('reading strings', () => {
  test('gives every language by its tag', () => {
    expect(readStrings(root)).toEqual({
      en: { 'a.b': 'en' },
      ru: { 'a.b': 'ru' },
      tg: { 'a.b': 'tg' },
      'fa-AF': { 'a.b': 'fa-AF' },
      kk: { 'a.b': 'kk' },
    });
  });

  test('names a missing file and a damaged one', () => {
    expect(() => readContextNotes(root)).toThrow(/_context\.json cannot be read as JSON/);
    file('kk.json', '{');
    expect(() => readStrings(root)).toThrow(/kk\.json cannot be read as JSON/);
  });

  test.each([
    ['[]', /tg\.json must be one object/],
    ['null', /tg\.json must be one object/],
    ['{ "a": { "b": "nested" } }', /tg\.json: "a" must be a text/],
  ])('refuses %s', (text, message) => {
    file('tg.json', text);
    expect(() => readStrings(root)).toThrow(message);
  });
});
