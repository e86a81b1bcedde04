/** The service: keeps the entries at the log's end, beside which it answers. */
import type { EventLog } from '../kernel/log/log.js';
import { runProjection, type RunOptions } from '../kernel/runner/run-projection.js';
import type { ProjectionStore } from '../kernel/store/store.js';
import { entriesProjection } from './entries/projection.js';

/** Runs until `options.signal` aborts; rejects as `runProjection` does. */
export function runEntries(log: EventLog, store: ProjectionStore, options: RunOptions): Promise<void> {
  return runProjection(entriesProjection(), log, store, options);
}
