/** Follows the change feeds of a view: every change once, or a reset and a fresh snapshot where the feed no longer reaches back. */
import { compareTokens, formatCursor, parseCursor, parseToken, type Token } from './cursor.js';
import type { Change, Cursor, Snapshot, Subscription, WatchEvent } from './store.js';

/** What following needs of an adapter. */
export interface Feed<Row> {
  partitions(): readonly FeedState[];
  /** Up to `limit` changes after a token, oldest first; those that are still there. */
  changes(partition: number, after: Token | null, limit: number): readonly Change<Row>[];
  snapshot(): Snapshot<Row>;
  /** Taken before a round of reads. */
  mark(): number;
  /** Resolves when there may be more than at `mark`, or the signal aborts. */
  more(mark: number, signal: AbortSignal): Promise<void>;
}

export interface FeedState {
  readonly partition: number;
  /** The newest change that was dropped from the feed. */
  readonly trimmed: Token | null;
  readonly last: Token | null;
}

const BATCH = 500;
const BEGINNING = formatCursor(new Map());

/** The subscriptions of one store, which end with it. */
export class Subscriptions {
  readonly #live = new Set<Subscription>();

  add(subscription: Subscription): Subscription {
    this.#live.add(subscription);
    const forget = (): void => { this.#live.delete(subscription); };
    subscription.ended.then(forget, forget);
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#live].map((subscription) => subscription.close()));
  }
}

/** Throws `cursor-invalid` at once; what fails later ends the subscription. */
export function follow<Row>(feed: Feed<Row>, after: Cursor, onChange: (event: WatchEvent<Row>) => void | Promise<void>): Subscription {
  const stopping = new AbortController();
  const follower = new Follower(feed, parseCursor(after), onChange, stopping.signal);
  const running = follower.run();
  running.catch(() => undefined);
  return {
    ended: running,
    close: async () => {
      stopping.abort();
      await running.catch(() => undefined);
    },
  };
}

class Follower<Row> {
  constructor(
    private readonly feed: Feed<Row>,
    private places: Map<number, Token>,
    private readonly onChange: (event: WatchEvent<Row>) => void | Promise<void>,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<void> {
    while (!this.signal.aborted) {
      const mark = this.feed.mark();
      const moved = await this.round();
      if (!moved) await this.feed.more(mark, this.signal);
    }
  }

  private async round(): Promise<boolean> {
    let moved = false;
    for (const state of this.feed.partitions()) {
      if (this.signal.aborted) return moved;
      moved = await this.forward(state.partition) || moved;
    }
    return moved;
  }

  /** The changes are read before the trim is: had they been trimmed in between, the reset says so. */
  private async forward(partition: number): Promise<boolean> {
    const changes = this.feed.changes(partition, this.places.get(partition) ?? null, BATCH);
    const state = this.feed.partitions().find((one) => one.partition === partition);
    if (state !== undefined && this.isOutside(state)) {
      await this.reset();
      return true;
    }
    for (const change of changes) {
      if (this.signal.aborted) break;
      this.places.set(partition, parseToken(change.token));
      await this.onChange(eventOf(change, formatCursor(this.places)));
    }
    return changes.length > 0;
  }

  /** Behind what was trimmed, or ahead of all there is: a cursor of a feed that was lost. */
  private isOutside({ partition, trimmed, last }: FeedState): boolean {
    const place = this.places.get(partition);
    if (place === undefined) return trimmed !== null;
    return last === null || compareTokens(place, last) > 0 || (trimmed !== null && compareTokens(place, trimmed) < 0);
  }

  /**
   * Until the last row of the snapshot is out, the cursor is the beginning: who stops half-way has rows from neither the one nor the other,
   * and is reset again or told every change. (The old cursor would not do: after a store was set back and has caught up it is a good one again.)
   */
  private async reset(): Promise<void> {
    const { rows, cursor } = this.feed.snapshot();
    await this.onChange({ type: 'reset', cursor: rows.length === 0 ? cursor : BEGINNING });
    for (const [index, { key, row }] of rows.entries()) {
      if (this.signal.aborted) return;
      await this.onChange({ type: 'set', key, row, cursor: index === rows.length - 1 ? cursor : BEGINNING });
    }
    this.places = parseCursor(cursor);
  }
}

function eventOf<Row>(change: Change<Row>, cursor: Cursor): WatchEvent<Row> {
  return change.row === null ? { type: 'remove', key: change.key, cursor } : { type: 'set', key: change.key, row: change.row, cursor };
}
