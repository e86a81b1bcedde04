/** `picketwire service producer`: replays dumps into the log and keeps the ledger of what is in it, logging what it does. */
import { PicketwireError } from '../../kernel/core/errors.js';
import { checkHeld } from '../../kernel/leases/leases.js';
import { openLogger, type Logger } from '../../kernel/ops/logs.js';
import type { DeadLetter } from '../../kernel/runner/read-batch.js';
import { Health } from '../../kernel/service/health.js';
import { openMetrics, type Metrics } from '../../kernel/service/metrics.js';
import { openServer } from '../../kernel/service/server.js';
import { supervise } from '../../kernel/service/supervise.js';
import { asFailure } from '../failure.js';
import type { Session } from '../session.js';
import { runIn } from '../session.js';
import type { Dumps } from '../wiring/feed.js';
import { readyDumps, openFeed } from '../wiring/feed.js';
import { keepBeside, letterLine } from '../wiring/keep.js';
import { untilAborted } from '../wiring/until-aborted.js';
import type { Workplace } from '../wiring/workplace.js';
import { PRODUCER, openForWriting } from '../wiring/workplace.js';
import { requestOf } from './replay.js';
import type { ServiceFlags } from './service-flags.js';

interface Working { readonly log: Logger; readonly health: Health; readonly metrics: Metrics; readonly session: Session; place: Workplace | null }

/** Stays up after the replay, as a container that is restarted when it ends should. */
export async function serviceProducer(paths: readonly string[], flags: ServiceFlags): Promise<number> {
  if (paths.length === 0) throw new PicketwireError('usage', 'service producer: name the dumps to replay, as in "picketwire service producer seeds"', {}, 2);
  return runIn(flags, async session => {
    const { config, shutdown: { signal } } = session;
    const dumps = await readyDumps(requestOf(paths, flags, Infinity));
    const working: Working = { session, log: openLogger(config.logLevel, 'producer'), health: new Health(), metrics: openMetrics('producer'), place: null };
    const { log, health, metrics } = working;
    const ends = async (): Promise<Awaited<ReturnType<Workplace['log']['partitions']>>> => await working.place?.log.partitions() ?? [];
    const server = await openServer({ host: config.host, port: config.port ?? 0, health, metrics, ends });
    log.info({ url: server.url }, 'healthz, readyz and metrics');
    try {
      await supervise(() => work(working, dumps), { signal, onFailure: (error, wait) => failed(working, error, wait) });
      return 0;
    } finally {
      await server.close();
    }
  });
}

/** The replay, then the ledger for as long as the service runs: what is in the log already is not appended again. */
async function work(working: Working, dumps: Dumps): Promise<void> {
  const { session: { shutdown: { signal } } } = working;
  const place = await openForWriting(working.session);
  working.place = place;
  try {
    const keeping = keepBeside(place, ['blogs'], { signal, onDeadLetter: letter => setAside(letter, working) });
    try {
      await append(dumps, place, AbortSignal.any([signal, keeping.ended]), working);
      await untilAborted(AbortSignal.any([signal, keeping.ended]));
      if (!signal.aborted) await keeping.finish();
    } finally {
      await keeping.stop();
    }
  } finally {
    working.place = null;
    await place.close();
  }
}

async function append(dumps: Dumps, place: Workplace, stop: AbortSignal, { log, health, metrics }: Working): Promise<void> {
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

function setAside(letter: DeadLetter, { log, metrics }: Working): void {
  metrics.deadLetter(letter);
  log.error({ blog: letter.key, position: { ...letter.position, offset: String(letter.position.offset) }, code: letter.code }, letterLine(letter));
}

function failed({ log, health, metrics }: Working, error: unknown, wait: number): void {
  const { message } = asFailure(error);
  health.failed(message);
  metrics.restart();
  log.error({ err: error, wait }, message);
}
