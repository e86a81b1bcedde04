/** A projection as data: pure functions that fold the log into rows. Who runs it, and where rows live, is not its business. */
import type { BlogId } from './entry.js';
import type { LiveBlogEvent } from './events.js';

/** Where an event stands in the log. */
export interface Position {
  readonly partition: number;
  readonly offset: bigint;
}

export type Recorded<E> = E & { readonly position: Position };

/**
 * Names a row: `<view>/<blog>/<id>`. Rows of a view are what users query and subscribe to, unless the view's name
 * starts with `_`: such rows are the fold's own memory, kept out of snapshots and change feeds.
 */
export type RowKey = string & { readonly __brand: 'RowKey' };

/** Throws nothing: a blog id holds no `/`; `id` may. */
export function rowKey(view: string, blog: BlogId, id: string): RowKey {
  return `${view}/${blog}/${id}` as RowKey;
}

export interface RowName { readonly view: string; readonly blog: BlogId; readonly id: string }

export function parseRowKey(key: RowKey): RowName {
  const first = key.indexOf('/');
  const second = key.indexOf('/', first + 1);
  return { view: key.slice(0, first), blog: key.slice(first + 1, second) as BlogId, id: key.slice(second + 1) };
}

/** True of rows that only the fold sees. */
export function isInternal(key: RowKey): boolean {
  return key.startsWith('_');
}

export type Rows<Row> = ReadonlyMap<RowKey, Row>;

/** `row` null removes. */
export interface Mutation<Row> {
  readonly key: RowKey;
  readonly row: Row | null;
}

/** What is asked of a projection's rows, apart from how they are made: `query` reads no entry. */
export interface View<Row> {
  /** Name of the projection. */
  readonly name: string;
  /** A new version is built beside the old one, from the start of the log. */
  readonly version: number;
  /** The row as `query` and `watch` print it (INTERFACE.md, "JSON rows"); null for a row that has nothing to show. */
  present(row: Row): object | null;
}

/**
 * `Claims` is what reading an event gives (the costly part, done once per event); `Row` what is stored: plain JSON data.
 * All four functions are pure: no I/O, no clock, no randomness; equal input gives equal output, byte for byte.
 */
export interface Projection<Claims, Row> extends View<Row> {
  /** The one view of `Row`s that users see ("figures"); `present` turns its rows into what they read. */
  readonly view: string;
  /** False where nobody follows its changes: its view is asked for only, and has no change feed. */
  readonly isFollowed?: false;
  /** Null when the event says nothing to this projection: it is then passed over, and neither of the others is called. */
  read(event: LiveBlogEvent): Claims | null;
  /**
   * Rows that `fold` needs, all of the event's own blog. Asked again with what was found until it names nothing new (an entry's row names its figures).
   * @param rows what it named so far, as far as it exists, and perhaps others: looked up by key only
   */
  keysOf(event: LiveBlogEvent, claims: Claims, rows: Rows<Row>): readonly RowKey[];
  /** Mutations in the order in which the change feed shows them; none when the event says nothing new (delivered twice, say). */
  fold(event: Recorded<LiveBlogEvent>, claims: Claims, rows: Rows<Row>): readonly Mutation<Row>[];
}
