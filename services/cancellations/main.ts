/** The service: keeps the tallies of cancellations at the log's end. */
import type { EventLog } from '../kernel/log/log.js';
import { runProjection, type RunOptions } from '../kernel/runner/run-projection.js';
import type { ProjectionStore } from '../kernel/store/store.js';
import { cancellationsProjection } from './projection.js';

/** Runs until `options.signal` aborts; rejects as `runProjection` does. */
export function runCancellations(log: EventLog, store: ProjectionStore, options: RunOptions): Promise<void> {
  return runProjection(cancellationsProjection(), log, store, options);
}
