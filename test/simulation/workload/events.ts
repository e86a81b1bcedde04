/** The events of a schedule: few blogs and entries, so that revisions, withdrawals and second deliveries meet. */
import { codec } from '../../../services/kernel/codec/codec.js';
import type { BlogId, Entry, EntryId } from '../../../services/kernel/core/entry.js';
import type { LiveBlogEvent } from '../../../services/kernel/core/events.js';
import type { NewRecord } from '../../../services/kernel/log/log.js';
import { UNREADABLE } from '../../controls/counting.js';
import type { Faults } from '../world/faults.js';
import { HEADLINES, TEXTS } from './texts.js';

const TIMES = [null, '08:15', '09:40', '11:05'] as const;

/** Records in appends of a few, in order. */
export function workload(faults: Faults): NewRecord[][] {
  const events = 20 + faults.whole('workload', 60);
  const appends: NewRecord[][] = [];
  for (let made = 0; made < events;) {
    const some = Array.from({ length: 1 + faults.whole('workload', 8) }, () => recordOf(faults));
    appends.push(some);
    made += some.length;
  }
  return appends;
}

function recordOf(faults: Faults): NewRecord {
  const event = eventOf(faults);
  const value = codec().encode(event);
  if (!faults.happens('poison')) return { key: event.blog, value };
  return { key: event.blog, value: faults.pick('poison', [Buffer.from('no event'), value.subarray(0, value.length - 3), unknownSchema(value)]) };
}

function unknownSchema(value: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(value);
  changed[4] = (changed[4] ?? 0) ^ 0xff;
  return changed;
}

function eventOf(faults: Faults): LiveBlogEvent {
  const whole = (below: number): number => faults.whole('workload', below);
  const blog = `blog${whole(6)}` as BlogId;
  const kind = whole(10);
  if (kind === 0) return { type: 'opened', blog, revision: 1 + whole(3), title: `Day ${whole(3)}`, publisher: null, url: null, scope: 'England', timeZone: null, date: '2016-04-26' };
  const id = `e${whole(6)}` as EntryId;
  if (kind === 1) return { type: 'withdrawn', blog, id, revision: 2 + whole(5) };
  const revision = kind < 6 ? 1 : 2 + whole(5);
  return { type: revision === 1 ? 'published' : 'revised', blog, entry: entryOf(faults, blog, id, revision) };
}

function entryOf(faults: Faults, blog: BlogId, id: EntryId, revision: number): Entry {
  return {
    blog, id, revision, order: `a${id}`, date: '2016-04-26', time: faults.pick('workload', TIMES), scope: 'England',
    headline: faults.happens('poison') ? UNREADABLE : faults.pick('workload', HEADLINES), authors: [],
    blocks: [{ kind: 'paragraph', text: faults.pick('workload', TEXTS), by: null }], keyEvent: false, pinned: false, sourceLine: null,
  };
}
