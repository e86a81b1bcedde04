/** A service's figures for Prometheus. Names and meanings: docs/operations.md. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DeadLetter } from '../runner/read-batch.js';
import type { Progress } from '../runner/run-projection.js';
import type { Readiness } from './health.js';

/** Seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

export interface Metrics {
  progress(progress: Progress): void;
  stale(): void;
  deadLetter(letter: DeadLetter): void;
  restart(): void;
  /** Events that the producer appended. */
  appended(events: number): void;
  /** In Prometheus' text format. @param readiness asked for at each scrape, so that lag is that of now */
  text(readiness: Readiness): Promise<string>;
  readonly contentType: string;
}

export function openMetrics(service: string): Metrics {
  const register = new Registry();
  register.setDefaultLabels({ service });
  collectDefaultMetrics({ register });
  const counter = (name: string, help: string, labelNames: readonly string[] = []): Counter => new Counter({ name: `picketwire_${name}`, help, labelNames, registers: [register] });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []): Gauge => new Gauge({ name: `picketwire_${name}`, help, labelNames, registers: [register] });
  const events = counter('events_total', 'Events folded or passed over, dead letters not counted', ['partition']);
  const told = counter('claims_events_total', 'Events that said something to this projection', ['partition']);
  const commits = counter('commits_total', 'Batches committed to the store', ['partition']);
  const stale = counter('stale_total', 'Batches not committed because the store stood elsewhere; each was read again from its cursor');
  const letters = counter('dead_letters_total', 'Events set aside because they could not be read or folded', ['code']);
  const restarts = counter('restarts_total', 'Times the work failed and was begun again from the store\'s cursor');
  const appended = counter('appended_total', 'Events appended to the log');
  const lag = gauge('lag_events', 'Events of a partition that are not folded yet', ['partition']);
  const ready = gauge('ready', '1 when /readyz answers 200');
  const visible = new Histogram({
    name: 'picketwire_visible_seconds', buckets: BUCKETS, registers: [register],
    help: 'From the append of a batch\'s oldest event to its commit: how old what becomes visible is, once a batch',
  });
  return {
    contentType: register.contentType,
    progress: ({ partition, events: passed, told: some, oldest }) => {
      events.inc({ partition }, passed);
      told.inc({ partition }, some);
      commits.inc({ partition });
      if (oldest !== null) visible.observe(Math.max(0, Date.now() - oldest) / 1000);
    },
    stale: () => { stale.inc(); },
    deadLetter: ({ code }) => { letters.inc({ code }); },
    restart: () => { restarts.inc(); },
    appended: (count) => { appended.inc(count); },
    text: (readiness) => {
      lag.reset();
      for (const { partition, lag: behind } of readiness.partitions) if (behind !== null) lag.set({ partition }, behind);
      ready.set(readiness.ready ? 1 : 0);
      return register.metrics();
    },
  };
}
