/** All streams of the same views: one sequence of events, each made into text once. */
import type { Places, Token } from '../../kernel/store/cursor.js';
import type { Streamed } from '../schema/stream.js';
import { changeEvent } from './event.js';
import { Journal } from './journal.js';
import { reaches } from './places.js';
import type { StreamPlace } from './stream-cursor.js';
import type { Tail, TailChange, TailListener } from './tail.js';

/** A stream of the channel. None of these may throw. */
export interface Follower {
  /** The channel has moved. While the follower is joining it is told of each change, afterwards when changes are delivered. */
  moved(): void;
  /** What it has seen no longer counts. */
  reset(): void;
  failed(error: unknown): void;
}

export class Channel implements TailListener {
  readonly journal: Journal;
  readonly #start = new Map<Streamed, Map<number, Token>>();
  readonly #joining = new Set<Follower>();
  readonly #joined = new Set<Follower>();

  /** @param keptBytes of its journal */
  constructor(readonly views: readonly Streamed[], private readonly tails: ReadonlyMap<Streamed, Tail>, keptBytes: number) {
    this.journal = new Journal(keptBytes, ({ view, partition, token }) => { this.#start.get(view)!.set(partition, token); });
    for (const tail of tails.values()) tail.listeners.add(this);
    this.restart();
  }

  /** After the newest event. */
  get place(): StreamPlace {
    return new Map([...this.tails].map(([view, { cursor }]) => [view, cursor]));
  }

  placesOf(view: Streamed): Places {
    return this.tails.get(view)!.places;
  }

  /** True when these places are no further than the channel, and its journal has all that came after them. */
  holds(view: Streamed, places: Places): boolean {
    return reaches(places, this.#start.get(view)!) && reaches(this.placesOf(view), places);
  }

  join(follower: Follower): void {
    this.#joined.delete(follower);
    this.#joining.add(follower);
  }

  joined(follower: Follower): void {
    if (this.#joining.delete(follower)) this.#joined.add(follower);
  }

  leave(follower: Follower): void {
    this.#joined.delete(follower);
    this.#joining.delete(follower);
  }

  deliver(): void {
    for (const follower of [...this.#joined]) follower.moved();
  }

  change({ view, partition, token, blog, rest }: TailChange): void {
    this.journal.append({ view, partition, token, blog, rest, text: changeEvent(this.views, this.place, { blog, rest }) });
    for (const follower of [...this.#joining]) follower.moved();
  }

  reset(): void {
    this.restart();
    for (const follower of [...this.#joining, ...this.#joined]) follower.reset();
  }

  failed(error: unknown): void {
    for (const tail of this.tails.values()) tail.listeners.delete(this);
    for (const follower of [...this.#joining, ...this.#joined]) follower.failed(error);
  }

  private restart(): void {
    this.journal.clear();
    for (const [view, { places }] of this.tails) this.#start.set(view, new Map(places));
  }
}
