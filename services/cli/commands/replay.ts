/** `picketwire replay`: dumps into the log as a live feed, the projections kept beside it. */
import { onKeys } from '../board/keys.js';
import type { CommonFlags, Session } from '../session.js';
import { runIn } from '../session.js';
import { acquireAll, checkHeld, type Lease } from '../../kernel/leases/leases.js';
import { INTERRUPTED } from '../../kernel/ops/shutdown.js';
import { openProgress } from '../../kernel/ops/progress.js';
import { summaryLine } from '../output/summary.js';
import { QUERIES } from '../values.js';
import type { Dumps, FeedRequest } from '../wiring/feed.js';
import { openFeed, readyDumps } from '../wiring/feed.js';
import { keepBeside, letterLine } from '../wiring/keep.js';
import type { Workplace } from '../wiring/workplace.js';
import { KEEPER, PRODUCER, openForWriting } from '../wiring/workplace.js';

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
    const dumps = await readyDumps(requestOf(paths, flags, Infinity));
    const place = await openForWriting(session);
    try {
      const lease = await acquireAll(place.leases, await isKept(place) ? [PRODUCER] : [PRODUCER, KEEPER]);
      return await append(dumps, place, lease, flags, session).finally(() => lease.release());
    } finally {
      await place.close();
    }
  });
}

/** True where others keep the projections: a process that does so for a data folder, services on Kafka and Redis. */
async function isKept({ folder, leases }: Workplace): Promise<boolean> {
  return folder === null || await leases.holder(KEEPER) !== null;
}

/** `speed` is what the command does when neither --speed nor --duration is given. */
export function requestOf(paths: readonly string[], flags: ReplayFlags, speed: number): FeedRequest {
  const { blog = null, date = null, scope = null, complete = false, duration = null } = flags;
  return { paths, blog, date, scope, complete, speed: flags.speed ?? speed, duration };
}

async function append(dumps: Dumps, place: Workplace, lease: Lease, { json = false }: ReplayFlags, { out, shutdown }: Session): Promise<number> {
  const progress = openProgress(process.stderr, { label: 'replaying', unit: 'entries' });
  const keeping = keepBeside(place, place.folder === null ? ['blogs'] : QUERIES, { thread: dumps.areMuch, signal: shutdown.signal, onDeadLetter: letter => out.note(`picketwire: ${letterLine(letter)}`) });
  const feed = openFeed(dumps, place, AbortSignal.any([shutdown.signal, keeping.ended, lease.lost]));
  const counted: { done: number; total: number | null } = { done: 0, total: null };
  const tell = (): void => progress.update(counted.done, counted.total, feed.pace.isPaused ? 'paused' : '');
  const release = onKeys(process.stdin, { pause: () => { feed.pace.toggle(); tell(); }, quit: () => shutdown.stop('quit'), interrupt: () => shutdown.stop('interrupt') });
  try {
    const summary = await feed.run({
      line: line => (json ? out.json(line) : undefined),
      progress: (done, total) => { Object.assign(counted, { done, total }); tell(); },
    });
    if (!shutdown.signal.aborted) checkHeld(lease);
    await keeping.finish();
    progress.end();
    await (json ? out.json({ summary }) : out.print(summaryLine(summary)));
    if (!shutdown.signal.aborted) return 0;
    out.note('picketwire: stopped; the same command goes on where it was');
    return INTERRUPTED;
  } finally {
    release();
    progress.end();
    await keeping.stop();
  }
}
