/** Keeps projections at the log's end, in this process. */
import type { DeadLetter } from '../../kernel/runner/read-batch.js';
import type { Progress } from '../../kernel/runner/run-projection.js';
import { runProjection } from '../../kernel/runner/run-projection.js';
import type { Query } from '../values.js';
import { projectionOf } from './projections.js';
import type { Workplace } from './workplace.js';

export interface KeepOptions {
  /** Ends the work after the batch in hand. */
  readonly signal: AbortSignal;
  /** Told of an event that cannot be read or folded; the rest go on. */
  readonly onDeadLetter: (letter: DeadLetter) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** Runs until the signal aborts. Rejects, and stops all, when one of the projections fails. */
export function keep(place: Workplace, views: readonly Query[], options: KeepOptions): Promise<void> {
  return run(place, views, options, false);
}

/** Returns when all that the log holds at the call is folded, or the signal aborts. */
export function bringUpToDate(place: Workplace, views: readonly Query[], options: KeepOptions): Promise<void> {
  return run(place, views, options, true);
}

async function run({ log, store }: Workplace, views: readonly Query[], { signal, ...told }: KeepOptions, untilEnd: boolean): Promise<void> {
  const failed = new AbortController();
  const both = AbortSignal.any([signal, failed.signal]);
  await Promise.all(views.map(async view => {
    try {
      await runProjection(await projectionOf(view), log, store, { ...told, signal: both, untilEnd });
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

export interface Keeping {
  /** Aborts when the work ends, stopped or failed: what feeds the log then stops too. */
  readonly ended: AbortSignal;
  /** Stops following, after the projections have reached what the log holds now. Rejects with what ended the work early. */
  finish(): Promise<void>;
  /** Stops after the batch in hand. Never rejects; may be called twice, and after `finish`. */
  stop(): Promise<void>;
}

/** Keeps the projections beside other work of this process. */
export function keepBeside(place: Workplace, views: readonly Query[], options: KeepOptions): Keeping {
  const stopping = new AbortController();
  const over = new AbortController();
  const work = keep(place, views, { ...options, signal: AbortSignal.any([options.signal, stopping.signal]) });
  const settled = work.catch(() => undefined).finally(() => over.abort());
  const stop = async (): Promise<void> => { stopping.abort(); await settled; };
  return {
    ended: over.signal,
    async finish() {
      await stop();
      await work;
      await bringUpToDate(place, views, options);
    },
    stop,
  };
}
