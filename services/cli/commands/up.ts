/** `picketwire up`: replays, keeps the projections and shows them, in one process, until stopped. */
import { PicketwireError } from '../../kernel/core/errors.js';
import { onKeys } from '../board/keys.js';
import type { FeedState } from '../board/board.js';
import type { Show } from '../board/show.js';
import { farewell } from '../output/summary.js';
import type { Session } from '../session.js';
import { runIn } from '../session.js';
import { QUERIES } from '../values.js';
import { acquireAll, checkHeld } from '../../kernel/leases/leases.js';
import { demoFolder } from '../wiring/data-folder.js';
import { emptyDemo } from '../wiring/demo.js';
import type { Dumps, Feed } from '../wiring/feed.js';
import { readyDumps, openFeed } from '../wiring/feed.js';
import { keepBeside, letterLine } from '../wiring/keep.js';
import { notYet } from '../wiring/not-yet.js';
import { openShow } from '../wiring/open-show.js';
import { showEverything } from '../wiring/show-everything.js';
import { untilAborted } from '../wiring/until-aborted.js';
import type { Workplace } from '../wiring/workplace.js';
import { KEEPER, PRODUCER, openForWriting } from '../wiring/workplace.js';
import type { ReplayFlags } from './replay.js';
import { requestOf } from './replay.js';

export interface UpFlags extends ReplayFlags { readonly fresh?: boolean; readonly port?: string; readonly host?: string }

/** A minute of the day in a second. */
const SPEED = 60;

export async function up(paths: readonly string[], flags: UpFlags): Promise<number> {
  if (flags.port !== undefined || flags.host !== undefined) throw notYet('The HTTP API (--port, --host)', '"picketwire query" and "picketwire watch" answer from a second terminal');
  if (flags.fresh && paths.length === 0) throw new PicketwireError('usage', '--fresh shows a feed from its start: name what to replay, as in "picketwire up seeds --fresh"', {}, 2);
  return runIn(flags, async session => {
    const dumps = paths.length > 0 ? await readyDumps(requestOf(paths, flags, SPEED)) : null;
    const demo = flags.fresh ? demoFolder(session.config.data) : undefined;
    if (demo !== undefined) await emptyDemo(demo);
    const place = await openForWriting(session, demo);
    try {
      // On Kafka and Redis services share the work; a data folder has one keeper.
      const lease = await acquireAll(place.leases, place.folder === null ? [] : [KEEPER]);
      await run(place, dumps, flags, session).finally(() => lease.release());
      return 0;
    } finally {
      await place.close();
    }
  });
}

async function run(place: Workplace, dumps: Dumps | null, flags: UpFlags, session: Session): Promise<void> {
  const { out, shutdown } = session;
  const show = openShow(flags, session, place.folder);
  const keeping = keepBeside(place, QUERIES, { thread: dumps?.areMuch ?? false, signal: shutdown.signal, onDeadLetter: letter => show.notice(letterLine(letter)) });
  const lost = new AbortController();
  const over = AbortSignal.any([shutdown.signal, keeping.ended, lost.signal]);
  const feed = dumps && openFeed(dumps, place, over);
  const tell = teller(feed, show);
  const pause = (): void => { feed?.pace.toggle(); tell(); };
  const releaseKeys = onKeys(process.stdin, { pause, quit: () => shutdown.stop('quit'), interrupt: () => shutdown.stop('interrupt') });
  const shown = await showEverything(place, show, over);
  try {
    if (feed) await append(feed, place, tell, lost);
    tell(feed ? 'finished' : 'following');
    await untilAborted(over);
    tell('stopping');
  } finally {
    await shown.close();
    await keeping.stop();
    releaseKeys();
    show.close();
  }
  await keeping.finish();
  if (out.terminal) await out.print(farewell(place.place));
}

/** The producer's lease is held only while there is something to append: afterwards a `replay` elsewhere may add to the feed. */
async function append(feed: Feed, place: Workplace, tell: Teller, lost: AbortController): Promise<void> {
  const lease = await place.leases.acquire(PRODUCER);
  lease.lost.addEventListener('abort', () => lost.abort());
  try {
    tell('starting');
    await feed.run({ line: () => {}, progress: (done, total) => tell('running', { done, total }) });
    checkHeld(lease);
  } finally {
    await lease.release();
  }
}

interface Count { readonly done: number; readonly total: number | null }
type Teller = (state?: FeedState, count?: Count) => void;

/** Says where the feed is; what is not given stays as it was told last. */
function teller(feed: Feed | null, show: Show): Teller {
  let count: Count = { done: 0, total: null };
  let state: FeedState = 'starting';
  return (next = state, counted = count) => {
    count = counted;
    state = next;
    const shown = state === 'running' && feed?.pace.isPaused ? 'paused' : state;
    show.feed({ ...count, state: shown, speed: feed?.pace.speed ?? null });
  };
}
