/** `picketwire replay`: dumps into the log as a live feed, the projections kept beside it. */
import { onKeys } from '../board/keys.js';
import type { CommonFlags, Session } from '../session.js';
import { runIn } from '../session.js';
import { openProgress } from '../../kernel/ops/progress.js';
import type { FeedRequest, FeedSummary } from '../wiring/feed.js';
import { openFeed } from '../wiring/feed.js';
import { bringUpToDate, keep } from '../wiring/keep.js';
import type { Workplace } from '../wiring/workplace.js';
import { KEEPER, PRODUCER, openForWriting } from '../wiring/workplace.js';
import { QUERIES } from '../values.js';

export interface ReplayFlags extends CommonFlags {
  readonly speed?: number;
  readonly duration?: number;
  readonly blog?: string;
  readonly date?: string;
  readonly scope?: string;
  readonly complete?: boolean;
}

export function replay(paths: readonly string[], flags: ReplayFlags): Promise<number> {
  return runIn(flags, async session => {
    const feed = await openFeed(requestOf(paths, flags, Infinity));
    const place = openForWriting(session);
    try {
      return await appendAll(feed, place, flags, session);
    } finally {
      await place.close();
    }
  });
}

/** `speed` is what the command does when neither --speed nor --duration is given. */
export function requestOf(paths: readonly string[], flags: ReplayFlags, speed: number): FeedRequest {
  const { blog = null, date = null, scope = null, complete = false, duration = null } = flags;
  return { paths, blog, date, scope, complete, speed: flags.speed ?? speed, duration };
}
