/** What the terminal view knows: rows by how lately they changed, the last entries, where the feed is. */
import type { View } from '../values.js';

export interface Shown<Row> {
  readonly row: Row;
  /** The row it replaced, null for a new one. */
  readonly was: Row | null;
  /** Milliseconds on the view's clock when it last changed. */
  readonly changed: number;
}

export interface FeedEntry {
  readonly blog: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly headline: string;
  readonly kind: 'published' | 'revised' | 'withdrawn';
}

export type FeedState = 'starting' | 'running' | 'paused' | 'finished' | 'following' | 'stopping';

export interface Feed {
  readonly state: FeedState;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** Feed time over wall time; `Infinity` waits for nothing, null when nothing is replayed. */
  readonly speed: number | null;
}

const KEPT_ENTRIES = 40;

export class Board {
  private readonly rows = new Map<View, Map<string, Shown<object>>>();
  private readonly feedEntries: FeedEntry[] = [];
  private readonly blogs = new Set<string>();
  feed: Feed = { state: 'starting', done: 0, total: null, speed: null };

  /** Puts a row first among the latest of its view, and answers what was there. */
  set(view: View, key: string, row: object, changed: number): object | null {
    const rows = this.of(view);
    const was = rows.get(key)?.row ?? null;
    rows.delete(key);
    rows.set(key, { row, was, changed });
    return was;
  }

  remove(view: View, key: string): object | null {
    const was = this.of(view).get(key)?.row ?? null;
    this.of(view).delete(key);
    return was;
  }

  clear(view: View): void {
    this.of(view).clear();
  }

  add(entry: FeedEntry): void {
    this.blogs.add(entry.blog);
    this.feedEntries.push(entry);
    if (this.feedEntries.length > KEPT_ENTRIES) this.feedEntries.shift();
  }

  count(view: View): number {
    return this.of(view).size;
  }

  get blogCount(): number {
    return this.blogs.size;
  }

  /** Latest first. `Row` is what the view's rows are (INTERFACE.md). */
  latest<Row>(view: View, many: number): readonly Shown<Row>[] {
    return [...this.of(view).values()].slice(-many || Infinity).reverse() as unknown as readonly Shown<Row>[];
  }

  entries(many: number): readonly FeedEntry[] {
    return many > 0 ? this.feedEntries.slice(-many).reverse() : [];
  }

  /** The last entry that printed a time: the feed's own clock. */
  get clock(): Pick<FeedEntry, 'date' | 'time'> {
    return this.feedEntries.findLast(entry => entry.time !== null) ?? this.feedEntries.at(-1) ?? { date: null, time: null };
  }

  private of(view: View): Map<string, Shown<object>> {
    const found = this.rows.get(view) ?? new Map<string, Shown<object>>();
    this.rows.set(view, found);
    return found;
  }
}
