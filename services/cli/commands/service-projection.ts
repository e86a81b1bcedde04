/** `picketwire service turnout` and its like: keeps one projection at the log's end, beginning again whenever the log or the store fails. */
import type { Logger } from '../../kernel/ops/logs.js';
import { openLogger } from '../../kernel/ops/logs.js';
import type { RunOptions } from '../../kernel/runner/run-projection.js';
import { Health } from '../../kernel/service/health.js';
import { openMetrics, type Metrics } from '../../kernel/service/metrics.js';
import { openServer } from '../../kernel/service/server.js';
import { supervise } from '../../kernel/service/supervise.js';
import { asFailure } from '../failure.js';
import type { Session } from '../session.js';
import { runIn } from '../session.js';
import type { View } from '../values.js';
import { letterLine } from '../wiring/keep.js';
import { serviceOf } from '../wiring/projections.js';
import type { Workplace } from '../wiring/workplace.js';
import { openForWriting } from '../wiring/workplace.js';
import type { ServiceFlags } from './service-flags.js';

interface Working { readonly view: View; readonly log: Logger; readonly health: Health; readonly metrics: Metrics; readonly session: Session; place: Workplace | null }

export function serviceProjection(view: View, flags: ServiceFlags): Promise<number> {
  return runIn(flags, async session => {
    const { config, shutdown: { signal } } = session;
    const working: Working = { view, session, log: openLogger(config.logLevel, view), health: new Health(), metrics: openMetrics(view), place: null };
    const { log, health, metrics } = working;
    const server = await openServer({ host: config.host, port: config.port ?? 0, health, metrics, ends: () => endsOf(working) });
    log.info({ url: server.url }, 'healthz, readyz and metrics');
    try {
      await supervise(() => work(working), { signal, onFailure: (error, wait) => failed(working, error, wait) });
      log.info('stopped');
      return 0;
    } finally {
      await server.close();
    }
  });
}

async function work(working: Working): Promise<void> {
  const { view, session, log } = working;
  const place = await openForWriting(session);
  working.place = place;
  try {
    log.info({ place: place.place, epoch: place.log.epoch }, 'keeping the projection');
    await (await serviceOf(view))(place.log, place.store, optionsOf(working, place));
  } finally {
    working.place = null;
    await place.close();
  }
}

function optionsOf({ log, health, metrics, session }: Working, { letters }: Workplace): RunOptions {
  return {
    signal: session.shutdown.signal,
    onAssigned: partitions => { health.assigned(partitions); log.info({ partitions }, 'partitions assigned'); },
    onIdle: partition => health.idle(partition),
    onStale: (_, partition) => { metrics.stale(); log.info({ partition }, 'the store stands elsewhere: reading again from its cursor'); },
    onTrouble: reason => { health.trouble(reason); if (reason !== null) log.warn(reason); },
    onDeadLetter: async letter => {
      await letters.put(letter);
      metrics.deadLetter(letter);
      log.error({ blog: letter.key, position: { ...letter.position, offset: String(letter.position.offset) }, code: letter.code }, letterLine(letter));
    },
    onProgress: progress => {
      health.progress(progress);
      metrics.progress(progress);
      const { partition, next, end, events } = progress;
      log.debug({ partition, next: String(next), lag: String(end - next), events }, 'folded');
    },
  };
}

function failed({ log, health, metrics }: Working, error: unknown, wait: number): void {
  const { message } = asFailure(error);
  health.failed(message);
  metrics.restart();
  log.error({ err: error, wait }, message);
}

async function endsOf({ place }: Working): ReturnType<Workplace['log']['partitions']> {
  if (place === null) throw new Error('not connected');
  return place.log.partitions();
}
