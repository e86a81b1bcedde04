/** The producer: reads dumps and appends their events to the log of a data folder. */
import { codec } from '../kernel/codec/codec.js';
import type { BlogId } from '../kernel/core/entry.js';
import type { Embedded } from '../kernel/embedded/open.js';
import type { DeadLetter } from '../kernel/runner/read-batch.js';
import { runProjection } from '../kernel/runner/run-projection.js';
import { Pace } from './clock/pace.js';
import { blogsProjection } from './ledger.js';
import { dumpsOf } from './replay/dumps.js';
import type { OnLines, Summary } from './replay/outbox.js';
import { replayPorts } from './replay/ports.js';
import { replay } from './replay/replay.js';

export type { OnLines, ReplayLine, Summary } from './replay/outbox.js';
export { Pace } from './clock/pace.js';

/** Name of the lease that only one process of a data folder has. */
export const PRODUCER_LEASE = 'producer';

export interface ProducerOptions {
  /** Files, folders, `-` for standard input. Later dumps of a blog stand after earlier ones. */
  readonly paths: readonly string[];
  /** The blog that all paths are of; null: each is of the blog its file is called after. */
  readonly blog: string | null;
  readonly date: string | null;
  readonly scope: string | null;
  /** Each dump is the whole of its blog: what it lacks is withdrawn. */
  readonly complete: boolean;
  /** Minutes of the day that pass in a minute, and pause and resume. Made with `signal`. */
  readonly pace: Pace;
  /** Ends the replay after the batch in hand, without error; the same call then goes on where it was. */
  readonly signal: AbortSignal;
  /** Told of each event once it is in the log, and of each that was there before. */
  readonly onLines: OnLines;
  /** Takes events of the log that cannot be read when the ledger catches up. */
  onDeadLetter(letter: DeadLetter): void | Promise<void>;
}

/**
 * Holds the producer's lease while it runs, brings the ledger to the log's end, then replays.
 * Rejects with `data-in-use` when another process produces, and as reading the paths, the log and the store do.
 */
export async function produce(data: Pick<Embedded, 'log' | 'store' | 'leases'>, options: ProducerOptions): Promise<Summary> {
  const { log, store, leases } = data;
  const blogs = await dumpsOf(options.paths, { ...options, blog: options.blog as BlogId | null });
  const lease = leases.acquire(PRODUCER_LEASE);
  try {
    await runProjection(blogsProjection, log, store, { signal: options.signal, untilEnd: true, onDeadLetter: letter => options.onDeadLetter(letter) });
    if (options.signal.aborted) return { events: 0, appended: 0, already: 0 };
    return await replay(blogs, replayPorts(log, store, codec()), options);
  } finally {
    lease.release();
  }
}
