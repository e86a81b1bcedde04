/** The event log in files of the data folder: durable when `append` resolves, open to several processes at once. */
import { mkdirSync } from 'node:fs';
import { Arrivals } from '../arrivals.js';
import { consume } from '../consume.js';
import type { EventLog, LogRecord, PartitionInfo } from '../log.js';
import { checkInside } from '../outside.js';
import { partitionFor } from '../partition.js';
import { Segments } from './segments.js';

/** How soon records of another process or thread are seen. Those of this log object wake its readers at once. */
const POLL_MILLISECONDS = 50;

export interface EmbeddedLogOptions {
  readonly folder: string;
  readonly epoch: string;
  readonly partitions: number;
}

/**
 * Appends of several processes are safe, one after the other. Not promised: consumers of a group do not share the partitions, each reads all;
 * the store's cursor keeps them from harming each other.
 */
export function openEmbeddedLog({ folder, epoch, partitions }: EmbeddedLogOptions): EventLog {
  mkdirSync(folder, { recursive: true });
  const segments = new Segments(folder, partitions);
  const arrivals = new Arrivals();
  const infos = (): PartitionInfo[] => segments.ends().map((end, partition) => ({ partition, start: 0n, end }));
  const log: EventLog = {
    epoch,
    append: (records) => Promise.resolve().then(() => {
      const before = records.length === 0 ? [] : write(segments, grouped(records, log));
      arrivals.announce();
      const next = [...before];
      return records.map(({ key }) => {
        const partition = log.partitionOf(key);
        const offset = next[partition] ?? 0n;
        next[partition] = offset + 1n;
        return { partition, offset };
      });
    }),
    read: (partition, from, limit) => Promise.resolve().then(() => {
      const info = { partition, start: 0n, end: segments.ends()[partition] ?? 0n };
      checkInside(info, from);
      return from === info.end ? [] : segments.holding(partition, from)?.read(partition, from, limit) ?? [];
    }),
    partitions: () => Promise.resolve().then(infos),
    partitionOf: (key) => partitionFor(key, partitions),
    consume: (options) => consume({
      ...log,
      mark: () => arrivals.count,
      more: (mark, signal) => arrivals.wait(mark, signal, POLL_MILLISECONDS),
    }, options),
    close: () => segments.close(),
  };
  return log;
}

function grouped(records: readonly LogRecord[], log: EventLog): Map<number, LogRecord[]> {
  const groups = new Map<number, LogRecord[]>();
  for (const record of records) {
    const partition = log.partitionOf(record.key);
    const group = groups.get(partition);
    if (group === undefined) groups.set(partition, [record]);
    else group.push(record);
  }
  return groups;
}

/** Tried first without looking, as looking costs more than most appends: a full segment takes nothing, and another process may fill it at any time. */
function write(segments: Segments, groups: ReadonlyMap<number, readonly LogRecord[]>): readonly bigint[] {
  let before = segments.newestKnown()?.append(groups) ?? null;
  while (before === null) before = segments.forAppend().append(groups);
  return before;
}
