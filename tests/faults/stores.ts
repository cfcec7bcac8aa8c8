/**
 * The stores that schedules are run against: the real one, and the real one with one fault planted.
 *
 * Each fault is a mistake somebody could make in the store; the harness is proved by finding all.
 */
import { assembleBrowserStore } from '../../src/adapters/browser-store/browser-store.ts';
import { durableLayer } from '../../src/adapters/browser-store/durable-layer.ts';
import { localLayer } from '../../src/adapters/browser-store/local-layer.ts';
import { unpacked } from '../../src/adapters/browser-store/segments.ts';
import type { StoreParts } from '../../src/adapters/browser-store/session.ts';
import { unsealed } from '../../src/adapters/browser-store/wire.ts';
import type { OpenStore, TabBackends } from './model-browser.ts';

/** The parts of the real store over a model tab; segments are not deflated, which would take real time. */
export function partsIn({ storage, indexedDB, timers, newName }: TabBackends): StoreParts {
  return {
    local: localLayer(storage),
    durable: durableLayer(indexedDB, timers, 1000),
    seal: unsealed,
    packing: unpacked,
    newName,
    pointerKey: 'h:bucket',
  };
}

/** The store as it is shipped. */
export const realStore: OpenStore = (backends) => assembleBrowserStore(partsIn(backends));
