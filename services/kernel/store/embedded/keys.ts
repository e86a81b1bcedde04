/** How rows and changes are named in a view's file. */
import { createHash } from 'node:crypto';
import type { BlogId } from '../../core/entry.js';
import { isInternal, parseRowKey, type RowKey } from '../../core/projection.js';
import type { Token } from '../cursor.js';

/** Longer names, which LMDB would refuse, are cut here and end in their SHA-256. */
const CUT = 1400;

/** `<blog>/<view>/<id>`, so that the rows of a blog stand together; of internal rows the same behind a zero byte. */
export function rowAddress(key: RowKey): Buffer {
  const { view, blog, id } = parseRowKey(key);
  const bytes = Buffer.from(`${isInternal(key) ? '\0' : ''}${blog}/${view}/${id}`);
  return bytes.length <= CUT ? bytes : Buffer.concat([bytes.subarray(0, CUT), createHash('sha256').update(bytes).digest()]);
}

/** Where the public rows of one blog, or of all, begin and end. */
export function publicRange(blog: BlogId | null): { readonly start: Buffer; readonly end: Buffer } {
  return blog === null ? { start: Buffer.from([1]), end: Buffer.from([255]) } : { start: Buffer.from(`${blog}/`), end: Buffer.from(`${blog}0`) };
}

/** Sorts as its token does within a partition. */
export function changeAddress(partition: number, { offset, n }: Token): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.writeUInt16BE(partition, 0);
  bytes.writeBigUInt64BE(offset, 2);
  bytes.writeUInt32BE(n, 10);
  return bytes;
}

export function tokenAt(address: Uint8Array): Token {
  const bytes = Buffer.from(address.buffer, address.byteOffset, address.byteLength);
  return { offset: bytes.readBigUInt64BE(2), n: bytes.readUInt32BE(10) };
}

/** Where a partition's changes begin and end. */
export function changeRange(partition: number, after: Token | null): { readonly start: Buffer; readonly end: Buffer } {
  const start = after === null ? { offset: 0n, n: 0 } : { offset: after.offset, n: after.n + 1 };
  return { start: changeAddress(partition, start), end: changeAddress(partition + 1, { offset: 0n, n: 0 }) };
}
