/** Keeps projections at the log's end, in this process. */
import type { DeadLetter } from '../../kernel/runner/read-batch.js';
import type { Progress, RunOptions } from '../../kernel/runner/run-projection.js';
import type { View } from '../values.js';
import { hostedOf, isHostable, serviceOf, type Kept } from './projections.js';
import type { Workplace } from './workplace.js';

export interface KeepOptions {
  /** Ends the work after the batch in hand. */
  readonly signal: AbortSignal;
  /** Told of an event that cannot be read or folded, once it is among the dead letters; the rest go on. */
  readonly onDeadLetter: (letter: DeadLetter) => void;
  readonly onProgress?: (progress: Progress) => void;
  /** Reads entries in a thread beside this one: worth its start where there is much to read. */
  readonly thread?: boolean;
}

type Ending = Pick<RunOptions, 'finish' | 'untilEnd'>;

/** Returns when all that the log holds at the call is folded, or the signal aborts. */
export function bringUpToDate(place: Workplace, views: readonly Kept[], options: KeepOptions): Promise<void> {
  return run(place, views, options, { untilEnd: true });
}

/** Rejects, and stops all, when one of the projections fails. The ledger stays in this thread, where the producer asks it. */
async function run(place: Workplace, views: readonly Kept[], { signal, thread = false, ...told }: KeepOptions, ending: Ending): Promise<void> {
  const failed = new AbortController();
  const options = { ...told, ...ending, signal: AbortSignal.any([signal, failed.signal]) };
  const { folder } = place;
  const hosted: readonly View[] = thread && folder !== null ? views.filter(isHostable) : [];
  const here = views.filter(view => !(hosted as readonly Kept[]).includes(view)).map(view => inPlace(place, view, options));
  await Promise.all([...here, ...(folder !== null && hosted.length > 0 ? [inThread(folder, hosted, options)] : [])].map(async work => {
    try {
      await work;
    } catch (error) {
      failed.abort();
      throw error;
    }
  }));
}

async function inPlace({ log, store, letters }: Workplace, view: Kept, options: RunOptions): Promise<void> {
  await (await serviceOf(view))(log, store, {
    ...options,
    onDeadLetter: async letter => {
      await letters.put(letter);
      await options.onDeadLetter(letter);
    },
  });
}

async function inThread(folder: string, views: readonly View[], options: RunOptions): Promise<void> {
  const { hostProjections } = await import('../../kernel/runner/host.js');
  await hostProjections(views.map(hostedOf), folder, options);
}

/** "event 0:118 of ferry-strike was passed over by turnout: …". */
export function letterLine({ projection, position, key, reason }: DeadLetter): string {
  return `event ${position.partition}:${position.offset} of ${key} was passed over by ${projection}: ${reason}`;
}

export interface Keeping {
  /** Aborts when the work ends, stopped or failed: what feeds the log then stops too. */
  readonly ended: AbortSignal;
  /** Stops following once the projections have reached what the log holds now. Rejects with what ended the work early. */
  finish(): Promise<void>;
  /** Stops after the batch in hand. Never rejects; may be called twice, and after `finish`. */
  stop(): Promise<void>;
}

/** Keeps the projections beside other work of this process. */
export function keepBeside(place: Workplace, views: readonly Kept[], options: KeepOptions): Keeping {
  const stopping = new AbortController();
  const over = new AbortController();
  const finishing = new AbortController();
  const work = run(place, views, { ...options, signal: AbortSignal.any([options.signal, stopping.signal]) }, { finish: finishing.signal });
  const settled = work.catch(() => undefined).finally(() => over.abort());
  const stop = async (): Promise<void> => { stopping.abort(); await settled; };
  return {
    ended: over.signal,
    async finish() {
      finishing.abort();
      await work;
    },
    stop,
  };
}
