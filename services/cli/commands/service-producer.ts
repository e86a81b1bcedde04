/** `picketwire service producer`: replays dumps into the log and does nothing else, logging what it does. */
import { PicketwireError } from '../../kernel/core/errors.js';
import { openLog } from '../../kernel/ops/logs.js';
import { runIn } from '../session.js';
import { readyDumps, openFeed } from '../wiring/feed.js';
import { takeLeases } from '../wiring/leases.js';
import { untilAborted } from '../wiring/until-aborted.js';
import { PRODUCER, openForWriting } from '../wiring/workplace.js';
import { requestOf } from './replay.js';
import type { ServiceFlags } from './service-flags.js';

/** Stays up after the replay, as a container that is restarted when it ends should. */
export async function serviceProducer(paths: readonly string[], flags: ServiceFlags): Promise<number> {
  if (paths.length === 0) throw new PicketwireError('usage', 'service producer: name the dumps to replay, as in "picketwire service producer seeds"', {}, 2);
  return runIn(flags, async session => {
    const { shutdown: { signal }, config } = session;
    const log = openLog(config.logLevel, 'producer');
    const dumps = await readyDumps(requestOf(paths, flags, Infinity));
    const place = openForWriting(session);
    const lease = takeLeases(place, [PRODUCER]);
    try {
      log.info({ data: place.folder, paths }, 'replaying');
      const summary = await openFeed(dumps, place, signal).run({ line: line => log.debug(line, 'event'), progress() {} });
      log.info(summary, signal.aborted ? 'stopped before the end' : 'replayed; waiting for a signal');
      await untilAborted(signal);
      return 0;
    } finally {
      lease.release();
      await place.close();
    }
  });
}
