/** Adapters of the two ports that need no server: how to make a pair, and what it does not promise, with the reason. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../services/kernel/embedded/open.js';
import { openMemoryLog } from '../../services/kernel/log/memory/memory-log.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { openMemoryStore } from '../../services/kernel/store/memory/memory-store.js';
import type { ProjectionStore } from '../../services/kernel/store/store.js';

export interface Pair {
  readonly log: EventLog;
  readonly store: ProjectionStore;
  /** The same data opened a second time; absent where data does not outlive its object. */
  readonly again?: () => Promise<Pair>;
  readonly close: () => Promise<void>;
}

export interface PairOptions { readonly feedLimit?: number; readonly partitions?: number }

export type Promised = { readonly promised: true } | { readonly promised: false; readonly reason: string };

export interface Adapter {
  readonly name: string;
  /** Data outlives the objects that hold it. */
  readonly survives: Promised;
  /** Opening a pair costs a moment: property tests may try many. */
  readonly isQuick: boolean;
  /** A new, empty pair; 4 partitions where not said. */
  readonly open: (options?: PairOptions) => Promise<Pair>;
}

const memory: Adapter = {
  name: 'memory',
  survives: { promised: false, reason: 'the memory pair is gone with its process' },
  isQuick: true,
  open: ({ feedLimit, partitions } = {}) => Promise.resolve({
    log: openMemoryLog(partitions === undefined ? {} : { partitions }),
    store: openMemoryStore(feedLimit === undefined ? {} : { feedLimit }),
    close: () => Promise.resolve(),
  }),
};

const embedded: Adapter = {
  name: 'embedded',
  survives: { promised: true },
  isQuick: false,
  open: (options) => {
    const folder = mkdtempSync(join(tmpdir(), 'picketwire-'));
    const opened: (() => Promise<void>)[] = [];
    const pair = (): Pair => {
      const { log, store, close } = openEmbedded(folder, { partitions: 4, ...options });
      opened.push(close);
      return { log, store, again: () => Promise.resolve(pair()), close: () => Promise.resolve() };
    };
    return Promise.resolve({
      ...pair(),
      close: async () => {
        await Promise.all(opened.map((close) => close()));
        rmSync(folder, { recursive: true });
      },
    });
  },
};

export const adapters: readonly Adapter[] = [memory, embedded];
