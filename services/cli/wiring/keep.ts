/** Keeps projections at the log's end, in this process. */
import type { DeadLetter } from '../../kernel/runner/read-batch.js';
import { runProjection } from '../../kernel/runner/run-projection.js';
import type { Query } from '../values.js';
import { projectionOf } from './projections.js';
import type { Workplace } from './workplace.js';

export interface KeepOptions {
  /** Ends the work after the batch in hand. */
  readonly signal: AbortSignal;
  /** Told of an event that cannot be read or folded; the rest go on. */
  readonly onDeadLetter: (letter: DeadLetter) => void;
}

/** Runs until the signal aborts. Rejects, and stops all, when one of the projections fails. */
export function keep(place: Workplace, views: readonly Query[], options: KeepOptions): Promise<void> {
  return run(place, views, options, false);
}

/** Returns when all that the log holds at the call is folded, or the signal aborts. */
export function bringUpToDate(place: Workplace, views: readonly Query[], options: KeepOptions): Promise<void> {
  return run(place, views, options, true);
}

async function run({ log, store }: Workplace, views: readonly Query[], { signal, onDeadLetter }: KeepOptions, untilEnd: boolean): Promise<void> {
  const failed = new AbortController();
  const both = AbortSignal.any([signal, failed.signal]);
  await Promise.all(views.map(async view => {
    try {
      await runProjection(await projectionOf(view), log, store, { signal: both, untilEnd, onDeadLetter });
    } catch (error) {
      failed.abort();
      throw error;
    }
  }));
}

/** "event 0:118 of ferry-strike was passed over by turnout: …". */
export function letterLine({ projection, position, key, reason }: DeadLetter): string {
  return `event ${position.partition}:${position.offset} of ${key} was passed over by ${projection}: ${reason}`;
}
