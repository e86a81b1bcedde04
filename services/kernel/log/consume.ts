/** The reading loop of adapters whose consumers each read every partition. */
import type { ConsumeOptions, EventLog, StoredRecord } from './log.js';

/** What the loop needs of an adapter. */
export interface Readable extends Pick<EventLog, 'partitions' | 'read'> {
  /** Taken before a round of reads. */
  mark(): number;
  /** Resolves when there may be more than at `mark`, the signal aborts, or so many milliseconds have passed. */
  more(mark: number, signal: AbortSignal, milliseconds: number): Promise<void>;
  /** A steady clock in milliseconds; the machine's where none is given. */
  now?(): number;
}

/** Records of one batch at most: a commit costs as much as many events, and those of one blog often change the same rows. */
const BATCH = 2000;

/** How often the store is asked for its cursor while nothing comes. */
export const ASK_AGAIN_MILLISECONDS = 1000;

interface Place { readonly partition: number; next: bigint; readonly goal: bigint; idle: boolean }

export async function consume(log: Readable, options: ConsumeOptions): Promise<void> {
  const places = await takeOver(log, options);
  options.onAssigned?.(places.map(({ partition }) => partition));
  const now = (): number => log.now?.() ?? performance.now();
  let asked = now();
  while (!options.signal.aborted) {
    const mark = log.mark();
    // Asked before the round: what was appended before is then seen in it.
    const finishing = options.finish?.aborted === true;
    const moved = await round(log, places, options);
    if (options.untilEnd === true && places.every((place) => place.next >= place.goal)) return;
    if (!moved && finishing) return;
    if (moved) continue;
    await log.more(mark, options.signal, ASK_AGAIN_MILLISECONDS);
    if (now() - asked < ASK_AGAIN_MILLISECONDS || options.signal.aborted) continue;
    for (const place of places) place.next = await options.start(place.partition);
    asked = now();
  }
}

async function takeOver(log: Readable, options: ConsumeOptions): Promise<Place[]> {
  const places: Place[] = [];
  for (const { partition, end } of await log.partitions()) {
    places.push({ partition, next: await options.start(partition), goal: end, idle: false });
  }
  return places;
}

/** One batch of each partition that has one; true when there was any. */
async function round(log: Readable, places: readonly Place[], options: ConsumeOptions): Promise<boolean> {
  let moved = false;
  for (const place of places) {
    if (options.signal.aborted) return moved;
    const records = await log.read(place.partition, place.next, BATCH);
    if (records.length > 0) {
      await handle(log, place, records, options);
      moved = true;
    } else if (!place.idle) {
      place.idle = true;
      options.onIdle?.(place.partition);
    }
  }
  return moved;
}

async function handle(log: Readable, place: Place, records: readonly StoredRecord[], options: ConsumeOptions): Promise<void> {
  const info = (await log.partitions()).find((one) => one.partition === place.partition);
  place.idle = false;
  place.next = await options.onBatch({ partition: place.partition, from: place.next, records, end: info?.end ?? place.next });
}
