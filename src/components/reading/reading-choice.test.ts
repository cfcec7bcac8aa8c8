/** What a kept value means, whatever a browser or another version may have left there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chosenOption, joinChoices } from './reading-choice.ts';

const sizes = ['', 'larger', 'largest'];
const spacings = ['', 'wide'];

test.each([
  ['', '', ''],
  ['larger', 'larger', ''],
  ['wide', '', 'wide'],
  ['largest wide', 'largest', 'wide'],
  ['wide  largest\n', 'largest', 'wide'],
  ['largest larger', 'largest', ''],
  ['huge wide', '', 'wide'],
  ['LARGER', '', ''],
  ['largerwide', '', ''],
  ['{"text":"larger"}', '', ''],
  ['null', '', ''],
])('%j means size %j and spacing %j', (kept, size, spacing) => {
  expect([chosenOption(kept, sizes), chosenOption(kept, spacings)]).toEqual([size, spacing]);
});

test.each(sizes.flatMap((size) => spacings.map((spacing) => [size, spacing] as const)))('size %j and spacing %j are read as they were written', (size, spacing) => {
  const kept = joinChoices([size, spacing]);
  expect(kept).toBe(kept.trim());
  expect([chosenOption(kept, sizes), chosenOption(kept, spacings)]).toEqual([size, spacing]);
});

test('the style sheet knows every token, and lets the same one win', () => {
  const css = readFileSync(join(import.meta.dirname, '../../styles/reading.css'), 'utf8');
  const known = [...css.matchAll(/\[data-reading~='(\w+)'\]\s*\{\s*--hk-(?:text|line)-scale/g)].map(([, token]) => token);
  expect(known).toEqual(['larger', 'largest', 'wide']);
});
