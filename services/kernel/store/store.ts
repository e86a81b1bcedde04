/** Port: the projection store. Rows, change feed and cursor of a partition move in one atomic step. */
import type { BlogId } from '../core/entry.js';
import type { Mutation, RowKey, Rows } from '../core/projection.js';

/** One version of one projection: "turnout", 1. */
export interface ViewId {
  readonly projection: string;
  readonly version: number;
}

export interface Change<Row> extends Mutation<Row> {
  /** `<offset>-<n>`: the event and its how-manieth public mutation, from 1. */
  readonly token: string;
}

/** A place in the change feeds of all partitions: after everything it names. As text: `0:118-1,3:42-2`; empty is the beginning. */
export type Cursor = string & { readonly __brand: 'Cursor' };

/** All that one batch of a partition does. */
export interface Commit<Row> {
  readonly partition: number;
  /** Epoch of the log that the batch was read from. */
  readonly epoch: string;
  /** The cursor the batch was folded on: offset of the next record to read. */
  readonly expected: bigint;
  /** The cursor after it. */
  readonly next: bigint;
  /** Rows to write: the last state of each touched row. */
  readonly rows: readonly Mutation<Row>[];
  /** Every public mutation of the batch, one by one, in order. */
  readonly changes: readonly Change<Row>[];
}

export interface Snapshot<Row> {
  readonly rows: readonly (Mutation<Row> & { readonly row: Row })[];
  /** Resume `watch` from here: no change missed, none twice. */
  readonly cursor: Cursor;
}

/** `reset`: the feed no longer reaches back to the cursor asked for; a fresh snapshot follows as `set`s. */
export type WatchEvent<Row> =
  | { readonly type: 'set'; readonly key: RowKey; readonly row: Row; readonly cursor: Cursor }
  | { readonly type: 'remove'; readonly key: RowKey; readonly cursor: Cursor }
  | { readonly type: 'reset'; readonly cursor: Cursor };

export interface Subscription {
  /** Resolves after `close`; rejects with whatever else ended it, `onChange`'s rejection included. */
  readonly ended: Promise<void>;
  /** No call of `onChange` begins after it resolves. Not to be awaited inside `onChange`. */
  close(): Promise<void>;
}

export interface ProjectionStore {
  /** One atomic read: the rows found (absent keys are absent) and the partition's cursor (0 when new). Throws `data-foreign` when the rows were filled from another epoch. */
  load<Row>(view: ViewId, partition: number, epoch: string, keys: readonly RowKey[]): Promise<{ readonly rows: Rows<Row>; readonly cursor: bigint }>;
  /** All or nothing. `stale`: the cursor is not `expected`, nothing was written. Throws, writing nothing, `data-foreign` or `disk-full`. */
  commit<Row>(view: ViewId, commit: Commit<Row>): Promise<'applied' | 'stale'>;
  /** Public rows of one blog or of all, in key order, with the cursor they stand at. One atomic read per partition. */
  snapshot<Row>(view: ViewId, blog: BlogId | null): Promise<Snapshot<Row>>;
  /** Every public change after the cursor, once, in order per partition; calls do not overlap. Throws `cursor-invalid`. */
  watch<Row>(view: ViewId, after: Cursor, onChange: (event: WatchEvent<Row>) => void | Promise<void>): Promise<Subscription>;
  close(): Promise<void>;
}
