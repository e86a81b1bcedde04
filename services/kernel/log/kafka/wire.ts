/** How an event's bytes stand in Kafka: single-object encoding as it is, or what a schema registry's readers expect. */
import type { StoredRecord } from '../log.js';

export interface Wire {
  /** From single-object encoding. */
  toKafka(value: Uint8Array): Uint8Array;
  /** To single-object encoding; bytes that are in neither stay as they are. Rejects with `registry-unreachable`. */
  fromKafka(records: readonly StoredRecord[]): Promise<readonly StoredRecord[]>;
}

export const singleObject: Wire = {
  toKafka: (value) => value,
  fromKafka: (records) => Promise.resolve(records),
};
