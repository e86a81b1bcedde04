/** Metadata request, version 12: kafkajs speaks version 6 at most, topic ids came with version 10 (KIP-516). */
import type { Protocol } from '../private.js';
import { Reader, Writer } from './bytes.js';

export const METADATA = 3;
export const METADATA_VERSION = 12;

export interface TopicMetadata {
  readonly errorCode: number;
  /** 16 bytes. */
  readonly id: Buffer;
  readonly partitions: readonly { readonly partition: number; readonly leader: number }[];
}

const NO_ID = Buffer.alloc(16);

export function metadataOf(topic: string): Protocol<TopicMetadata> {
  return {
    request: {
      apiKey: METADATA, apiVersion: METADATA_VERSION, apiName: 'Metadata',
      // The first tags end the header: kafkajs writes that of version 1, which has none.
      encode: () => Promise.resolve(new Writer().noTags()
        .varint(2).uuid(NO_ID).string(topic).noTags()
        .int8(0).int8(0).noTags().body()),
    },
    response: { decode: (payload) => Promise.resolve(payload), parse: (payload) => Promise.resolve().then(() => parse(payload)) },
  };
}

function parse(payload: Buffer): TopicMetadata {
  const reader = new Reader(payload);
  reader.skipTags();
  reader.int32();
  reader.array(() => { reader.int32(); reader.string(); reader.int32(); reader.string(); reader.skipTags(); });
  reader.string();
  reader.int32();
  const [topic] = reader.array(() => parseTopic(reader));
  if (topic === undefined) throw new Error('The broker answered no topic where one was asked for.');
  return topic;
}

function parseTopic(reader: Reader): TopicMetadata {
  const errorCode = reader.int16();
  reader.string();
  const id = Buffer.from(reader.uuid());
  reader.int8();
  const partitions = reader.array(() => parsePartition(reader));
  reader.int32();
  reader.skipTags();
  return { errorCode, id, partitions: partitions.sort((one, other) => one.partition - other.partition) };
}

function parsePartition(reader: Reader): { partition: number; leader: number } {
  reader.int16();
  const partition = reader.int32();
  const leader = reader.int32();
  reader.int32();
  for (let list = 0; list < 3; list++) reader.array(() => reader.int32());
  reader.skipTags();
  return { partition, leader };
}
