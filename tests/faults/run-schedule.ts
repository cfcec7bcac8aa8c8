/**
 * Runs a schedule against a store and says what it lost, invented or left unanswered.
 *
 * The whole run depends on the seed and the steps only: time is modelled, and nothing waits.
 */
import { bucketsIn } from '../../src/adapters/browser-store/buckets.ts';
import { bucketPrefix, isSegmentKey } from '../../src/adapters/browser-store/wire.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { Clock } from './clock.ts';
import { Ledger, type Mark } from './ledger.ts';
import { ModelBrowser, type OpenStore, type Tab } from './model-browser.ts';
import { randomFrom } from './random.ts';
import { type Deed, type Fuse, scheduleOf, shrink, type Step } from './schedule.ts';

/** Bytes no store can read, put there behind its back. */
interface Garbage {
  readonly layer: 'local' | 'database';
  readonly text: string;
  readonly at: number;
}

interface World {
  readonly browser: ModelBrowser;
  readonly ledger: Ledger;
  readonly given: Statement[];
  readonly garbage: Map<string, Garbage>;
  /** What must have been answered at the end, unless its page ended. */
  readonly open: Map<string, Tab>;
  violation: string | undefined;
}

/** What a schedule of this seed finds wrong with a store; undefined if nothing. */
export function runSchedule(seed: number, openStore: OpenStore): Promise<string | undefined> {
  return runSteps(seed, scheduleOf(seed), openStore);
}

/** The least schedule of a failing seed, as text for the one who mends the store. */
export async function explainSeed(seed: number, openStore: OpenStore): Promise<string> {
  const least = await shrink(scheduleOf(seed), async (steps) => (await runSteps(seed, steps, openStore)) !== undefined);
  const lines = least.map(({ deed, thenMilliseconds }) => `  ${JSON.stringify(deed)} then ${thenMilliseconds} ms`);
  return [`seed ${seed}: ${await runSteps(seed, least, openStore)}`, ...lines].join('\n');
}

/** Runs given steps; latencies come from the seed. */
export async function runSteps(seed: number, steps: readonly Step[], openStore: OpenStore): Promise<string | undefined> {
  const clock = new Clock();
  const random = randomFrom(seed ^ 0x9e3779b9);
  const browser = new ModelBrowser(clock, random, openStore);
  const world: World = { browser, ledger: new Ledger(), given: [], garbage: new Map(), open: new Map(), violation: undefined };
  for (const { deed, thenMilliseconds } of steps) {
    doDeed(world, deed);
    await clock.pass(thenMilliseconds);
    if (world.violation !== undefined) return world.violation;
  }
  await judgeEnd(world, random.chance(0.5), random.whole(0, 45_000));
  return world.violation;
}

function doDeed(world: World, deed: Deed): void {
  const { browser, ledger } = world;
  switch (deed.kind) {
    case 'answer':
      return answer(world, lit(world, deed.tab, deed.fuse), deed.statements);
    case 'append-again': {
      const statement = world.given.at(-1 - deed.back);
      return statement && append(world, browser.tab(deed.tab), [statement], false);
    }
    case 'read':
      return read(world, browser.tab(deed.tab));
    case 'finish-lesson':
      return watch(world, lit(world, deed.tab, deed.fuse), 'compact', (tab) => tab.store.compact());
    case 'reload':
      browser.endPage(browser.tab(deed.tab));
      return read(world, browser.openTab(deed.language));
    case 'page-crash':
      return browser.endPage(browser.tab(deed.tab));
    case 'open-tab':
      return read(world, browser.openTab());
    case 'kill':
      kill(world, deed.lagMilliseconds);
      return lose(world, deed.loses);
    case 'close':
      close(world);
      return lose(world, deed.loses);
    case 'local-mood':
      ledger.misfortunes += 1;
      ledger.isLocalWell = deed.mood === 'well';
      browser.local.mood = deed.mood;
      return;
    case 'database-mood':
      browser.database.mood = deed.mood;
      return;
    case 'garbage':
      return plantGarbage(world, deed.layer);
    case 'damage':
      return damageSegment(world, deed.layer);
    case 'erase':
      return erase(world, browser.tab(deed.tab));
  }
}

function lit(world: World, number: number, fuse: Fuse | undefined): Tab {
  const tab = world.browser.tab(number);
  if (fuse !== undefined) {
    const blow = (): void => (fuse.ends === 'page' ? world.browser.endPage(tab) : kill(world, world.browser.random.whole(0, 45_000)));
    tab.lightFuse(fuse.writes, blow);
  }
  return tab;
}

function answer(world: World, tab: Tab, count: number): void {
  const fresh = Array.from({ length: count }, (_, index): Statement => {
    const number = world.given.length + index;
    return {
      id: `s-${number}`,
      timestamp: '2026-01-05T08:00:00.000Z',
      verb: 'answered',
      activity: `safety.needle-stick.${number}`,
      context: { registration: 'r', language: tab.language, sequence: number },
    };
  });
  world.given.push(...fresh);
  append(world, tab, fresh, true);
}

function append(world: World, tab: Tab, statements: readonly Statement[], isFirst: boolean): void {
  const { ledger, browser } = world;
  for (const statement of statements) ledger.given(statement);
  const since = ledger.mark();
  watch(world, tab, 'append', async () => {
    const outcome = await tab.store.append(statements);
    if (!tab.isAlive) return;
    for (const statement of statements) ledger.answered(statement, outcome, browser.clock.now, since, isFirst);
  });
}

