/**
 * Which text stands in where a language lacks one. Starlight's loader and the content check are
 * replaced: only our own order is decided here.
 */
import type { LoaderContext } from 'astro/loaders';
import { beforeEach, expect, test, vi } from 'vitest';
import { localeKeys } from '../domain/locale.ts';
import { assertContent } from './assert-content.ts';
import { lessonsLoader } from './lessons-loader.ts';

interface Entry {
  readonly id: string;
  readonly body: string;
  readonly data: Readonly<Record<string, unknown>>;
}
const { written, calls } = vi.hoisted(() => ({ written: [] as string[], calls: [] as string[] }));

vi.mock('@astrojs/starlight/loaders', () => ({
  docsLoader: () => ({
    name: 'starlight',
    load: async ({ store }: { store: Map<string, Entry> }) => {
      calls.push('starlight');
      for (const id of written) store.set(id, { id, body: `text of ${id}`, data: { title: id } });
    },
  }),
}));
vi.mock('./assert-content.ts', () => ({ assertContent: vi.fn(() => calls.push('content')) }));

beforeEach(() => {
  written.length = 0;
  calls.length = 0;
});

test.each([
  { lacks: 'kk', has: ['en', 'ru', 'tg', 'fa-af'], shown: { kk: 'ru' } },
  { lacks: 'tg', has: ['en', 'ru', 'kk', 'fa-af'], shown: { tg: 'ru' } },
  { lacks: 'fa-af, and does not read Russian', has: ['en', 'ru', 'tg', 'kk'], shown: { 'fa-af': 'en' } },
  { lacks: 'ru, and does not read Tajik', has: ['en', 'tg', 'fa-af', 'kk'], shown: { ru: 'en' } },
  { lacks: 'kk and ru', has: ['en', 'tg', 'fa-af'], shown: { ru: 'en', kk: 'en' } },
  { lacks: 'all but en', has: ['en'], shown: { ru: 'en', tg: 'en', 'fa-af': 'en', kk: 'en' } },
  { lacks: 'none', has: [...localeKeys], shown: {} },
  { lacks: 'en, which nothing stands in for', has: ['ru'], shown: { tg: 'ru', kk: 'ru' } },
])('a lesson that $lacks', async ({ has, shown }) => {
  const store = await load(has.map((key) => `${key}/safety/needle-stick`));
  const standIns = [...store.values()].filter(({ data }) => 'fallbackLocale' in data);
  expect(Object.fromEntries(standIns.map(({ id, data }) => [id.split('/')[0], data['fallbackLocale']]))).toEqual(shown);
  for (const { id, body, data } of standIns) {
    const from = `${String(data['fallbackLocale'])}/safety/needle-stick`;
    expect([id.endsWith('/safety/needle-stick'), body, data['title']]).toEqual([true, `text of ${from}`, from]);
    // Else a search in one language would find the text of another.
    expect(data['pagefind']).toBe(false);
  }
  for (const key of has) expect(store.get(`${key}/safety/needle-stick`)?.data).toEqual({ title: `${key}/safety/needle-stick` });
});

test('each page has its own stand-in, whatever else a language has', async () => {
  const store = await load(['en/a', 'ru/a', 'en/b', 'tg/b', 'en/c/d']);
  expect(store.get('tg/a')?.data['fallbackLocale']).toBe('ru');
  expect(store.get('tg/b')?.data['fallbackLocale']).toBeUndefined();
  expect(store.get('kk/b')?.data['fallbackLocale']).toBe('en');
  expect(store.get('fa-af/c/d')?.data['fallbackLocale']).toBe('en');
  expect(store.size).toBe(15);
});

test('the content is checked before anything is loaded, and a fault stops the build', async () => {
  await load(['en/a']);
  expect(calls).toEqual(['content', 'starlight']);
  calls.length = 0;
  vi.mocked(assertContent).mockImplementationOnce(() => {
    throw new Error('content/ has 1 error');
  });
  await expect(load(['en/a'])).rejects.toThrow('content/ has 1 error');
  expect(calls).toEqual([]);
});

async function load(ids: readonly string[]): Promise<Map<string, Entry>> {
  written.push(...ids);
  const entries = new Map<string, Entry>();
  const store = {
    keys: () => [...entries.keys()],
    get: (id: string) => entries.get(id),
    set: (...args: readonly [string, Entry] | readonly [Entry]) => (args.length === 2 ? entries.set(...args) : entries.set(args[0].id, args[0])),
  };
  await lessonsLoader().load({ store } as unknown as LoaderContext);
  return entries;
}
