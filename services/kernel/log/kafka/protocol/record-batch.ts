/**
 * Records out of Kafka's record batches (message format 2). Headers are unpacked only where they are asked for: the events are whole without them.
 * A batch's CRC-32C is not looked at, as kafkajs does not either: the broker checked it when it was written.
 */
import * as zlib from 'node:zlib';
import { PicketwireError } from '../../../core/errors.js';
import type { Position } from '../../../core/projection.js';
import type { Headers, StoredRecord } from '../../log.js';

/** Bytes of a batch before its records, and of its offset and length alone. */
const HEAD = 61;
const LENGTH_END = 12;

const COMPRESSION = 0x07;
const TRANSACTIONAL = 0x10;
const CONTROL = 0x20;

export interface Unpacked {
  readonly records: StoredRecord[];
  /** The offset to go on from: past batches that hold nothing for us, too. */
  readonly next: bigint;
}

export interface Aborted { readonly producer: bigint; readonly first: bigint }

/** Records from `offset` on; those of aborted transactions and the log's own marks are left out, a batch cut off by the answer's size too. Values share the answer's memory. */
export function unpackRecords(bytes: Buffer, { partition, offset }: Position, aborted: readonly Aborted[], withHeaders = false): Unpacked {
  const records: StoredRecord[] = [];
  const transactions = { aborted: [...aborted].sort((one, other) => (one.first < other.first ? -1 : 1)), aborting: new Set<bigint>() };
  let next = offset;
  for (let at = 0; at + HEAD <= bytes.length;) {
    const end = at + LENGTH_END + bytes.readInt32BE(at + 8);
    if (end > bytes.length) break;
    const batch = bytes.subarray(at, end);
    const last = batch.readBigInt64BE(0) + BigInt(batch.readInt32BE(23));
    if (isVisible(batch, last, transactions)) unpackBatch(batch, { partition, offset }, withHeaders, records);
    if (last >= next) next = last + 1n;
    at = end;
  }
  return { records, next };
}

/** Those whose first record is still ahead, and producers of those whose end is. */
interface Transactions { readonly aborted: Aborted[]; readonly aborting: Set<bigint> }

function isVisible(batch: Buffer, last: bigint, { aborted, aborting }: Transactions): boolean {
  const attributes = batch.readInt16BE(21);
  const producer = batch.readBigInt64BE(43);
  while (aborted[0] !== undefined && aborted[0].first <= last) aborting.add(aborted.shift()!.producer);
  if ((attributes & CONTROL) !== 0) {
    aborting.delete(producer);
    return false;
  }
  return (attributes & TRANSACTIONAL) === 0 || !aborting.has(producer);
}

function unpackBatch(batch: Buffer, from: Position, withHeaders: boolean, records: StoredRecord[]): void {
  const base = batch.readBigInt64BE(0);
  // Of its first record: those of a batch are appended together.
  const at = Number(batch.readBigInt64BE(27));
  const bytes = inflate(batch.readInt16BE(21) & COMPRESSION, batch.subarray(HEAD), { partition: from.partition, offset: base });
  const count = batch.readInt32BE(57);
  const cursor = { at: 0 };
  for (let index = 0; index < count; index++) {
    const length = varint(bytes, cursor);
    const end = cursor.at + length;
    cursor.at += 1;
    skipVarint(bytes, cursor);
    const offset = base + BigInt(varint(bytes, cursor));
    const keyEnd = varint(bytes, cursor) + cursor.at;
    const key = keyEnd > cursor.at ? bytes.toString('utf8', cursor.at, keyEnd) : '';
    cursor.at = Math.max(cursor.at, keyEnd);
    const size = Math.max(0, varint(bytes, cursor));
    const value = bytes.subarray(cursor.at, cursor.at + size);
    cursor.at += size;
    const position = { partition: from.partition, offset };
    if (offset >= from.offset) records.push(withHeaders ? { key, value, position, at, headers: headersAt(bytes, cursor) } : { key, value, position, at });
    cursor.at = end;
  }
}

function headersAt(bytes: Buffer, cursor: { at: number }): Headers {
  const text = (): string => {
    const end = Math.max(0, varint(bytes, cursor)) + cursor.at;
    const found = bytes.toString('utf8', cursor.at, end);
    cursor.at = end;
    return found;
  };
  const count = varint(bytes, cursor);
  const headers: Record<string, string> = {};
  for (let index = 0; index < count; index++) {
    const name = text();
    headers[name] = text();
  }
  return headers;
}

function varint(bytes: Buffer, cursor: { at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[cursor.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return (value >>> 1) ^ -(value & 1);
  }
}

/** A time may be longer than a number holds exactly. */
function skipVarint(bytes: Buffer, cursor: { at: number }): void {
  while ((bytes[cursor.at++] ?? 0) >= 0x80);
}

const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const;

function inflate(codec: number, bytes: Buffer, { partition, offset }: Position): Buffer {
  if (codec === 0) return bytes;
  if (codec === 1) return zlib.gunzipSync(bytes);
  // Node 20 has none yet.
  const { zstdDecompressSync } = zlib as { zstdDecompressSync?: (bytes: Buffer) => Buffer };
  if (codec === 4 && zstdDecompressSync !== undefined) return zstdDecompressSync(bytes);
  throw new PicketwireError(
    'not-in-this-version',
    `Partition ${partition} holds a batch at offset ${offset} that is compressed with ${CODECS[codec] ?? `codec ${codec}`}, which cannot be read here. `
      + 'Let producers of this topic compress with gzip or not at all (the topic\'s compression.type), and write it anew.',
    { partition, offset: String(offset), codec: CODECS[codec] ?? codec },
  );
}
