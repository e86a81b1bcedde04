/** Dead letters as records of a log of their own: the event's bytes as they were, all else in headers. */
import type { EventLog, Headers, StoredRecord } from '../log/log.js';
import type { DeadLetter } from '../runner/read-batch.js';
import { subjectOf, type DeadLetters, type LetterId, type StoredLetter } from './letters.js';

/** Header of the record that says a letter was replayed; its value is the letter's id. */
const REPLAYED = 'picketwire-replayed';

const AT_ONCE = 500;

/** @param log keeps headers; closed with the letters */
export function lettersIn(log: EventLog): DeadLetters {
  return {
    put: async (letter) => {
      await log.append([{ key: letter.key, value: letter.value, headers: headersOf(letter) }]);
    },
    all: async () => lettersOf(await everything(log)),
    markReplayed: async (id) => {
      await log.append([{ key: id, value: new Uint8Array(), headers: { [REPLAYED]: id } }]);
    },
    close: () => log.close(),
  };
}

function headersOf({ projection, version, position, code, reason }: DeadLetter): Headers {
  return {
    'picketwire-service': projection,
    'picketwire-version': String(version),
    'picketwire-partition': String(position.partition),
    'picketwire-offset': String(position.offset),
    'picketwire-code': code,
    'picketwire-reason': reason,
    'picketwire-time': new Date().toISOString(),
  };
}

async function everything(log: EventLog): Promise<readonly StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (const { partition, start, end } of await log.partitions()) {
    for (let from = start; from < end;) {
      const some = await log.read(partition, from, AT_ONCE);
      if (some.length === 0) break;
      records.push(...some);
      from = some[some.length - 1]!.position.offset + 1n;
    }
  }
  return records;
}

function lettersOf(records: readonly StoredRecord[]): readonly StoredLetter[] {
  const replayed = new Set(records.map(({ headers }) => headers?.[REPLAYED]));
  const letters = new Map<string, StoredLetter>();
  for (const record of records) {
    const letter = letterOf(record, replayed);
    if (letter === null) continue;
    const subject = subjectOf(letter);
    if (!letters.has(subject)) letters.set(subject, letter);
  }
  return [...letters.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Null for a record that is none of ours, or says only that a letter was replayed. */
function letterOf({ key, value, headers = {}, position }: StoredRecord, replayed: ReadonlySet<string | undefined>): StoredLetter | null {
  const projection = headers['picketwire-service'];
  if (projection === undefined) return null;
  const id = `${position.partition}:${position.offset}` as LetterId;
  return {
    id, key, value, projection,
    version: Number(headers['picketwire-version']),
    position: { partition: Number(headers['picketwire-partition']), offset: BigInt(headers['picketwire-offset'] ?? 0) },
    code: headers['picketwire-code'] ?? '',
    reason: headers['picketwire-reason'] ?? '',
    at: headers['picketwire-time'] ?? '',
    replayed: replayed.has(id),
  };
}
