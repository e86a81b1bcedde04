/** Follows the change feeds of a view: every change once, or a reset and a fresh snapshot where the feed no longer reaches back. */
import { compareTokens, formatCursor, parseCursor, parseToken, type Token } from './cursor.js';
import type { Change, Cursor, Snapshot, Subscription, WatchEvent } from './store.js';

/** What following needs of an adapter: one feed a subscription. Once the signal aborts, what is answered does not matter. */
export interface Feed<Row> {
  /** Partitions to read: at the first call all there are, then at least those that moved since. With `wait`, not before there is something to look at or the signal aborts. */
  moved(wait: boolean, signal: AbortSignal): Awaitable<readonly number[]>;
  /** Up to `limit` changes after a token, oldest first; what is said of the feed is no older than they are. Null where there is no such partition. */
  read(partition: number, after: Token | null, limit: number, signal: AbortSignal): Awaitable<FeedPart<Row> | null>;
  snapshot(signal: AbortSignal): Awaitable<Snapshot<Row>>;
}

type Awaitable<T> = T | Promise<T>;

export interface FeedPart<Row> {
  readonly changes: readonly Change<Row>[];
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

  /** Partitions take turns, a batch each, so that a busy one holds up no other. */
  async run(): Promise<void> {
    const pending = new Set<number>();
    while (!this.signal.aborted) {
      for (const partition of await this.feed.moved(pending.size === 0, this.signal)) pending.add(partition);
      for (const partition of [...pending]) {
        if (this.signal.aborted) return;
        if (!await this.forward(partition)) pending.delete(partition);
      }
    }
  }

  /** True when there may be more. */
  private async forward(partition: number): Promise<boolean> {
    const part = await this.feed.read(partition, this.places.get(partition) ?? null, BATCH, this.signal);
    if (part === null || this.signal.aborted) return false;
    if (this.isOutside(partition, part)) {
      await this.reset();
      return true;
    }
    for (const change of part.changes) {
      if (this.signal.aborted) return false;
      this.places.set(partition, parseToken(change.token));
      await this.onChange(eventOf(change, formatCursor(this.places)));
    }
    return part.changes.length === BATCH;
  }

  /** Behind what was trimmed, or ahead of all there is: a cursor of a feed that was lost. */
  private isOutside(partition: number, { trimmed, last }: FeedPart<Row>): boolean {
    const place = this.places.get(partition);
    if (place === undefined) return trimmed !== null;
    return last === null || compareTokens(place, last) > 0 || (trimmed !== null && compareTokens(place, trimmed) < 0);
  }

  /**
   * Until the last row of the snapshot is out, the cursor is the beginning: who stops half-way has rows from neither the one nor the other,
   * and is reset again or told every change. (The old cursor would not do: after a store was set back and has caught up it is a good one again.)
   */
  private async reset(): Promise<void> {
    const { rows, cursor } = await this.feed.snapshot(this.signal);
    if (this.signal.aborted) return;
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
