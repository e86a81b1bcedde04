/** Produce request, version 7: record batches that stand in one buffer, ready to be sent. */
import type { Protocol } from '../private.js';
import { mostBytes, packRecords, type Identity, type Outgoing } from './pack-records.js';

export const PRODUCE = 0;
export const PRODUCE_VERSION = 7;

/** The broker answers once all replicas in sync have what was sent. */
const ALL = -1;

/** Records of one partition, written together or not at all. */
export interface OutgoingBatch extends Identity {
  readonly partition: number;
  readonly records: readonly Outgoing[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Produced {
  readonly partition: number;
  readonly errorCode: number;
  /** Offset of the batch's first record. */
  readonly offset: bigint;
}

/** @param patience milliseconds that the broker waits for its replicas */
export function produceOf(topic: string, batches: readonly OutgoingBatch[], patience: number): Protocol<readonly Produced[]> {
  return {
    request: { apiKey: PRODUCE, apiVersion: PRODUCE_VERSION, apiName: 'Produce', encode: () => Promise.resolve(encode(topic, batches, patience)) },
    response: { decode: (payload) => Promise.resolve(payload), parse: (payload) => Promise.resolve().then(() => parse(payload)) },
  };
}

function encode(topic: string, batches: readonly OutgoingBatch[], patience: number): { buf: Buffer; buffer: Buffer } {
  const name = Buffer.from(topic);
  const room = batches.reduce((sum, { records }) => sum + 8 + mostBytes(records), 18 + name.length);
  const bytes = Buffer.allocUnsafeSlow(room);
  // No transaction.
  let at = bytes.writeInt16BE(-1, 0);
  at = bytes.writeInt16BE(ALL, at);
  at = bytes.writeInt32BE(patience, at);
  at = bytes.writeInt32BE(1, at);
  at = bytes.writeInt16BE(name.length, at);
  at += name.copy(bytes, at);
  at = bytes.writeInt32BE(batches.length, at);
  for (const batch of batches) {
    at = bytes.writeInt32BE(batch.partition, at);
    const end = packRecords(bytes, at + 4, batch.records, batch, batch.at);
    bytes.writeInt32BE(end - at - 4, at);
    at = end;
  }
  const body = bytes.subarray(0, at);
  return { buf: body, buffer: body };
}

/** One topic was sent, so one is answered. */
function parse(payload: Buffer): readonly Produced[] {
  let at = 4 + 2 + payload.readInt16BE(4);
  const count = payload.readInt32BE(at);
  at += 4;
  return Array.from({ length: count }, (_, n) => {
    const from = at + n * 30;
    return { partition: payload.readInt32BE(from), errorCode: payload.readInt16BE(from + 4), offset: payload.readBigInt64BE(from + 6) };
  });
}
