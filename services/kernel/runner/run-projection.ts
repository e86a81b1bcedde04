/** Keeps projections: reads the log from the store's cursor on, folds batch after batch, commits each in one step. */
import type { Projection } from '../core/projection.js';
import type { Batch, EventLog } from '../log/log.js';
import { checkInside } from '../log/outside.js';
import type { ProjectionStore, ViewId } from '../store/store.js';
import { foldBatch } from './fold-batch.js';
import { decodeRecords, readInto, type DeadLetter, type Decoded, type Reading } from './read-batch.js';

export interface Progress {
  readonly projection: string;
  readonly partition: number;
  /** The store's cursor after the commit. */
  readonly next: bigint;
  /** End of the log when the batch was read: `end - next` is the lag. */
  readonly end: bigint;
  /** Events that this step passed, dead letters not counted. */
  readonly events: number;
  /** Of them those that said something to the projection. */
  readonly told: number;
  /** When the oldest of them was appended, in milliseconds since 1970, where the log knows. */
  readonly oldest: number | null;
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
  /** Told which partitions are read here, each time they change. */
  onAssigned?(partitions: readonly number[]): void;
  /** Told what keeps the log from being read and may pass by itself, and null when it has. */
  onTrouble?(message: string | null): void;
  /** Another runner was faster, or the store was set back: the batch was not committed, and is read again from the store's cursor. */
  onStale?(projection: string, partition: number): void;
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
    // Who reads to the end must read all of it: others of the group may be slower.
    group: options.untilEnd === true ? null : projections.map(({ name, version }) => `${name}-v${version}`).join('+'),
    start: (partition) => placeOf(partition, runners, log),
    onBatch: (batch) => handle(batch, runners),
    signal: options.signal,
    onAssigned: (partitions) => options.onAssigned?.(partitions),
    onTrouble: (message) => options.onTrouble?.(message),
    ...(options.onIdle === undefined ? {} : { onIdle: (partition: number) => options.onIdle?.(partition) }),
    ...(options.finish === undefined ? {} : { finish: options.finish }),
    ...(options.untilEnd === undefined ? {} : { untilEnd: options.untilEnd }),
  });
}

/** Records decoded at one time: most say nothing to anybody, and are forgotten before the next ones are read. */
const AT_ONCE = 250;

async function handle(batch: Batch, runners: readonly Runner[]): Promise<bigint> {
  const works: Work[] = [];
  for (const runner of runners) works.push(await runner.begin(batch.partition));
  for (let at = 0; at < batch.records.length; at += AT_ONCE) {
    const decoded = decodeRecords(batch.records.slice(at, at + AT_ONCE));
    for (const work of works) work.runner.read(work, decoded);
  }
  const next: bigint[] = [];
  for (const work of works) next.push(await work.runner.fold(work, batch));
  return furthestBehind(next);
}

/** The log itself checks the place it is given; a projection that stands elsewhere is checked here. Throws `data-damaged`. */
async function placeOf(partition: number, runners: readonly Runner[], log: EventLog): Promise<bigint> {
  const cursors = await Promise.all(runners.map((runner) => runner.start(partition)));
  const place = furthestBehind(cursors);
  if (cursors.every((cursor) => cursor === place)) return place;
  const info = (await log.partitions()).find((one) => one.partition === partition);
  if (info !== undefined) for (const cursor of cursors) checkInside(info, cursor);
  return place;
}

function furthestBehind(offsets: readonly bigint[]): bigint {
  return offsets.reduce((least, offset) => (offset < least ? offset : least));
}

/** What a runner does with the batch in hand; batches of several partitions may be in hand at once. */
interface Work {
  readonly runner: Runner;
  readonly reading: Reading<unknown>;
  /** Where the batch is folded on, whatever `start` is asked meanwhile. */
  readonly expected: bigint;
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

  /** Begins a batch: `read` and `fold` follow. */
  async begin(partition: number): Promise<Work> {
    return { runner: this, reading: { events: [], letters: [] }, expected: await this.cursorOf(partition) };
  }

  /** Reads some records of the batch, which `fold` then folds; those before the cursor have been. */
  read({ reading, expected }: Work, decoded: readonly Decoded[]): void {
    readInto(reading, this.projection, decoded.filter(({ record }) => record.position.offset >= expected));
  }

  /** Where to go on: past the batch or, when another runner was faster or the batch begins past the cursor (it was fetched before the store was set back), at the cursor. */
  async fold({ reading, expected }: Work, { partition, from, records, end }: Batch): Promise<bigint> {
    const next = (records.at(-1)?.position.offset ?? -1n) + 1n;
    if (from > expected || next <= expected) return expected;
    if (!await this.commit(partition, reading, { expected, next })) {
      this.options.onStale?.(this.projection.name, partition);
      return this.start(partition);
    }
    this.#cursors.set(partition, next);
    const passed = records.filter(({ position }) => position.offset >= expected);
    this.options.onProgress?.({
      projection: this.projection.name, partition, next, end,
      events: passed.length - reading.letters.length, told: reading.events.length, oldest: passed[0]?.at ?? null,
    });
    return next;
  }

  private async cursorOf(partition: number): Promise<bigint> {
    return this.#cursors.get(partition) ?? this.start(partition);
  }

  /** False when the store's cursor is no longer `expected`: nothing was written. */
  private async commit(partition: number, { events, letters }: Reading<unknown>, { expected, next }: Step): Promise<boolean> {
    const { epoch } = this.log;
    const folded = await foldBatch(this.projection, events, (keys) => this.store.load<unknown>(this.#view, partition, epoch, keys), expected);
    if (folded === 'stale') return false;
    for (const letter of [...letters, ...folded.letters]) await this.options.onDeadLetter(letter);
    const { rows, changes } = folded;
    return await this.store.commit(this.#view, { partition, epoch, expected, next, rows, changes }) === 'applied';
  }
}

/** A move of the store's cursor. */
interface Step { readonly expected: bigint; readonly next: bigint }