function read(world: World, tab: Tab): void {
  const since = world.ledger.mark();
  watch(world, tab, 'read', () => readAndJudge(world, tab, since));
}

async function readAndJudge(world: World, tab: Tab, since: Mark): Promise<void> {
  const unreadable = world.garbage.size;
  const outcome = await tab.store.read();
  if (!tab.isAlive) return;
  world.violation ??= world.ledger.judge(outcome, since, world.browser.clock.now);
  const isQuiet = outcome.problems.length === 0 && since.misfortunes === world.ledger.misfortunes;
  if (isQuiet && unreadable > 0) world.violation ??= 'garbage was not reported';
}

function erase(world: World, tab: Tab): void {
  const { ledger, browser, garbage } = world;
  const erasure = ledger.erasing();
  garbage.clear();
  watch(world, tab, 'erase', async () => {
    const isErased = await tab.store.erase().then(
      () => true,
      () => false, // The store said that the record may still be there: nothing is promised.
    );
    if (isErased && tab.isAlive) erasure.done(browser.clock.now);
    garbage.clear();
  });
}

// Whatever a store is asked must be answered, and never by an exception, unless the page ends.
function watch(world: World, tab: Tab, what: string, work: (tab: Tab) => Promise<unknown>): void {
  const name = `${what} ${world.open.size} at ${world.browser.clock.now}`;
  world.open.set(name, tab);
  work(tab).then(
    () => world.open.delete(name),
    (error: unknown) => {
      if (tab.isAlive) world.violation ??= `${what} threw: ${String(error)}`;
    },
  );
}

function kill({ browser, ledger, garbage }: World, lagMilliseconds: number): void {
  browser.kill(lagMilliseconds);
  ledger.fellBack(browser.clock.now, lagMilliseconds);
  forget(garbage, ({ layer, at }) => layer === 'local' && at > browser.clock.now - lagMilliseconds);
}

function close({ browser, ledger }: World): void {
  browser.close();
  ledger.restarted();
}

function lose({ browser, ledger, garbage }: World, loses: 'nothing' | 'local' | 'database'): void {
  if (loses === 'nothing') return;
  if (loses === 'local') browser.local.wipe();
  else browser.database.wipe();
  ledger.lost(loses);
  forget(garbage, ({ layer }) => layer === loses);
}

function forget(garbage: World['garbage'], isGone: (planted: Garbage) => boolean): void {
  for (const [key, planted] of garbage) if (isGone(planted)) garbage.delete(key);
}

function entriesIn({ browser }: World, layer: 'local' | 'database'): ReadonlyMap<string, string> {
  return layer === 'local' ? browser.local.entries : browser.database.entries;
}

function plantGarbage(world: World, layer: 'local' | 'database'): void {
  const pointer = entriesIn(world, layer).get('h:bucket') ?? '';
  const other = entriesIn(world, layer === 'local' ? 'database' : 'local').get('h:bucket') ?? '';
  const bucket = bucketsIn(`${pointer} ${other}`).find((name) => pointer.includes(name));
  // What is planted in a record that is being erased may go with it.
  if (bucket === undefined || world.ledger.isErasing()) return;
  const key = `${bucketPrefix(bucket)}garbage${world.garbage.size}`;
  world.browser[layer].force(key, '{"v":1,');
  world.garbage.set(key, { layer, text: '{"v":1,', at: world.browser.clock.now });
}

function damageSegment(world: World, layer: 'local' | 'database' | 'both'): void {
  const layers = (['local', 'database'] as const).filter((each) => layer === 'both' || layer === each);
  const key = layers.flatMap((each) => [...entriesIn(world, each).keys()]).find(isSegmentKey);
  if (key === undefined) return;
  const cut = world.browser.random.fraction();
  for (const each of layers) {
    const text = entriesIn(world, each).get(key);
    if (text !== undefined) world.browser[each].force(key, text.trimEnd().slice(0, Math.floor(text.trimEnd().length * cut)));
  }
  world.ledger.damaged(layer);
}

async function judgeEnd(world: World, isKilled: boolean, lagMilliseconds: number): Promise<void> {
  const { browser } = world;
  doDeed(world, { kind: 'local-mood', mood: 'well' });
  doDeed(world, { kind: 'database-mood', mood: 'well' });
  await browser.clock.pass(20_000);
  const unanswered = [...world.open].find(([, tab]) => tab.isAlive);
  if (unanswered !== undefined) world.violation ??= `${unanswered[0]} ms was never answered`;
  if (isKilled) kill(world, lagMilliseconds);
  else close(world);
  browser.openTab();
  for (const what of ['read', 'read', 'finish-lesson', 'read'] as const) {
    doDeed(world, { kind: what, tab: 0 });
    await browser.clock.pass(10_000);
  }
  for (const [key, { layer, text }] of world.garbage) {
    if (entriesIn(world, layer).get(key) !== text) world.violation ??= `${key} was garbage and is gone`;
  }
  if ([...world.open.values()].some(({ isAlive }) => isAlive)) world.violation ??= 'the last read was never answered';
}
