/** Consumers whose store is a map of cursors: what a group reads, who has which partition, what troubles it. */
import type { EventLog } from '../../../services/kernel/log/log.js';

export interface Consumer {
  /** `<partition>:<offset>`, as handed over. */
  readonly seen: string[];
  readonly assigned: () => readonly number[];
  readonly troubles: (string | null)[];
  readonly idle: Set<number>;
  /** Rejects with what `consume` rejects with. */
  readonly done: Promise<void>;
  readonly stop: () => Promise<void>;
}

export type Cursors = Map<number, bigint>;

export function consumer(log: EventLog, cursors: Cursors, group: string | null = 'readers'): Consumer {
  const stopping = new AbortController();
  const seen: string[] = [];
  const troubles: (string | null)[] = [];
  const idle = new Set<number>();
  let assigned: readonly number[] = [];
  const done = log.consume({
    group,
    signal: stopping.signal,
    start: (partition) => Promise.resolve(cursors.get(partition) ?? 0n),
    onAssigned: (partitions) => { assigned = partitions; },
    onTrouble: (message) => { troubles.push(message); },
    onIdle: (partition) => { idle.add(partition); },
    onBatch: ({ partition, records }) => {
      seen.push(...records.map(({ position }) => `${partition}:${position.offset}`));
      const next = (records.at(-1)?.position.offset ?? -1n) + 1n;
      cursors.set(partition, next);
      return Promise.resolve(next);
    },
  });
  done.catch(() => undefined);
  return { seen, assigned: () => assigned, troubles, idle, done, stop: () => { stopping.abort(); return done; } };
}

/** Waits for what must come; a failure says what did not. */
export async function until(what: string, isSo: () => boolean, milliseconds = 20_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`${what}: not within ${milliseconds} ms.`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

/** Keys that between them are in every partition, one each. */
export function keyOfEach(log: EventLog, partitions: number): string[] {
  const keys: string[] = [];
  for (let number = 0; Object.keys(keys).length < partitions; number++) keys[log.partitionOf(`blog-${number}`)] ??= `blog-${number}`;
  return keys;
}

export function records(key: string, count: number, size = 10): { key: string; value: Buffer }[] {
  return Array.from({ length: count }, (_, index) => ({ key, value: Buffer.alloc(size, index) }));
}
