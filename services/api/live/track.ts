/** Where one stream is that is not yet where its channel is, and how it writes itself there. */
import { formatCursor, parseCursor, type Places, type Token } from '../../kernel/store/cursor.js';
import type { Cursor } from '../../kernel/store/store.js';
import type { Streamed } from '../schema/stream.js';
import { changeEvent, liveEvent, type ChangeText } from './event.js';
import { CHUNK_BYTES } from './journal.js';
import type { Outlet } from './outlet.js';
import type { Step } from './places.js';
import type { StreamPlace } from './stream-cursor.js';

const NOWHERE: Places = new Map();

export class Track {
  readonly #places: Map<Streamed, Map<number, Token>>;

  constructor(private readonly views: readonly Streamed[], readonly outlet: Outlet, place: StreamPlace) {
    this.#places = new Map([...place].map(([view, cursor]) => [view, parseCursor(cursor)]));
  }

  isIn(view: Streamed): boolean {
    return this.#places.has(view);
  }

  placesIn(view: Streamed): Places {
    return this.#places.get(view) ?? NOWHERE;
  }

  cursorIn(view: Streamed): Cursor {
    return formatCursor(this.placesIn(view));
  }

  move(view: Streamed, places: Places): void {
    this.#places.set(view, new Map(places));
  }

  step(view: Streamed, { partition, token }: Step): void {
    this.#places.get(view)?.set(partition, token);
  }

  /** What it has seen of the view no longer counts. */
  forget(view: Streamed): void {
    this.#places.delete(view);
  }

  /** The change as an event with the place where the stream now is. */
  event(change: ChangeText): string {
    return changeEvent(this.views, this.place, change);
  }

  writeLive(): void {
    this.outlet.write(liveEvent(this.views, this.place));
  }

  /** Resolves when all are written and there is room again, or the stream has ended. */
  async writeAll(changes: readonly ChangeText[]): Promise<void> {
    for (let from = 0; from < changes.length && !this.outlet.gone.aborted;) {
      const events: string[] = [];
      for (let bytes = 0; bytes < CHUNK_BYTES && from < changes.length; from++) bytes += events[events.push(this.event(changes[from]!)) - 1]!.length;
      this.outlet.write(events.join(''));
      await this.outlet.room();
    }
  }

  private get place(): StreamPlace {
    return new Map([...this.#places].map(([view, places]) => [view, formatCursor(places)]));
  }
}
