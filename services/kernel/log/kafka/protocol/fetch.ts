/**
 * Fetch request, version 13: it names the topic by id (KIP-516), so a broker refuses to read a topic that was made anew under the same name.
 * kafkajs speaks version 11 at most. What it answers is decoded by record-batch.ts.
 */
import { READ_COMMITTED, type Protocol } from '../private.js';
import { Reader, Writer } from './bytes.js';
import { unpackRecords, type Unpacked } from './record-batch.js';

export const FETCH = 1;
export const FETCH_VERSION = 13;

/** Error codes of a partition that the reading loop tells apart; the protocol's own numbers. */
export const FETCH_ERRORS = { none: 0, offsetOutOfRange: 1, topicAuthorizationFailed: 29 } as const;

export interface FetchRequest {
  readonly topicId: Buffer;
  /** In the order in which the broker fills its answer. */
  readonly partitions: readonly { readonly partition: number; readonly from: bigint }[];
  /** How long the broker waits for the first byte. */
  readonly waitMilliseconds: number;
  readonly bytes: number;
  readonly bytesOfPartition: number;
  /** Records come with their headers. */
  readonly withHeaders?: boolean;
}

export interface FetchedPartition extends Unpacked {
  readonly partition: number;
  readonly errorCode: number;
  /** End of what may be read. */
  readonly end: bigint;
}

/** What a broker answers: an error of the whole, or of each partition. */
export interface Fetched { readonly errorCode: number; readonly partitions: readonly FetchedPartition[] }

export function fetchOf(request: FetchRequest): Protocol<Fetched> {
  const from = new Map(request.partitions.map((one) => [one.partition, one.from]));
  return {
    request: { apiKey: FETCH, apiVersion: FETCH_VERSION, apiName: 'Fetch', encode: () => Promise.resolve(encode(request)) },
    response: { decode: (payload) => Promise.resolve(payload), parse: (payload) => Promise.resolve().then(() => parse(payload, from, request.withHeaders === true)) },
  };
}

function encode({ topicId, partitions, waitMilliseconds, bytes, bytesOfPartition }: FetchRequest): { buf: Buffer; buffer: Buffer } {
  const writer = new Writer().noTags()
    .int32(-1).int32(waitMilliseconds).int32(1).int32(bytes).int8(READ_COMMITTED)
    // No fetch session: each answer names every partition.
    .int32(0).int32(-1);
  writer.varint(2).uuid(topicId).array(partitions, ({ partition, from }) => {
    writer.int32(partition).int32(-1).int64(from).int32(-1).int64(-1n).int32(bytesOfPartition).noTags();
  }).noTags();
  return writer.varint(1).string('').noTags().body();
}

function parse(payload: Buffer, from: ReadonlyMap<number, bigint>, withHeaders: boolean): Fetched {
  const reader = new Reader(payload);
  reader.skipTags();
  reader.int32();
  const errorCode = reader.int16();
  reader.int32();
  const topics = reader.array(() => {
    reader.uuid();
    const partitions = reader.array(() => parsePartition(reader, from, withHeaders));
    reader.skipTags();
    return partitions;
  });
  return { errorCode, partitions: topics.flat().sort((one, other) => one.partition - other.partition) };
}

function parsePartition(reader: Reader, from: ReadonlyMap<number, bigint>, withHeaders: boolean): FetchedPartition {
  const partition = reader.int32();
  const errorCode = reader.int16();
  reader.int64();
  const end = reader.int64();
  reader.int64();
  const aborted = reader.array(() => {
    const transaction = { producer: reader.int64(), first: reader.int64() };
    reader.skipTags();
    return transaction;
  });
  reader.int32();
  const bytes = reader.block() ?? Buffer.alloc(0);
  reader.skipTags();
  return { partition, errorCode, end, ...unpackRecords(bytes, { partition, offset: from.get(partition) ?? 0n }, aborted, withHeaders) };
}
