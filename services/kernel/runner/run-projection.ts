/** Keeps projections: reads the log from the store's cursor on, folds batch after batch, commits each in one step. */
import type { Projection } from '../core/projection.js';
import type { Batch, EventLog } from '../log/log.js';
import type { ProjectionStore, ViewId } from '../store/store.js';
import { foldBatch } from './fold-batch.js';
import { decodeBatch, readBatch, type DeadLetter, type Decoded } from './read-batch.js';

export interface Progress {
  readonly projection: string;
  readonly partition: number;
  /** The store's cursor after the commit. */
  readonly next: bigint;
  /** End of the log when the batch was read: `end - next` is the lag. */
  readonly end: bigint;
  /** Events committed by this step. */
  readonly events: number;
}

export interface RunOptions {
  /** Ends the run after the batch in hand. */
  readonly signal: AbortSignal;
  /** Return once the log's end, as it is at the call, is folded. */
  readonly untilEnd?: boolean;
  /** Once it aborts, return at the log's end instead of waiting for more. */
  readonly finish?: AbortSignal;
  onProgress?(progress: Progress): void;
  /** A partition has been read to its end. */
  onIdle?(partition: number): void;
  /** Takes what cannot be decoded or folded, before the commit that passes it: after a crash it may come again. A rejection ends the run. */
  onDeadLetter(letter: DeadLetter): void | Promise<void>;
}

/** Rejects with what the log, the store or the dead-letter sink fails with; nothing is then half done, and a new run goes on from the store's cursor. */
export function runProjection<Claims, Row>(projection: Projection<Claims, Row>, log: EventLog, store: ProjectionStore, options: RunOptions): Promise<void> {
  return runProjections([projection], log, store, options);
}

/** What reads and folds is all one to the runner. */
export type AnyProjection = Projection<unknown, unknown>;

/**
 * As `runProjection`, side by side: each batch is read and decoded once, then every projection folds and commits it in turn.
 * They need not stand at one cursor; the one that is furthest behind is read for, and the others pass over what they have.
 */
export async function runProjections(projections: readonly AnyProjection[], log: EventLog, store: ProjectionStore, options: RunOptions): Promise<void> {
  const runners = projections.map((projection) => new Runner(projection, log, store, options));
  await log.consume({
    group: projections.map(({ name, version }) => `${name}-v${version}`).join('+'),
    start: async (partition) => furthestBehind(await Promise.all(runners.map((runner) => runner.start(partition)))),
    onBatch: async (batch) => {
      const decoded = decodeBatch(batch.records);
      const next: bigint[] = [];
      for (const runner of runners) next.push(await runner.handle(batch, decoded));
      return furthestBehind(next);
    },
    signal: options.signal,
    ...(options.onIdle === undefined ? {} : { onIdle: (partition: number) => options.onIdle?.(partition) }),
    ...(options.finish === undefined ? {} : { finish: options.finish }),
    ...(options.untilEnd === undefined ? {} : { untilEnd: options.untilEnd }),
  });
}

function furthestBehind(offsets: readonly bigint[]): bigint {
  return offsets.reduce((least, offset) => (offset < least ? offset : least));
}

class Runner {
  readonly #view: ViewId;
  readonly #cursors = new Map<number, bigint>();

  constructor(
    private readonly projection: AnyProjection,
    private readonly log: EventLog,
    private readonly store: ProjectionStore,
    private readonly options: RunOptions,
  ) {
    this.#view = { projection: projection.name, version: projection.version };
  }

  async start(partition: number): Promise<bigint> {
    const { cursor } = await this.store.load(this.#view, partition, this.log.epoch, []);
    this.#cursors.set(partition, cursor);
    return cursor;
  }

  /** Where to go on: past the batch or, when another runner was faster, at the store's cursor. */
  async handle(batch: Batch, decoded: readonly Decoded[]): Promise<bigint> {
    const expected = this.#cursors.get(batch.partition) ?? await this.start(batch.partition);
    const last = batch.records.at(-1);
    if (last === undefined || last.position.offset < expected) return expected;
    const next = last.position.offset + 1n;
    const applied = await this.advance(batch, decoded.filter(({ record }) => record.position.offset >= expected), { expected, next });
    if (!applied) return this.start(batch.partition);
    this.#cursors.set(batch.partition, next);
    return next;
  }

  /** False when the store's cursor is no longer `expected`: nothing was written. */
  private async advance({ partition, end }: Batch, decoded: readonly Decoded[], { expected, next }: Step): Promise<boolean> {
    const { epoch } = this.log;
    const { events, letters } = readBatch(this.projection, decoded);
    const folded = await foldBatch(this.projection, events, (keys) => this.store.load<unknown>(this.#view, partition, epoch, keys), expected);
    if (folded === 'stale') return false;
    for (const letter of [...letters, ...folded.letters]) await this.options.onDeadLetter(letter);
    const { rows, changes } = folded;
    const outcome = await this.store.commit(this.#view, { partition, epoch, expected, next, rows, changes });
    if (outcome === 'stale') return false;
    this.options.onProgress?.({ projection: this.projection.name, partition, next, end, events: events.length });
    return true;
  }
}

/** A move of the store's cursor. */
interface Step { readonly expected: bigint; readonly next: bigint }
