/** What a service knows of its own state: connected, assigned, making progress, and if not, why not. */
import type { PartitionInfo } from '../log/log.js';
import type { Progress } from '../runner/run-projection.js';

/** A partition with events to fold that has moved none for so long is stuck, in milliseconds. */
const STUCK_MILLISECONDS = 30_000;

export interface PartitionState {
  readonly partition: number;
  /** Next offset to fold; null before the first commit of this process. */
  readonly next: string | null;
  readonly end: string;
  readonly lag: number | null;
}

export interface Readiness {
  readonly ready: boolean;
  /** Why not; empty when it is. */
  readonly reasons: readonly string[];
  readonly partitions: readonly PartitionState[];
}

/** `next` is -1 before the first commit of this process. */
interface Place { next: bigint; moved: number; isAtEnd: boolean }

export class Health {
  #assigned: readonly number[] | null = null;
  #trouble: string | null = 'starting';
  readonly #places = new Map<number, Place>();

  /** @param now milliseconds of a steady clock */
  constructor(private readonly now: () => number = () => performance.now()) {}

  assigned(partitions: readonly number[]): void {
    this.#assigned = partitions;
    for (const partition of this.#places.keys()) if (!partitions.includes(partition)) this.#places.delete(partition);
    for (const partition of partitions) if (!this.#places.has(partition)) this.#places.set(partition, { next: -1n, moved: this.now(), isAtEnd: false });
  }

  progress({ partition, next }: Pick<Progress, 'partition' | 'next'>): void {
    this.#trouble = null;
    this.#places.set(partition, { next, moved: this.now(), isAtEnd: false });
  }

  /** A partition has been read to its end: all is well there. */
  idle(partition: number): void {
    this.#trouble = null;
    const place = this.#places.get(partition);
    if (place !== undefined) Object.assign(place, { moved: this.now(), isAtEnd: true });
  }

  /** Something stands in the way; null when it is gone. */
  trouble(reason: string | null): void {
    this.#trouble = reason;
  }

  /** Work that knows no partitions (the producer, the API) has begun. */
  running(): void {
    this.#trouble = null;
    this.#assigned = [];
  }

  /** @param ends of the log, null where it does not answer */
  readiness(ends: readonly PartitionInfo[] | null): Readiness {
    const partitions = this.partitions(ends ?? []);
    const reasons = [this.#trouble, ends === null ? 'the log does not answer' : null, this.#assigned === null ? 'no partitions are assigned yet' : null]
      .filter((reason) => reason !== null);
    return { ready: reasons.length === 0 && !partitions.some(({ stuck }) => stuck !== null), reasons: [...reasons, ...partitions.flatMap(({ stuck }) => stuck ?? [])], partitions: partitions.map(({ state }) => state) };
  }

  private partitions(ends: readonly PartitionInfo[]): readonly { readonly state: PartitionState; readonly stuck: string | null }[] {
    return ends.flatMap(({ partition, end }) => {
      const place = this.#places.get(partition);
      if (place === undefined) return [];
      const known = place.next >= 0n;
      const lag = known ? Number(end - place.next) : place.isAtEnd ? 0 : null;
      return [{ state: { partition, next: known ? String(place.next) : null, end: String(end), lag }, stuck: this.stuck(partition, place, end) }];
    });
  }

  private stuck(partition: number, { next, moved }: Place, end: bigint): string | null {
    const still = this.now() - moved;
    if (next < 0n || next >= end || still < STUCK_MILLISECONDS) return null;
    return `partition ${partition} has ${end - next} events to fold and has moved none for ${Math.round(still / 1000)} s`;
  }
}
