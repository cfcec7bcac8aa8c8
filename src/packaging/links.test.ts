import { describe, expect, test } from 'vitest';
import { findClosest } from './closest.ts';
import { checkSiteLinks, type BuiltSite } from './links.ts';

const pages = {
  'index.html': '<a href="/tg/" hreflang="tg">Тоҷикӣ</a>',
  'tg/index.html': '<h1 id="оғоз">Х</h1>',
  'tg/safety/index.html': '<h2 id="first-aid">Х</h2><a name="old">x</a>',
  'fa-af/safety/index.html': '<h2 id="first-aid">ک</h2>',
  'embed/tg/safety/index.html': '<p>Х</p>',
};
function site(html: string, more: Partial<BuiltSite> = {}, page = 'tg/safety/needle/index.html'): BuiltSite {
  const all = new Map(Object.entries({ ...pages, [page]: html }));
  return { files: new Set([...all.keys(), '_astro/a.css', 'figures/a.png', 'tg.json']), pages: all, ...more };
}
const problems = (...args: Parameters<typeof site>) => checkSiteLinks(site(...args)).problems;

describe('a link', () => {
  test.each([
    '<a href="/tg/safety/">x</a>', '<a href="../">x</a>', '<a href="">x</a>', '<a href="#here" id="here">x</a>', '<a href="../#first-aid">x</a>',
    '<a href="/tg/safety/#old">x</a>', `<a href="/tg/#${encodeURIComponent('оғоз')}">x</a>`, '<a href="/tg/#оғоз">x</a>', '<a href="/tg/?q=1">x</a>',
    '<a href="/tg/#:~:text=x">x</a>', '<a href="https://example.org/no">x</a>', '<a href="mailto:a@example.org">x</a>', '<a href="/tg/index.html">x</a>',
    '<link rel="stylesheet" href="/_astro/a.css">', '<img src="/figures/a.png" srcset="/figures/a.png 1x, /figures/a.png 2x">', '<img src="data:,x">',
    '<a href="/">x</a>', '<form action="/tg/"></form>', '<a href="/figures/a.png#page=2">x</a>',
  ])('%s is right', (html) => {
    expect(problems(html)).toEqual([]);
  });

  test.each([
    ['<a href="/tg/safty/">x</a>', 'no such file', 'Did you mean /tg/safety/?'],
    ['<a href="/tg/nothing-like-this/">x</a>', 'no such file', 'Mend the path'],
    ['<img src="/figures/b.png">', 'no such file', '/figures/a.png'],
    ['<img srcset="/figures/a.png 1x, /none.png 2x">', 'no such file', ''],
    ['<script src="/_astro/none.js"></script>', 'no such file', ''],
    ['<form action="/tg/none/"></form>', 'no such file', ''],
    ['<a href="/tg/safety">x</a>', 'lacks the slash', '/tg/safety/'],
    ['<a href="/tg/safety/#first-ade">x</a>', 'no element with the id "first-ade"', '#first-aid'],
    ['<a href="#missing">x</a>', 'no element with the id "missing"', ''],
    ['<a href="/tg/%E0%A4%A/">x</a>', 'no address', ''],
    ['<a href="http://">x</a>', 'no address', ''],
  ])('%s is wrong, and says how to mend it', (html, what, how) => {
    expect(problems(html)).toEqual([
      expect.objectContaining({ what: expect.stringContaining(what), how: expect.stringContaining(how), where: expect.stringContaining('tg/safety/needle/index.html') }),
    ]);
  });
});

describe('a page in one language', () => {
  test.each([
    ['leads to the switch', '<a href="/fa-af/safety/" hreflang="fa-AF">دری</a>'],
    ['names its other versions', '<link rel="alternate" href="/fa-af/safety/" hreflang="fa-AF">'],
    ['names its own address', '<link rel="canonical" href="/tg/safety/">'],
    ['leads to its embedded form', '<a href="/embed/tg/safety/">x</a>'],
    ['uses files of no language', '<a href="/tg.json">x</a>'],
  ])('%s', (_name, html) => {
    expect(problems(html)).toEqual([]);
  });

  test('never leads to another by a plain link', () => {
    expect(problems('<a href="/fa-af/safety/">x</a>')).toEqual([
      expect.objectContaining({ what: 'a page in tg leads to one in fa-AF', how: 'Link to the same page below /tg/. If the reader chooses a language here, add hreflang="fa-AF".' }),
    ]);
    expect(problems('<a href="/fa-af/safety/">x</a>', {}, 'embed/tg/x/index.html')).toHaveLength(1);
  });

  test('does not name a language the target is not in', () => {
    expect(problems('<a href="/fa-af/safety/" hreflang="fa">x</a>')).toEqual([expect.objectContaining({ how: 'Write hreflang="fa-AF".' })]);
    expect(problems('<link rel="alternate" href="/tg/" hreflang="ru">')).toHaveLength(1);
  });

  test('may be chosen from a page of no language only by saying so or plainly', () => {
    expect(problems('<a href="/tg/">x</a>', {}, 'start/index.html')).toEqual([]);
  });
});

describe('a site', () => {
  const below = { ...pages, 'index.html': '' };
  test('below a base path links within it', () => {
    const all = new Map(Object.entries({ ...below, 'tg/a/index.html': '<a href="/course/tg/">x</a><a href="../">y</a><a href="/tg/">z</a>' }));
    const found = checkSiteLinks({ files: new Set(all.keys()), pages: all, base: '/course/' }).problems;
    expect(found.map(({ what }) => what)).toEqual(["the link leads outside the site's base /course/"]);
  });

  test('with its own address checks links that carry it', () => {
    const html = '<a href="https://course.example/none/">x</a>';
    expect(problems(html)).toEqual([]);
    expect(problems(html, { origin: 'https://course.example' })).toHaveLength(1);
  });

  test('is counted', () => {
    expect(checkSiteLinks(site('<a href="/tg/">x</a>'))).toMatchObject({ pages: 6, links: 2 });
    expect(checkSiteLinks({ files: new Set(), pages: new Map() })).toEqual({ pages: 0, links: 0, problems: [] });
  });
});

describe('the closest name', () => {
  test.each([
    ['safty', ['safety', 'rights'], 'safety'],
    ['safety', ['rights', 'drugs'], undefined],
    ['needel', ['needle', 'needles'], 'needle'],
    ['', ['a'], undefined],
  ])('to %s among %j is %s', (written, candidates, expected) => {
    expect(findClosest(written, candidates)).toBe(expected);
  });
});
