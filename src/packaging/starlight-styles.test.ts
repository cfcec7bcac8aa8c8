import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { trimmedStyle, withoutStarlightExtras } from './starlight-styles.ts';

const starlight = dirname(fileURLToPath(import.meta.resolve('@astrojs/starlight')));
const read = (path: string): string => readFileSync(path, 'utf8');

test('the colours of asides go, all else of the installed sheet stays', () => {
  const path = join(starlight, 'style/props.css');
  const trimmed = trimmedStyle(path, read) ?? '';
  expect(trimmed).not.toMatch(/--sl-(?:hue|color)-(?:orange|green|blue|purple|red)/);
  for (const kept of ['--sl-color-white', '--sl-color-accent', '--sl-text-h1', '--sl-nav-height', "[data-theme='light']"]) expect(trimmed).toContain(kept);
  expect(trimmed.split('{').length).toBe(trimmed.split('}').length);
});

test('the sheet of asides is there, and is left empty', () => {
  const path = join(starlight, 'style/asides.css');
  expect(read(path)).toContain('starlight-aside');
  expect(trimmedStyle(path, read)).toBe('');
});

test.each(['/a/node_modules/@astrojs/starlight/dist/style/util.css', '/a/src/styles/props.css', '/a/src/packaging/links.ts'])('%s is left alone', (id) => {
  expect(trimmedStyle(id, () => '')).toBeUndefined();
});

test('a sheet written in another way is told, not passed over', () => {
  expect(() => trimmedStyle('/n/@astrojs/starlight/dist/style/props.css', () => ':root{}')).toThrow(/another way/);
});

test('a page loses the print sheet and nothing else', () => {
  const kept = '<link rel="stylesheet" href="/_astro/middleware.a1.css"><link rel="icon" href="/print.svg">';
  expect(withoutStarlightExtras(`<link rel="stylesheet" href="/x/_astro/print.ehPL0gv-.css" media="print">${kept}`)).toBe(kept);
});

test('the script of the sidebar goes only where there is no such sidebar', () => {
  const script = '<script type="module">document.querySelector(`sl-sidebar-state-persist`)</script>';
  const other = '<script type="module">import "a";</script>';
  expect(withoutStarlightExtras(`${other}${script}${other}`)).toBe(other + other);
  expect(withoutStarlightExtras(`<nav id="starlight__sidebar"></nav>${script}`)).toContain(script);
});
