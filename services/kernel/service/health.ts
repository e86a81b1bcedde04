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

/** `next` is -1 while it is not known; `behind` is since when it has been seen to have events to fold, null while it has none. */
interface Place { next: bigint; isAtEnd: boolean; behind: number | null }

export class Health {
  #assigned: readonly number[] | null = null;
  /** What ended the work, until the log and the store have answered again. */
  #failure: string | null = 'starting';
  /** What keeps the log from being read, until the log says that it has passed. */
  #trouble: string | null = null;
  readonly #places = new Map<number, Place>();

  /** @param now milliseconds of a steady clock */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The store has said where each of them stands. None at all is well too: a standby. */
  assigned(partitions: readonly number[]): void {
    this.#failure = null;
    this.#assigned = partitions;
    for (const partition of this.#places.keys()) if (!partitions.includes(partition)) this.#places.delete(partition);
    for (const partition of partitions) if (!this.#places.has(partition)) this.#places.set(partition, { next: -1n, isAtEnd: false, behind: this.now() });
  }

  progress({ partition, next }: Pick<Progress, 'partition' | 'next'>): void {
    this.#places.set(partition, { next, isAtEnd: false, behind: null });
  }

  /** A partition has been read to its end. */
  idle(partition: number): void {
    const place = this.#places.get(partition);
    if (place !== undefined) Object.assign(place, { isAtEnd: true, behind: null });
  }

  /** Something keeps the log from being read; null when it has passed. */
  trouble(reason: string | null): void {
    this.#trouble = reason;
  }

  /** The work ended, and will begin again. */
  failed(reason: string): void {
    this.#failure = reason;
    this.#trouble = null;
    this.#places.clear();
  }

  /** Work that knows no partitions (the producer, the API) has begun. */
  running(): void {
    this.assigned([]);
  }

  /** @param ends of the log, null where it does not answer */
  readiness(ends: readonly PartitionInfo[] | null): Readiness {
    const partitions = this.partitions(ends ?? []);
    const reasons = [...this.obstacles(ends !== null), ...partitions.flatMap(({ stuck }) => stuck ?? [])];
    return { ready: reasons.length === 0, reasons, partitions: partitions.map(({ state }) => state) };
  }

  /** That the log does not answer is said only where nothing says why. */
  private obstacles(answers: boolean): readonly string[] {
    const known = [this.#failure, this.#trouble].filter((reason) => reason !== null);
    const silence = answers || known.length > 0 ? [] : ['the log does not answer'];
    return [...known, ...silence, ...(this.#assigned === null ? ['no partitions are assigned yet'] : [])];
  }

  private partitions(ends: readonly PartitionInfo[]): readonly { readonly state: PartitionState; readonly stuck: string | null }[] {
    return ends.flatMap(({ partition, end }) => {
      const place = this.#places.get(partition);
      if (place === undefined) return [];
      if (place.next < 0n && place.isAtEnd) place.next = end;
      const isKnown = place.next >= 0n;
      const lag = isKnown ? Number(end - place.next) : null;
      return [{ state: { partition, next: isKnown ? String(place.next) : null, end: String(end), lag }, stuck: this.stuck(partition, place, end) }];
    });
  }

  /** The time runs from when the lag was first seen: a partition may have been quiet for hours before. */
  private stuck(partition: number, place: Place, end: bigint): string | null {
    if (place.next >= end) return null;
    place.behind ??= this.now();
    const still = this.now() - place.behind;
    if (still < STUCK_MILLISECONDS) return null;
    const events = place.next < 0n ? 'events' : `${end - place.next} events`;
    return `partition ${partition} has ${events} to fold and has moved none for ${Math.round(still / 1000)} s`;
  }
}
