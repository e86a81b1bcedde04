/** Port: the event log, the one truth. Bytes in, bytes out, ordered within a partition, kept for ever. */
import type { LiveBlogEvent } from '../core/events.js';
import type { Position } from '../core/projection.js';

export interface LogRecord {
  /** The blog: decides the partition. */
  readonly key: string;
  /** Avro single-object encoding of one event. */
  readonly value: Uint8Array;
}

/** A record to append. */
export interface NewRecord extends LogRecord {
  /** The event that the value encodes, where the writer has it: a log that describes it in headers need not decode it again. */
  readonly event?: LiveBlogEvent;
  /** Names and values beside the value. Kept by logs that have headers (Kafka); others drop them. */
  readonly headers?: Headers;
}

export type Headers = Readonly<Record<string, string>>;

export interface StoredRecord extends LogRecord {
  readonly position: Position;
  /** When it was appended, in milliseconds since 1970, where the log knows. */
  readonly at?: number;
  /** Where the log keeps them. */
  readonly headers?: Headers;
}

export interface PartitionInfo {
  readonly partition: number;
  /** First offset still there. */
  readonly start: bigint;
  /** Offset the next record gets. */
  readonly end: bigint;
}

export interface Batch {
  readonly partition: number;
  /** Where it was asked for: the log holds nothing between it and the first record. What begins past the store's cursor is not folded. */
  readonly from: bigint;
  /** Offsets ascend; gaps are allowed. Never empty. */
  readonly records: readonly StoredRecord[];
  /** End of the partition when the batch was read: `end` minus the next offset is the lag. */
  readonly end: bigint;
}

export interface ConsumeOptions {
  /** Consumers of one group share the partitions, where the log has groups; null reads every partition alone. */
  readonly group: string | null;
  /**
   * Where to go on: the store's cursor. Asked whenever a partition is taken over, and again every second or so while nothing comes:
   * a store that was set back to an older state is then read for again, however quiet the log is.
   */
  start(partition: number): Promise<bigint>;
  /** Told which partitions this consumer has, each time they change; none while they are being shared out anew. */
  onAssigned?(partitions: readonly number[]): void;
  /** Told what keeps this consumer from reading and may pass by itself (a broker that is away), and null when it is well again. It goes on trying. */
  onTrouble?(message: string | null): void;
  /** Handles a batch and answers the offset to go on from: past the batch, or the store's cursor after a `stale` commit. A rejection ends `consume` with it. */
  onBatch(batch: Batch): Promise<bigint>;
  /** Called whenever a partition has been read to its end. */
  onIdle?(partition: number): void;
  /** Return instead of waiting once every partition has been read to the end it had at the start of the call. */
  readonly untilEnd?: boolean;
  /** Once it aborts, return instead of waiting when every partition has been read to its end. */
  readonly finish?: AbortSignal;
  /** Ends `consume` after the batch in hand, without error. */
  readonly signal: AbortSignal;
}

export interface EventLog {
  /** Changes whenever the log is another one (created anew, another cluster): a store filled from one epoch is not written from another. */
  readonly epoch: string;
  /** Resolves, with positions in the order given, when all records are durable; rejects (`disk-full`, …) with none of them visible. Records of one key keep their order across calls. */
  append(records: readonly NewRecord[]): Promise<readonly Position[]>;
  /** Up to `limit` records from `from` on, `[]` at the end. Throws `data-damaged` when `from` lies before `start` or past `end`. */
  read(partition: number, from: bigint, limit: number): Promise<readonly StoredRecord[]>;
  partitions(): Promise<readonly PartitionInfo[]>;
  /** Which partition a key's records are in. */
  partitionOf(key: string): number;
  /** Runs until `signal` aborts (or, `untilEnd`, the end is reached). One batch of a partition at a time; partitions take turns, and batches of several may be handled at once. */
  consume(options: ConsumeOptions): Promise<void>;
  /** Waits for what is under way, then frees everything. */
  close(): Promise<void>;
}
