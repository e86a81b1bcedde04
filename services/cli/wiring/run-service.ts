/** The frame of every service: health, metrics and logs around work that is begun again whenever the log or the store fails. */
import { openLogger, type Logger } from '../../kernel/ops/logs.js';
import type { DeadLetter } from '../../kernel/runner/read-batch.js';
import { Health } from '../../kernel/service/health.js';
import { openMetrics, type Metrics } from '../../kernel/service/metrics.js';
import { openServer, type Address, type HealthOptions, type Server } from '../../kernel/service/server.js';
import { supervise } from '../../kernel/service/supervise.js';
import { asFailure } from '../failure.js';
import type { Session } from '../session.js';
import type { ServiceName } from '../values.js';
import { letterLine } from './keep.js';
import { openForWriting, type Workplace } from './workplace.js';

export interface Service {
  readonly log: Logger;
  readonly health: Health;
  readonly metrics: Metrics;
  /** Ends the service. */
  readonly signal: AbortSignal;
}

/** Opens what answers HTTP: health and metrics alone, or more beside them. */
type Open = (address: Address, health: HealthOptions, service: Service) => Promise<Server>;

const healthAlone: Open = (address, health) => openServer({ ...address, ...health });

/**
 * Runs until the session's signal aborts.
 * @param work is given a place that is opened for it and closed after it, anew each time it is begun
 * @param port where nobody said; 0 is a free one
 */
export async function runService(name: ServiceName, session: Session, work: (service: Service, place: Workplace) => Promise<void>, open: Open = healthAlone, port = 0): Promise<number> {
  const { config, shutdown: { signal } } = session;
  const service: Service = { log: openLogger(config.logLevel, name), health: new Health(), metrics: openMetrics(name), signal };
  const { log, health, metrics } = service;
  let place: Workplace | null = null;
  const ends = (): ReturnType<Workplace['log']['partitions']> => place?.log.partitions() ?? Promise.reject(new Error('not connected'));
  const once = async (): Promise<void> => {
    const opened = await openForWriting(session);
    place = opened;
    try {
      await work(service, opened);
    } finally {
      place = null;
      await opened.close();
    }
  };
  const server = await open({ host: config.host, port: config.port ?? port }, { health, metrics, ends }, service);
  log.info({ url: server.url }, 'healthz, readyz and metrics');
  try {
    await supervise(once, { signal, onFailure: (error, wait) => failed(service, error, wait) });
    log.info('stopped');
    return 0;
  } finally {
    await server.close();
  }
}

function failed({ log, health, metrics }: Service, error: unknown, wait: number): void {
  const { message } = asFailure(error);
  health.failed(message);
  metrics.restart();
  log.error({ err: error, wait }, message);
}

/** Counts and logs an event that is among the dead letters now. */
export function noteLetter(letter: DeadLetter, { log, metrics }: Service): void {
  metrics.deadLetter(letter);
  log.error({ blog: letter.key, position: { ...letter.position, offset: String(letter.position.offset) }, code: letter.code }, letterLine(letter));
}
