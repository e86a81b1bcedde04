/** The service: keeps the running turnout figures at the log's end. */
import type { EventLog } from '../kernel/log/log.js';
import { runProjection, type RunOptions } from '../kernel/runner/run-projection.js';
import type { ProjectionStore } from '../kernel/store/store.js';
import { turnoutProjection } from './projection.js';

/** Runs until `options.signal` aborts; rejects as `runProjection` does. */
export function runTurnout(log: EventLog, store: ProjectionStore, options: RunOptions): Promise<void> {
  return runProjection(turnoutProjection(), log, store, options);
}
