/** Appends dumps to the log as a live feed: at a pace, or as fast as it goes. */
import type { BlogId } from '../../kernel/core/entry.js';
import { turnsOf } from '../clock/minutes.js';
import { timeline, type Share } from '../clock/timeline.js';
import type { Pace } from '../clock/pace.js';
import type { Step } from '../diff/diff.js';
import type { BlogDumps } from './dumps.js';
import { Outbox, type OnLines, type Summary } from './outbox.js';
import { plan } from './plan.js';
import type { ReplayPorts } from './ports.js';
import type { Planned } from './resume.js';

export interface ReplayOptions {
  /** Each dump is the whole of its blog: what it lacks is withdrawn. */
  readonly complete: boolean;
  /** Its `speed` says how; pausing it pauses the replay. */
  readonly pace: Pace;
  /** The pace's own: ends the replay after the batch in hand; the same replay then goes on where it was. */
  readonly signal: AbortSignal;
  readonly onLines: OnLines;
  /** At a pace only: told what is to come before the clock starts. `pace.speed` may then still be set, so that the replay lasts as long as it should. */
  readonly onPlanned?: (planned: { readonly events: number; readonly minutes: number }) => void;
}

/**
 * Rejects as reading a dump and `ports.append` do; what was told by `onLines` before is in the log.
 * Without a pace one blog's dumps are in memory at a time, with one all of them.
 */
export async function replay(blogs: readonly BlogDumps[], ports: ReplayPorts, options: ReplayOptions): Promise<Summary> {
  const outbox = new Outbox(events => ports.append(events), options.onLines);
  if (options.pace.speed === Infinity) await atOnce(blogs, ports, outbox, options);
  else await paced(blogs, ports, outbox, options);
  return outbox.summary;
}

async function atOnce(blogs: readonly BlogDumps[], ports: ReplayPorts, outbox: Outbox, { complete, pace }: ReplayOptions): Promise<void> {
  for (const dumps of blogs) {
    for await (const { blog, steps } of plan(dumps, ports, complete)) {
      for (const step of steps) {
        if (!outbox.put(blog, step)) continue;
        if (!await pace.until(0)) return;
        await outbox.flush();
      }
      if (!await pace.until(0)) return;
    }
  }
  await outbox.flush();
}

/** What the log says already is told first; then the clock starts at the first thing it lacks. */
async function paced(blogs: readonly BlogDumps[], ports: ReplayPorts, outbox: Outbox, { complete, pace, signal, onPlanned }: ReplayOptions): Promise<void> {
  const planned: Planned[][] = [];
  for (const dumps of blogs) {
    if (signal.aborted) return;
    const ofBlog: Planned[] = [];
    for await (const one of plan(dumps, ports, complete)) ofBlog.push(one);
    planned.push(ofBlog);
  }
  for (const { blog, steps } of planned.flat()) {
    for (const step of steps) if (step.event === null && outbox.put(blog, step)) await outbox.flush();
  }
  await outbox.flush();
  const due = timeline(planned.map(dumps => dumps.map(share)));
  onPlanned?.({ events: due.length, minutes: due.at(-1)?.minute ?? 0 });
  for (const { minute, item } of due) {
    if (!await pace.until(minute)) return;
    outbox.put(item.blog, item.step);
    await outbox.flush();
  }
}

interface Item { readonly blog: BlogId; readonly step: Step }

/** What the log lacks; only a first publication has a time of its own. */
function share({ blog, steps, feed }: Planned): Share<Item> {
  const missing = steps.filter(step => step.event !== null);
  return { turns: turnsOf(feed), items: missing.map(step => ({ item: { blog, step }, at: step.type === 'published' && step.revision === 1 ? step.at : null })) };
}
