/** Records of one partition side by side in one value, with a checksum: CRC-32, count, then of each the lengths and bytes of key and value (all u32, little-endian). */
import { crc32 } from 'node:zlib';
import { PicketwireError } from '../../core/errors.js';
import type { Position } from '../../core/projection.js';
import type { LogRecord, StoredRecord } from '../log.js';

const HEAD = 8;

export function packChunk(records: readonly LogRecord[]): Buffer {
  const keys = records.map(({ key }) => Buffer.from(key));
  const size = records.reduce((sum, { value }, index) => sum + 8 + (keys[index]?.length ?? 0) + value.length, HEAD);
  const bytes = Buffer.allocUnsafe(size);
  let at = bytes.writeUInt32LE(records.length, 4);
  for (const [index, { value }] of records.entries()) {
    const key = keys[index] ?? Buffer.alloc(0);
    at = bytes.writeUInt32LE(key.length, at);
    at = bytes.writeUInt32LE(value.length, at);
    at += key.copy(bytes, at);
    bytes.set(value, at);
    at += value.length;
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
  return bytes;
}

/** Records that begin at `position`; their values share the chunk's memory. Throws `data-damaged`. */
export function unpackChunk(bytes: Buffer, { partition, offset }: Position, file: string): StoredRecord[] {
  if (bytes.length < HEAD || crc32(bytes.subarray(4)) !== bytes.readUInt32LE(0)) throw damaged(file, partition, offset);
  const records: StoredRecord[] = [];
  let at = HEAD;
  for (let index = 0, count = bytes.readUInt32LE(4); index < count; index++) {
    const from = at + 8 + bytes.readUInt32LE(at);
    const end = from + bytes.readUInt32LE(at + 4);
    records.push({ key: bytes.toString('utf8', at + 8, from), value: bytes.subarray(from, end), position: { partition, offset: offset + BigInt(index) } });
    at = end;
  }
  return records;
}

function damaged(file: string, partition: number, offset: bigint): PicketwireError {
  return new PicketwireError(
    'data-damaged',
    `${file} is damaged: the records of partition ${partition} from offset ${offset} do not match their checksum. Restore the data folder from a copy.`,
    { file, partition, offset: String(offset) },
  );
}
