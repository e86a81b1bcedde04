/** Confluent's wire format (0, the schema's id in the registry as four big-endian bytes, the body) from and to single-object encoding; the body is the same. */
import avsc from 'avsc';
import { crc64 } from '../../../codec/crc64.js';
import { currentSchemas, schemaFolder, type Schema } from '../../../codec/schemas.js';
import type { StoredRecord } from '../../log.js';
import type { Wire } from '../wire.js';
import { SchemaRegistry } from './schema-registry.js';

const CONFLUENT_HEAD = 5;
const SINGLE_OBJECT_HEAD = 10;

/** Registers the schemas that events are written in, under `<topic>-<full name>`. */
export async function openRegistryWire(url: string, topic: string, schemas: readonly Schema[] = currentSchemas(schemaFolder())): Promise<Wire> {
  const registry = new SchemaRegistry(url);
  const ids = new Map<bigint, number>();
  const fingerprints = new Map<number, bigint | null>();
  for (const { name, type, fingerprint } of schemas) {
    // With its defaults, and all that it refers to in it.
    const id = await registry.register(`${topic}-${name}`, JSON.stringify(type.schema({ exportAttrs: true })));
    ids.set(fingerprint, id);
    fingerprints.set(id, fingerprint);
  }
  return {
    toKafka: (value) => toConfluent(value, ids),
    fromKafka: async (records) => {
      for (const id of unknownIds(records, fingerprints)) fingerprints.set(id, fingerprintOf(await registry.schemaOf(id)));
      return records.map((record) => fromConfluent(record, fingerprints));
    },
  };
}

function toConfluent(value: Uint8Array, ids: ReadonlyMap<bigint, number>): Uint8Array {
  const id = isSingleObject(value) ? ids.get(bufferOf(value).readBigUInt64LE(2)) : undefined;
  if (id === undefined) return value;
  const bytes = Buffer.alloc(CONFLUENT_HEAD + value.length - SINGLE_OBJECT_HEAD);
  bytes.writeInt32BE(id, 1);
  bytes.set(value.subarray(SINGLE_OBJECT_HEAD), CONFLUENT_HEAD);
  return bytes;
}

function fromConfluent(record: StoredRecord, fingerprints: ReadonlyMap<number, bigint | null>): StoredRecord {
  const id = idOf(record);
  const fingerprint = id === null ? null : fingerprints.get(id);
  if (fingerprint === null || fingerprint === undefined) return record;
  const bytes = Buffer.alloc(SINGLE_OBJECT_HEAD + record.value.length - CONFLUENT_HEAD);
  bytes.writeUInt16BE(0xc301, 0);
  bytes.writeBigUInt64LE(fingerprint, 2);
  bytes.set(record.value.subarray(CONFLUENT_HEAD), SINGLE_OBJECT_HEAD);
  return { ...record, value: bytes };
}

function unknownIds(records: readonly StoredRecord[], known: ReadonlyMap<number, unknown>): Set<number> {
  return new Set(records.map(idOf).filter((id): id is number => id !== null && !known.has(id)));
}

/** Null when the bytes are not in Confluent's format. */
function idOf({ value }: StoredRecord): number | null {
  return value[0] === 0 && value.length >= CONFLUENT_HEAD ? bufferOf(value).readInt32BE(1) : null;
}

/** Null for what is no Avro schema: its events are then unreadable, and said to be. */
function fingerprintOf(schema: string | null): bigint | null {
  try {
    return schema === null ? null : crc64(JSON.stringify(avsc.Type.forSchema(JSON.parse(schema) as avsc.Schema).schema()));
  } catch {
    return null;
  }
}

function isSingleObject(value: Uint8Array): boolean {
  return value[0] === 0xc3 && value[1] === 0x01 && value.length >= SINGLE_OBJECT_HEAD;
}

function bufferOf(value: Uint8Array): Buffer {
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
