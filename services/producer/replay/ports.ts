/** What a replay needs of the log and its ledger. */
import type { BlogId } from '../../kernel/core/entry.js';
import type { LiveBlogEvent } from '../../kernel/core/events.js';
import type { Codec } from '../../kernel/codec/codec.js';
import type { EventLog } from '../../kernel/log/log.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import type { Comparable } from '../diff/edited.js';
import { blogsProjection, readLedger, type Ledger, type LedgerEntry, type LedgerRow } from '../ledger.js';

export interface ReplayPorts {
  /** Resolves when all are durable. */
  append(events: readonly LiveBlogEvent[]): Promise<void>;
  /** What the log said of the blog when the replay began. */
  ledgerOf(blog: BlogId): Promise<Ledger>;
  /** The entries' last texts, in the order asked for; null for one whose last event is its withdrawal. */
  recall(blog: BlogId, entries: readonly LedgerEntry[]): Promise<readonly (Comparable | null)[]>;
}

/** Records that lie closer than this are read at one go. */
const NEAR = 64n;

/** Records read at one go at most. */
const AT_ONCE = 512;

const VIEW = { projection: blogsProjection.name, version: blogsProjection.version };

/** @param store its projection `blogs` stands at the log's end */
export function replayPorts(log: EventLog, store: ProjectionStore, codec: Codec): ReplayPorts {
  return {
    append: async events => {
      await log.append(events.map(event => ({ key: event.blog, value: codec.encode(event), event })));
    },
    ledgerOf: blog => readLedger(async keys => (await store.load<LedgerRow>(VIEW, log.partitionOf(blog), log.epoch, keys)).rows, blog),
    recall: async (blog, entries) => {
      const records = await recordsAt(log, log.partitionOf(blog), entries.map(entry => BigInt(entry.offset)));
      return records.map(record => {
        const event = record && codec.decode(record);
        return event && (event.type === 'published' || event.type === 'revised') ? event.entry : null;
      });
    },
  };
}

/** Values of the records at the offsets, in the order asked for. */
async function recordsAt(log: EventLog, partition: number, offsets: readonly bigint[]): Promise<readonly (Uint8Array | null)[]> {
  const found = new Map<bigint, Uint8Array | null>(offsets.map(offset => [offset, null]));
  for (const [from, limit] of stretches([...found.keys()].sort((a, b) => a < b ? -1 : 1))) {
    for (const { position, value } of await log.read(partition, from, limit)) {
      if (found.has(position.offset)) found.set(position.offset, value);
    }
  }
  return offsets.map(offset => found.get(offset) ?? null);
}

/** First offset and count of the stretches that hold all offsets, which ascend. */
function stretches(offsets: readonly bigint[]): readonly (readonly [from: bigint, limit: number])[] {
  const all: [bigint, number][] = [];
  for (const offset of offsets) {
    const last = all.at(-1);
    const limit = last ? Number(offset - last[0]) + 1 : 0;
    if (last && limit <= AT_ONCE && offset - last[0] - BigInt(last[1]) < NEAR) last[1] = limit;
    else all.push([offset, 1]);
  }
  return all;
}
