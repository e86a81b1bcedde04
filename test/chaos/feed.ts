/** A feed of a run: entries with figures, revised and withdrawn, in several blogs; the same for the same random numbers. */
import type { BlogId, EntryId } from '../../services/kernel/core/entry.js';
import type { EntryPublished, LiveBlogEvent } from '../../services/kernel/core/events.js';
import { codec } from '../../services/kernel/codec/codec.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { generatedEvent } from '../../bench/text/generated.js';
import { until } from './servers.js';

const BLOGS = 20;
const BATCH = 20;

/** Endless. */
export function* feed(random: () => number): Generator<LiveBlogEvent> {
  const standing: EntryPublished['entry'][] = [];
  for (let n = 0; ; n++) {
    const known = standing[Math.floor(random() * standing.length)];
    const kind = random();
    // One in five of the generated entries has a figure: here each has.
    const { entry } = generatedEvent(n * 5, BLOGS);
    if (known === undefined || kind < 0.7) {
      const blog = `blog-${n % BLOGS}` as BlogId;
      const made = { ...entry, blog, id: `entry-${n}` as EntryId };
      standing.push(made);
      yield { type: 'published', blog, entry: made };
    } else {
      const index = standing.indexOf(known);
      const revision = known.revision + 1;
      standing[index] = { ...known, revision, blocks: entry.blocks };
      yield kind < 0.9 ? { type: 'revised', blog: known.blog, entry: standing[index] } : { type: 'withdrawn', blog: known.blog, id: known.id, revision };
    }
  }
}

/** Appends until the signal aborts. A batch whose append failed may be in the log: it is appended again, as a producer does. */
export async function append(log: EventLog, events: Generator<LiveBlogEvent>, signal: AbortSignal): Promise<number> {
  let appended = 0;
  while (!signal.aborted) {
    const batch = Array.from({ length: BATCH }, () => events.next().value as LiveBlogEvent);
    const records = batch.map((event) => ({ key: event.blog, value: codec().encode(event), event }));
    await until('append', () => log.append(records), 120_000);
    appended += records.length;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  return appended;
}
