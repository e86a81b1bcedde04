/** An event log in this process's memory, for tests: gone when the process is. */
import { Arrivals } from '../arrivals.js';
import { consume } from '../consume.js';
import type { EventLog, StoredRecord } from '../log.js';
import { checkInside } from '../outside.js';
import { partitionFor } from '../partition.js';

let created = 0;

/** @param partitions how many; fixed for the log's life */
export function openMemoryLog({ partitions = 4 }: { readonly partitions?: number } = {}): EventLog {
  const held: StoredRecord[][] = Array.from({ length: partitions }, () => []);
  const arrivals = new Arrivals();
  const log: EventLog = {
    epoch: `memory-${++created}`,
    append: (records) => Promise.resolve().then(() => {
      const positions = records.map(({ key, value }) => {
        const partition = log.partitionOf(key);
        const list = held[partition] ?? [];
        const position = { partition, offset: BigInt(list.length) };
        list.push({ key, value: Uint8Array.from(value), position });
        return position;
      });
      arrivals.announce();
      return positions;
    }),
    read: (partition, from, limit) => Promise.resolve().then(() => {
      const list = held[partition] ?? [];
      checkInside({ partition, start: 0n, end: BigInt(list.length) }, from);
      return list.slice(Number(from), Number(from) + limit);
    }),
    partitions: () => Promise.resolve(held.map((list, partition) => ({ partition, start: 0n, end: BigInt(list.length) }))),
    partitionOf: (key) => partitionFor(key, partitions),
    consume: (options) => consume({
      ...log,
      mark: () => arrivals.count,
      more: (mark, signal, milliseconds) => arrivals.wait(mark, signal, milliseconds),
    }, options),
    close: () => Promise.resolve(),
  };
  return log;
}
