/** `picketwire service producer`: replays dumps into the log and keeps the ledger of what is in it, logging what it does. */
import { PicketwireError } from '../../kernel/core/errors.js';
import { checkHeld } from '../../kernel/leases/leases.js';
import { runIn } from '../session.js';
import type { Dumps } from '../wiring/feed.js';
import { readyDumps, openFeed } from '../wiring/feed.js';
import { keepBeside } from '../wiring/keep.js';
import { noteLetter, runService, type Service } from '../wiring/run-service.js';
import { untilAborted } from '../wiring/until-aborted.js';
import type { Workplace } from '../wiring/workplace.js';
import { PRODUCER } from '../wiring/workplace.js';
import { requestOf } from './replay.js';
import type { ServiceFlags } from './service-flags.js';

/** Stays up after the replay, as a container that is restarted when it ends should. */
export async function serviceProducer(paths: readonly string[], flags: ServiceFlags): Promise<number> {
  if (paths.length === 0) throw new PicketwireError('usage', 'service producer: name the dumps to replay, as in "picketwire service producer seeds"', {}, 2);
  return runIn(flags, async session => {
    const dumps = await readyDumps(requestOf(paths, flags, Infinity));
    return runService('producer', session, (service, place) => work(dumps, service, place));
  });
}

/** The replay, then the ledger for as long as the service runs: what is in the log already is not appended again. */
async function work(dumps: Dumps, service: Service, place: Workplace): Promise<void> {
  const { signal } = service;
  const keeping = keepBeside(place, ['blogs'], { signal, onDeadLetter: letter => noteLetter(letter, service) });
  const stop = AbortSignal.any([signal, keeping.ended]);
  try {
    await append(dumps, place, stop, service);
    await untilAborted(stop);
    if (!signal.aborted) await keeping.finish();
  } finally {
    await keeping.stop();
  }
}

async function append(dumps: Dumps, place: Workplace, stop: AbortSignal, { log, health, metrics }: Service): Promise<void> {
  const lease = await place.leases.acquire(PRODUCER);
  health.running();
  const signal = AbortSignal.any([stop, lease.lost]);
  try {
    log.info({ place: place.place, paths: dumps.request.paths }, 'replaying');
    const summary = await openFeed(dumps, place, signal).run({
      line: line => {
        if (line.appended) metrics.appended(1);
        log.debug(line, 'event');
      },
      progress() {},
    });
    if (!stop.aborted) checkHeld(lease);
    log.info(summary, signal.aborted ? 'stopped before the end' : 'replayed; waiting for a signal');
  } finally {
    await lease.release();
  }
}
