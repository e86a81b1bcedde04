/** Looks entries up in the log, each at one revision. */
import { codec } from '../../kernel/codec/codec.js';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { Entry } from '../../kernel/core/entry.js';
import type { EventLog } from '../../kernel/log/log.js';

export interface EntryAt { readonly blog: string; readonly entry: string; readonly revision: number }

/** Records asked for at once. */
const AT_ONCE = 1000;

/** Reads the partitions of the wanted blogs once, from their start. @returns null for an entry that the log does not hold */
export async function entriesIn(log: EventLog, wanted: readonly EntryAt[], signal: AbortSignal): Promise<(at: EntryAt) => Entry | null> {
  const keys = new Set(wanted.map(keyOf));
  const blogs = new Set(wanted.map(({ blog }) => blog));
  const mine = new Set([...blogs].map(blog => log.partitionOf(blog)));
  const found = new Map<string, Entry>();
  for (const { partition, start, end } of await log.partitions()) {
    if (mine.has(partition)) await readPartition(log, { partition, start, end }, blogs, entry => { if (keys.has(keyOfEntry(entry))) found.set(keyOfEntry(entry), entry); }, signal);
  }
  return at => found.get(keyOf(at)) ?? null;
}

interface Range { readonly partition: number; readonly start: bigint; readonly end: bigint }

async function readPartition(log: EventLog, { partition, start, end }: Range, blogs: ReadonlySet<string>, take: (entry: Entry) => void, signal: AbortSignal): Promise<void> {
  for (let from = start; from < end && !signal.aborted;) {
    const records = await log.read(partition, from, AT_ONCE);
    if (records.length === 0) return;
    for (const { key, value } of records) if (blogs.has(key)) takeEntry(value, take);
    from = records.at(-1)!.position.offset + 1n;
  }
}

/** What cannot be decoded is a dead letter, and no row was read from it. */
function takeEntry(value: Uint8Array, take: (entry: Entry) => void): void {
  try {
    const event = codec().decode(value);
    if (event.type === 'published' || event.type === 'revised') take(event.entry);
  } catch (error) {
    if (!(error instanceof PicketwireError)) throw error;
  }
}

function keyOf({ blog, entry, revision }: EntryAt): string {
  return JSON.stringify([blog, entry, revision]);
}

function keyOfEntry({ blog, id, revision }: Entry): string {
  return keyOf({ blog, entry: id, revision });
}
