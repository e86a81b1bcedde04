/** Every adapter of the two ports: how to make one, and what it does not promise, with the reason. */
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
  readonly again?: () => Pair;
  readonly close: () => Promise<void>;
}

export interface Adapter {
  readonly name: string;
  readonly survives: { readonly promised: true } | { readonly promised: false; readonly reason: string };
  readonly open: (options?: { readonly feedLimit?: number; readonly partitions?: number }) => Pair;
}

const memory: Adapter = {
  name: 'memory',
  survives: { promised: false, reason: 'the memory pair is gone with its process' },
  open: ({ feedLimit, partitions } = {}) => ({
    log: openMemoryLog(partitions === undefined ? {} : { partitions }),
    store: openMemoryStore(feedLimit === undefined ? {} : { feedLimit }),
    close: () => Promise.resolve(),
  }),
};

const embedded: Adapter = {
  name: 'embedded',
  survives: { promised: true },
  open: (options) => {
    const folder = mkdtempSync(join(tmpdir(), 'picketwire-'));
    const opened: (() => Promise<void>)[] = [];
    const pair = (): Pair => {
      const { log, store, close } = openEmbedded(folder, { partitions: 4, ...options });
      opened.push(close);
      return { log, store, again: pair, close: () => Promise.resolve() };
    };
    return {
      ...pair(),
      close: async () => {
        await Promise.all(opened.map((close) => close()));
        rmSync(folder, { recursive: true });
      },
    };
  },
};

export const adapters: readonly Adapter[] = [memory, embedded];
