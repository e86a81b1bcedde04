/** A log and its ledger in memory, with the producer before them, and what a reader makes of the log. */
import { codec } from '../../services/kernel/codec/codec.js';
import type { BlogId, Entry } from '../../services/kernel/core/entry.js';
import { eventId, type LiveBlogEvent } from '../../services/kernel/core/events.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { openMemoryLog } from '../../services/kernel/log/memory/memory-log.js';
import { openMemoryStore } from '../../services/kernel/store/memory/memory-store.js';
import { Pace, produce, type BlogDumps, type ReplayLine, type Summary } from '../../services/producer/main.js';
import type { Page } from '../../services/producer/segment/page.js';

/** What an append beyond the last one allowed fails with. */
export const CRASH = new Error('the process was killed');

export interface RunOptions {
  readonly complete?: boolean;
  readonly pace?: Pace;
  readonly stop?: AbortController;
  readonly onPlanned?: (planned: { readonly events: number; readonly minutes: number }) => void;
  /** Lets so many more events into the log, then fails. */
  readonly crashAfter?: number;
  readonly lines?: ReplayLine[];
}

export class FeedLog {
  readonly log: EventLog = openMemoryLog();
  readonly #store = openMemoryStore();

  run(blogs: readonly BlogDumps[], { complete = false, stop = new AbortController(), pace = new Pace(Infinity, stop.signal), crashAfter = Infinity, lines, onPlanned }: RunOptions = {}): Promise<Summary> {
    return produce({ log: failingAfter(this.log, crashAfter), store: this.#store }, {
      blogs, complete, pace, signal: stop.signal, ...(onPlanned ? { onPlanned } : {}),
      onLines: batch => { lines?.push(...batch); },
      onDeadLetter: letter => { throw new Error(letter.reason); },
    });
  }

  async events(): Promise<readonly LiveBlogEvent[]> {
    const events: LiveBlogEvent[] = [];
    for (const { partition, end } of await this.log.partitions()) {
      for (const { value } of await this.log.read(partition, 0n, Number(end))) events.push(codec().decode(value));
    }
    return events;
  }

  /** Entries that stand, in feed order. Throws when an event is in the log twice. */
  async entries(blog: BlogId): Promise<readonly Entry[]> {
    const entries = new Map<string, Entry>();
    const seen = new Set<string>();
    for (const event of (await this.events()).filter(event => event.blog === blog)) {
      if (seen.has(eventId(event))) throw new Error(`${eventId(event)} is in the log twice`);
      seen.add(eventId(event));
      if (event.type === 'withdrawn') entries.delete(event.id);
      else if (event.type !== 'opened') entries.set(event.entry.id, event.entry);
    }
    return [...entries.values()].sort((a, b) => a.order < b.order ? -1 : 1);
  }
}

function failingAfter(log: EventLog, events: number): EventLog {
  let left = events;
  return {
    ...log,
    append: async records => {
      const first = records.slice(0, left);
      left -= first.length;
      if (first.length < records.length) {
        await log.append(first);
        throw CRASH;
      }
      return log.append(first);
    },
  };
}

export function dumps(blog: string, ...pages: readonly Page[]): BlogDumps {
  return { blog: blog as BlogId, dumps: pages.map((page, index) => ({ path: `${blog}-${index}.txt`, text: () => Promise.resolve(''), page: () => Promise.resolve(page) })) };
}
