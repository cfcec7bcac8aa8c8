import { describe, expect, test } from 'vitest';
import { checkMarkdownLinks } from './markdown-links.ts';

const documents = {
  'README.md': '# Hamkori\n\n## How to run\n\n## How to run\n\n## Ҳуқуқ: `lint` & [links](x.md)\n\n```sh\n# not a heading\n```\n',
  'src/README.md': '# The map\n',
};
function check(text: string, path = 'src/decisions/0001-a.md') {
  const all = new Map(Object.entries({ ...documents, [path]: text }));
  return checkMarkdownLinks({ paths: new Set([...all.keys(), 'src', 'src/decisions', 'src/domain', 'src/domain/item.ts', 'x.md']), documents: all });
}

describe('a relative link in Markdown', () => {
  test.each([
    '[a](../README.md)', '[a](../../README.md#how-to-run)', '[a](../../README.md#how-to-run-1)', '[a](../domain/item.ts)', '[a](../domain/)',
    '[a](/README.md)', '[a](https://example.org)', '[a](mailto:a@example.org)', '[a](//example.org/a)', '![a](../domain/item.ts "title")', '[a]: ../README.md', '`[a](none.md)`',
    '```md\n[a](none.md)\n```', '# Here\n\n[a](#here)', '[a](../../README.md#ҳуқуқ-lint--links)', '[a](<../README.md>)',
  ])('%s is right', (text) => {
    expect(check(text).problems).toEqual([]);
  });

  test.each([
    ['[a](../REDME.md)', 'there is no src/REDME.md', 'Did you mean ../README.md?'],
    ['[a](nothing-of-the-kind.md)', 'there is no', 'Mend the path'],
    ['[a]: ../none.md', 'there is no', ''],
    ['![a](none.png)', 'there is no', ''],
    ['[a](../../README.md#how-to-ran)', 'no heading #how-to-ran', '#how-to-run'],
    ['[a](../../README.md#not-a-heading)', 'no heading #not-a-heading', ''],
    ['[a](#elsewhere)', 'no heading #elsewhere', 'no headings'],
  ])('%s is wrong, and says how to mend it', (text, what, how) => {
    expect(check(text).problems).toEqual([expect.objectContaining({ what: expect.stringContaining(what), how: expect.stringContaining(how) })]);
  });

  test('is named with its line, code before it counted', () => {
    expect(check('one\n```\ncode\n```\n[a](none.md)').problems[0]?.where).toContain('(line 5)');
  });

  test('is counted, two to a line as well', () => {
    expect(check('[a](../README.md) and [b](../README.md)')).toMatchObject({ pages: 3, links: 3 });
  });
});
