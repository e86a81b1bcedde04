/** Where a consumer stands in each of its partitions. */
import type { ConsumeOptions } from '../log.js';

export interface Place {
  readonly partition: number;
  /** Offset to read next. */
  next: bigint;
  /** What the store last said; `next` may be past it over the log's own marks. */
  cursor: bigint;
  /** Was read to its end, and `onIdle` told. */
  idle: boolean;
  /** Reading may end here. */
  goal: bigint;
  /** Since when records are there that do not come; null while all is well. */
  stuckSince: number | null;
}

/** Ends of the partitions, or what stands for them. */
export type Goals = ReadonlyMap<number, bigint>;

export async function placesOf(partitions: readonly number[], goals: Goals, options: ConsumeOptions): Promise<Place[]> {
  const places: Place[] = [];
  for (const partition of partitions) {
    const cursor = await options.start(partition);
    places.push({ partition, next: cursor, cursor, idle: false, goal: goals.get(partition) ?? 0n, stuckSince: null });
  }
  return places;
}

/** A store that was set back is read for again. */
export async function askStore(places: readonly Place[], options: ConsumeOptions): Promise<void> {
  for (const place of places.filter(({ idle }) => idle)) {
    const cursor = await options.start(place.partition);
    if (cursor === place.cursor) continue;
    Object.assign(place, { cursor, next: cursor, idle: false });
  }
}
