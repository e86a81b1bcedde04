/**
 * One file of the log. A segment is full at SEGMENT_BYTES and closed for good by the append that fills it; the next append begins a new one.
 * Small files, because a process counts every page of an open LMDB file it has read as its own memory: what lies behind is closed.
 */
import { existsSync } from 'node:fs';
import type { LogRecord, StoredRecord } from '../log.js';
import { openEnvironment, requireRoom, transact, type Environment } from '../../embedded/environment.js';
import { packChunk, unpackChunk } from './chunk.js';

export const SEGMENT_BYTES = 8 * 2 ** 20;

/** Records of one chunk at most, so that reading a few never unpacks many. */
const CHUNK_RECORDS = 256;

/** A read ends early once it has found so much: long entries must not fill the memory. */
const READ_BYTES = 8 * 2 ** 20;

const CATALOG = Buffer.from([0]);
const CHUNK = 1;
/** Behind all chunks, so that it stands on the page that the newest of them goes to. */
const STATE = Buffer.from([2]);

/** First offsets, by partition, of every segment up to this one. */
export type Catalog = readonly (readonly bigint[])[];

export interface State { readonly full: boolean; readonly bytes: number; readonly ends: readonly bigint[] }

export class Segment {
  private constructor(readonly file: string, private readonly environment: Environment, readonly catalog: Catalog) {}

  /** Null when it has not been begun. */
  static open(file: string): Segment | null {
    if (!existsSync(file)) return null;
    const environment = openEnvironment(file);
    const catalog = environment.get(CATALOG);
    if (catalog !== undefined) return new Segment(file, environment, decodeCatalog(catalog));
    void environment.close();
    return null;
  }

  /** Begins it, unless another process was first: it then wrote the same. */
  static begin(file: string, catalog: Catalog): Segment {
    const environment = openEnvironment(file);
    transact(environment, file, () => {
      if (environment.get(CATALOG) !== undefined) return;
      environment.putSync(CATALOG, encodeCatalog(catalog));
      environment.putSync(STATE, encodeState({ full: false, bytes: 0, ends: catalog.at(-1) ?? [] }));
    });
    return new Segment(file, environment, catalog);
  }

  state(): State {
    this.environment.resetReadTxn();
    return this.currentState();
  }

  /** Ends before the append, or null when the segment is full and nothing was written. */
  append(groups: ReadonlyMap<number, readonly LogRecord[]>): readonly bigint[] | null {
    return transact(this.environment, this.file, () => {
      const state = this.currentState();
      if (state.full) return null;
      let bytes = state.bytes;
      for (const [partition, records] of groups) bytes += this.write(partition, state.ends[partition] ?? 0n, records);
      requireRoom(this.file, bytes - state.bytes);
      const ends = state.ends.map((end, partition) => end + BigInt(groups.get(partition)?.length ?? 0));
      this.environment.putSync(STATE, encodeState({ full: bytes >= SEGMENT_BYTES, bytes, ends }));
      return state.ends;
    });
  }

  /** Up to `limit` records from `from` on, which is in this segment. */
  read(partition: number, from: bigint, limit: number): StoredRecord[] {
    this.environment.resetReadTxn();
    const found: StoredRecord[] = [];
    let bytes = 0;
    for (const { key, value } of this.environment.getRange({ start: this.chunkWith(partition, from), end: chunkKey(partition + 1, 0n) })) {
      const offset = Buffer.from(key).readBigUInt64BE(3);
      const records = unpackChunk(Buffer.from(value.buffer, value.byteOffset, value.byteLength), { partition, offset }, this.file);
      found.push(...(offset < from ? records.slice(Number(from - offset)) : records));
      bytes += value.byteLength;
      if (found.length >= limit || bytes >= READ_BYTES) break;
    }
    return found.length > limit ? found.slice(0, limit) : found;
  }

  close(): Promise<void> {
    return this.environment.close();
  }

  private currentState(): State {
    return decodeState(this.environment.get(STATE) ?? new Uint8Array(9));
  }

  private write(partition: number, end: bigint, records: readonly LogRecord[]): number {
    let bytes = 0;
    for (let at = 0; at < records.length; at += CHUNK_RECORDS) {
      const chunk = packChunk(records.slice(at, at + CHUNK_RECORDS));
      this.environment.putSync(chunkKey(partition, end + BigInt(at)), chunk);
      bytes += chunk.length;
    }
    return bytes;
  }

  private chunkWith(partition: number, from: bigint): Buffer {
    const [key] = [...this.environment.getKeys({ start: chunkKey(partition, from), end: chunkKey(partition, 0n), reverse: true, inclusiveEnd: true, limit: 1 })];
    return key === undefined ? chunkKey(partition, from) : Buffer.from(key);
  }
}

function chunkKey(partition: number, offset: bigint): Buffer {
  const key = Buffer.alloc(11, CHUNK);
  key.writeUInt16BE(partition, 1);
  key.writeBigUInt64BE(offset, 3);
  return key;
}

function encodeCatalog(catalog: Catalog): Buffer {
  return Buffer.from(JSON.stringify(catalog.map((starts) => starts.map(String))));
}

function decodeCatalog(bytes: Uint8Array): Catalog {
  return (JSON.parse(Buffer.from(bytes).toString()) as string[][]).map((starts) => starts.map(BigInt));
}

function encodeState({ full, bytes, ends }: State): Buffer {
  const record = Buffer.alloc(9 + 8 * ends.length);
  record.writeUInt8(full ? 1 : 0, 0);
  record.writeBigUInt64BE(BigInt(bytes), 1);
  for (const [partition, end] of ends.entries()) record.writeBigUInt64BE(end, 9 + 8 * partition);
  return record;
}

function decodeState(bytes: Uint8Array): State {
  const record = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: bigint[] = [];
  for (let at = 9; at < record.length; at += 8) ends.push(record.readBigUInt64BE(at));
  return { full: record.readUInt8(0) === 1, bytes: Number(record.readBigUInt64BE(1)), ends };
}
