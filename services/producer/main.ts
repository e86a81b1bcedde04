/** The producer: reads dumps and appends their events to the log of a data folder. */
import { codec } from '../kernel/codec/codec.js';
import type { EventLog } from '../kernel/log/log.js';
import type { DeadLetter } from '../kernel/runner/read-batch.js';
import type { ProjectionStore } from '../kernel/store/store.js';
import { keepLedger } from './keep-ledger.js';
import type { BlogDumps } from './replay/dumps.js';
import type { Summary } from './replay/outbox.js';
import { replayPorts } from './replay/ports.js';
import { replay, type ReplayOptions } from './replay/replay.js';

export type { ReplayLine, Summary } from './replay/outbox.js';
export { Pace } from './clock/pace.js';
export { checkDumps, dumpsOf, type BlogDumps } from './replay/dumps.js';

/** What is replayed: later dumps of a blog stand after earlier ones. */
export interface ProducerOptions extends ReplayOptions {
  readonly blogs: readonly BlogDumps[];
  /** Takes events of the log that cannot be read when the ledger catches up. */
  onDeadLetter(letter: DeadLetter): void | Promise<void>;
}

/**
 * Brings the ledger to the log's end, then replays. The caller holds the lease "producer": no other process appends.
 * Rejects as reading the dumps, the log and the store do. What `onLines` told before is in the log.
 */
export async function produce({ log, store }: { readonly log: EventLog; readonly store: ProjectionStore }, options: ProducerOptions): Promise<Summary> {
  await keepLedger(log, store, { signal: options.signal, untilEnd: true, onDeadLetter: letter => options.onDeadLetter(letter) });
  if (options.signal.aborted) return { events: 0, appended: 0, already: 0 };
  return replay(options.blogs, replayPorts(log, store, codec()), options);
}
