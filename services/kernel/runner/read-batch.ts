/** Bytes to events, once for all projections, and what each projection reads in them; what fails is set aside with its reason. */
import { codec } from '../codec/codec.js';
import type { LiveBlogEvent } from '../core/events.js';
import { PicketwireError } from '../core/errors.js';
import type { Position, Projection, Recorded } from '../core/projection.js';
import type { StoredRecord } from '../log/log.js';

/** A record that was passed over, and why. */
export interface DeadLetter {
  readonly projection: string;
  /** Of the projection. */
  readonly version: number;
  readonly position: Position;
  readonly key: string;
  readonly value: Uint8Array;
  /** `schema-unknown`, `event-unreadable`, or `fold-failed` when reading or folding it threw. */
  readonly code: string;
  readonly reason: string;
}

/** A record with its event or, in the event's place, why it has none. */
export type Decoded =
  | { readonly record: StoredRecord; readonly event: Recorded<LiveBlogEvent> }
  | { readonly record: StoredRecord; readonly event: null; readonly failure: unknown };

export interface ReadEvent<Claims> {
  readonly record: StoredRecord;
  readonly event: Recorded<LiveBlogEvent>;
  readonly claims: Claims;
}

/** What a projection has read of a batch so far. */
export interface Reading<Claims> {
  /** Those that say something to it. */
  readonly events: ReadEvent<Claims>[];
  readonly letters: DeadLetter[];
}

export function decodeRecords(records: readonly StoredRecord[]): readonly Decoded[] {
  return records.map((record) => {
    try {
      return { record, event: Object.assign(codec().decode(record.value), { position: record.position }) };
    } catch (failure) {
      return { record, event: null, failure };
    }
  });
}

/** Adds to `reading` what the projection reads in the records. */
export function readInto<Claims, Row>({ events, letters }: Reading<Claims>, projection: Projection<Claims, Row>, records: readonly Decoded[]): void {
  for (const decoded of records) {
    const { record, event } = decoded;
    if (event === null) {
      letters.push(deadLetter(projection, record, decoded.failure));
      continue;
    }
    try {
      const claims = projection.read(event);
      if (claims !== null) events.push({ record, event, claims });
    } catch (error) {
      letters.push(deadLetter(projection, record, error));
    }
  }
}

export function deadLetter({ name, version }: Pick<Projection<unknown, unknown>, 'name' | 'version'>, { position, key, value }: StoredRecord, error: unknown): DeadLetter {
  const code = error instanceof PicketwireError ? error.code : 'fold-failed';
  return { projection: name, version, position, key, value, code, reason: error instanceof Error ? error.message : String(error) };
}
