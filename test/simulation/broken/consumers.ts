/** Consumers that read from where they should not. */
import type { ConsumeOptions } from '../../../services/kernel/log/log.js';
import type { LogServer } from '../servers/log-server.js';

/** Goes on where the group got to, whatever the store says. */
export function fromCommitted(options: ConsumeOptions, log: LogServer): ConsumeOptions {
  const committed = committedOf(log, options.group ?? '');
  return {
    ...options,
    start: async (partition) => committed.get(partition) ?? options.start(partition),
    onBatch: async (batch) => {
      const next = (batch.records.at(-1)?.position.offset ?? -1n) + 1n;
      await options.onBatch({ ...batch, from: 0n });
      committed.set(batch.partition, next);
      return next;
    },
  };
}

const offsets = new WeakMap<LogServer, Map<string, Map<number, bigint>>>();

function committedOf(log: LogServer, group: string): Map<number, bigint> {
  const groups = offsets.get(log) ?? new Map<string, Map<number, bigint>>();
  offsets.set(log, groups);
  const committed = groups.get(group) ?? new Map<number, bigint>();
  groups.set(group, committed);
  return committed;
}

export function notSeeking(options: ConsumeOptions): ConsumeOptions {
  return {
    ...options,
    onBatch: async (batch) => {
      await options.onBatch({ ...batch, from: 0n });
      return (batch.records.at(-1)?.position.offset ?? -1n) + 1n;
    },
  };
}

/** As `auto.offset.reset=earliest` does. */
export function clamping(options: ConsumeOptions, log: LogServer): ConsumeOptions {
  return {
    ...options,
    start: async (partition) => {
      const place = await options.start(partition);
      const { start } = (await log.partitions())[partition]!;
      return place < start ? start : place;
    },
    onBatch: (batch) => options.onBatch({ ...batch, from: 0n }),
  };
}
