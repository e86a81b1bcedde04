/** Packs records into a record batch (message format 2), uncompressed, in one pass: kafkajs makes several objects for each header. */
import { crc32c } from './crc32c.js';

export interface Outgoing {
  readonly key: string;
  readonly value: Uint8Array;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

/** What makes a batch that is sent again the same batch to the broker. */
export interface Identity {
  readonly producerId: bigint;
  readonly producerEpoch: number;
  readonly sequence: number;
}

/** Where the fields of a batch stand, in bytes from its start. */
const LENGTH = 8;
const LENGTH_END = 12;
const CRC = 17;
const CRC_END = 21;
const FORMAT = 2;
const NO_LEADER_EPOCH = -1;

/** A batch never takes more bytes than this: a UTF-16 unit is at most three. */
export function mostBytes(records: readonly Outgoing[]): number {
  return records.reduce((sum, record) => sum + mostBytesOf(record), 61);
}

export function mostBytesOf({ key, value, headers }: Outgoing): number {
  let units = key.length;
  for (const text of headers) units += text.length;
  return 3 * units + value.length + 5 * (headers.length + 6);
}

/** Writes at `at` of `bytes`, which has room for `mostBytes`; gives the place after it. @param now milliseconds since 1970 */
export function packRecords(bytes: Buffer, at: number, records: readonly Outgoing[], { producerId, producerEpoch, sequence }: Identity, now: number): number {
  const start = at;
  bytes.writeBigInt64BE(0n, at);
  bytes.writeInt32BE(NO_LEADER_EPOCH, start + LENGTH_END);
  bytes.writeInt8(FORMAT, start + 16);
  at = bytes.writeInt16BE(0, start + CRC_END);
  at = bytes.writeInt32BE(records.length - 1, at);
  at = bytes.writeBigInt64BE(BigInt(now), at);
  at = bytes.writeBigInt64BE(BigInt(now), at);
  at = bytes.writeBigInt64BE(producerId, at);
  at = bytes.writeInt16BE(producerEpoch, at);
  at = bytes.writeInt32BE(sequence, at);
  at = bytes.writeInt32BE(records.length, at);
  for (let n = 0; n < records.length; n++) at = packRecord(bytes, at, records[n]!, n);
  bytes.writeInt32BE(at - start - LENGTH_END, start + LENGTH);
  bytes.writeUInt32BE(crc32c(bytes, start + CRC_END, at), start + CRC);
  return at;
}

/** The longest a record's own length may be. */
const LENGTH_ROOM = 5;

/** The record stands after its length, which is known last: it is written with room before it and moved up to it. */
function packRecord(bytes: Buffer, start: number, { key, value, headers }: Outgoing, delta: number): number {
  const body = start + LENGTH_ROOM;
  bytes[body] = 0;
  bytes[body + 1] = 0;
  let at = packNumber(bytes, body + 2, delta);
  at = packText(bytes, at, key);
  at = packNumber(bytes, at, value.length);
  bytes.set(value, at);
  at = packNumber(bytes, at + value.length, headers.length / 2);
  for (const text of headers) at = packText(bytes, at, text);
  const length = at - body;
  const moved = packNumber(bytes, start, length);
  bytes.copyWithin(moved, body, at);
  return moved + length;
}

function packText(bytes: Buffer, at: number, text: string): number {
  const length = Buffer.byteLength(text);
  const from = packNumber(bytes, at, length);
  // A short text of plain characters is written sooner here than by a call into Node.
  if (length !== text.length || length > 24) return from + bytes.write(text, from);
  for (let n = 0; n < length; n++) bytes[from + n] = text.charCodeAt(n);
  return from + length;
}

/** A number from 0 on as a zigzag varint. */
function packNumber(bytes: Buffer, at: number, value: number): number {
  let rest = value * 2;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at++] = rest;
  return at;
}
