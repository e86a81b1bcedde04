/** `picketwire up`: replays, keeps the projections and shows them, in one process, until stopped. */
import { PicketwireError } from '../../kernel/core/errors.js';
import type { Server } from '../../kernel/service/server.js';
import { onKeys } from '../board/keys.js';
import type { Show } from '../board/show.js';
import { asFailure } from '../failure.js';
import { farewell } from '../output/summary.js';
import type { Session } from '../session.js';
import { runIn } from '../session.js';
import { QUERIES } from '../values.js';
import { acquireAll, checkHeld } from '../../kernel/leases/leases.js';
import { demoFolder } from '../wiring/data-folder.js';
import { emptyDemo } from '../wiring/demo.js';
import type { Dumps, Feed } from '../wiring/feed.js';
import { readyDumps, openFeed } from '../wiring/feed.js';
import { openFeedTeller, type FeedTeller } from '../wiring/feed-state.js';
import { keepBeside, letterLine } from '../wiring/keep.js';
import { openShow } from '../wiring/open-show.js';
import { showEverything } from '../wiring/show-everything.js';
import { untilAborted } from '../wiring/until-aborted.js';
import type { Workplace } from '../wiring/workplace.js';
import { KEEPER, PRODUCER, openForWriting } from '../wiring/workplace.js';
import type { ReplayFlags } from './replay.js';
import { requestOf } from './replay.js';

export interface UpFlags extends ReplayFlags { readonly fresh?: boolean }

/** A minute of the day in a second. */
const SPEED = 60;

export async function up(paths: readonly string[], flags: UpFlags): Promise<number> {
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
  const keeping = keepBeside(place, [...QUERIES, 'entries'], { thread: dumps?.areMuch ?? false, signal: shutdown.signal, onDeadLetter: letter => show.notice(letterLine(letter)) });
  const lost = new AbortController();
  const over = AbortSignal.any([shutdown.signal, keeping.ended, lost.signal]);
  const feed = dumps && openFeed(dumps, place, over);
  const teller = openFeedTeller(feed, show);
  const server = await serve(place, teller, show, session);
  const releaseKeys = onKeys(process.stdin, { pause: () => teller.toggle(), quit: () => shutdown.stop('quit'), interrupt: () => shutdown.stop('interrupt') });
  const shown = await showEverything(place, show, over);
  try {
    if (feed) await append(feed, place, teller, lost);
    teller.tell(feed ? 'finished' : 'following');
    await untilAborted(over);
    teller.tell('stopping');
  } finally {
    await server.close();
    await shown.close();
    await keeping.stop();
    releaseKeys();
    show.close();
  }
  await keeping.finish();
  if (out.terminal) await out.print(farewell(place.place));
}

/** The API and the page, as long as the command runs. */
async function serve(place: Workplace, replay: FeedTeller, show: Show, { config }: Session): Promise<Server> {
  const { openApiFor, listenWhereAsked } = await import('../wiring/api.js');
  const app = await openApiFor(config, { place: () => place, replay, onFault: error => show.notice(`a request failed: ${asFailure(error).message}`) });
  const server = await listenWhereAsked(app, config);
  show.serving(server.where);
  return server;
}

/** The producer's lease is held only while there is something to append: afterwards a `replay` elsewhere may add to the feed. */
async function append(feed: Feed, place: Workplace, { tell }: FeedTeller, lost: AbortController): Promise<void> {
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
