/** Bytes of a batch to events and what is read in them; what fails is set aside with its reason. */
import { codec } from '../codec/codec.js';
import type { LiveBlogEvent } from '../core/events.js';
import { PicketwireError } from '../core/errors.js';
import type { Position, Projection, Recorded } from '../core/projection.js';
import type { StoredRecord } from '../log/log.js';

/** A record that was passed over, and why. */
export interface DeadLetter {
  readonly projection: string;
  readonly position: Position;
  readonly key: string;
  readonly value: Uint8Array;
  /** `schema-unknown`, `event-unreadable`, or `fold-failed` when reading or folding it threw. */
  readonly code: string;
  readonly reason: string;
}

export interface ReadEvent<Claims> {
  readonly record: StoredRecord;
  readonly event: Recorded<LiveBlogEvent>;
  readonly claims: Claims;
}

export interface ReadBatch<Claims> {
  readonly events: readonly ReadEvent<Claims>[];
  readonly letters: readonly DeadLetter[];
}

export function readBatch<Claims, Row>(projection: Projection<Claims, Row>, records: readonly StoredRecord[]): ReadBatch<Claims> {
  const events: ReadEvent<Claims>[] = [];
  const letters: DeadLetter[] = [];
  for (const record of records) {
    try {
      const event = Object.assign(codec().decode(record.value), { position: record.position });
      events.push({ record, event, claims: projection.read(event) });
    } catch (error) {
      letters.push(deadLetter(projection.name, record, error));
    }
  }
  return { events, letters };
}

export function deadLetter(projection: string, { position, key, value }: StoredRecord, error: unknown): DeadLetter {
  const code = error instanceof PicketwireError ? error.code : 'fold-failed';
  return { projection, position, key, value, code, reason: error instanceof Error ? error.message : String(error) };
}
