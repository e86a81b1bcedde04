/** Keeps the ledger, the producer's own projection, at the log's end. */
import type { EventLog } from '../kernel/log/log.js';
import { runProjection, type RunOptions } from '../kernel/runner/run-projection.js';
import type { ProjectionStore } from '../kernel/store/store.js';
import { blogsProjection } from './ledger.js';

/** Runs until `options.signal` aborts; rejects as `runProjection` does. */
export function keepLedger(log: EventLog, store: ProjectionStore, options: RunOptions): Promise<void> {
  return runProjection(blogsProjection, log, store, options);
}
