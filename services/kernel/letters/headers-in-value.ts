/** Gives headers to a log that keeps none: they stand before the value, as one line of JSON. */
import type { EventLog, NewRecord, StoredRecord } from '../log/log.js';

const LINE_END = 0x0a;

/** Every record of the log must have been written through this. */
export function withHeadersInValue(log: EventLog): EventLog {
  return {
    ...log,
    append: (records) => log.append(records.map(packed)),
    read: async (partition, from, limit) => (await log.read(partition, from, limit)).map(unpacked),
  };
}

function packed({ key, value, headers = {} }: NewRecord): NewRecord {
  return { key, value: Buffer.concat([Buffer.from(`${JSON.stringify(headers)}\n`), value]) };
}

function unpacked({ key, value, position }: StoredRecord): StoredRecord {
  const end = value.indexOf(LINE_END);
  const headers = JSON.parse(Buffer.from(value.subarray(0, end)).toString()) as Record<string, string>;
  return { key, value: value.slice(end + 1), position, headers };
}
