/** Events to bytes and back: Avro single-object encoding (C3 01, the schema's CRC-64-AVRO little-endian, the body). */
import type avsc from 'avsc';
import { PicketwireError } from '../core/errors.js';
import type { LiveBlogEvent } from '../core/events.js';
import { currentSchemas, pastSchemas, schemaFolder, type Schema } from './schemas.js';

const HEADER = 10;

/** Full names of the events' schemas. */
export const EVENT_NAMES: Readonly<Record<LiveBlogEvent['type'], string>> = {
  opened: 'picketwire.liveblog.BlogOpened',
  published: 'picketwire.liveblog.EntryPublished',
  revised: 'picketwire.liveblog.EntryRevised',
  withdrawn: 'picketwire.liveblog.EntryWithdrawn',
};

export interface Codec {
  /** Bytes of one event. Throws `event-unreadable` for what is no event of ours. */
  encode(event: LiveBlogEvent): Uint8Array;
  /** The event; fields are plain data. Throws `schema-unknown` for a fingerprint nobody told us of, `event-unreadable` for damaged bytes. */
  decode(bytes: Uint8Array): LiveBlogEvent;
}

interface Writer { readonly header: Buffer; readonly type: avsc.Type }
interface Reader { readonly kind: LiveBlogEvent['type']; readonly type: avsc.Type; readonly resolver: ReturnType<avsc.Type['createResolver']> | undefined }

/** The project's schemas, compiled once a process. */
export function codec(): Codec {
  shared ??= createCodec(currentSchemas(schemaFolder()), pastSchemas(schemaFolder()));
  return shared;
}
let shared: Codec | undefined;

/** @param past schemas that are still in some log; events written in them are resolved to the current ones. */
export function createCodec(current: readonly Schema[], past: readonly Schema[] = []): Codec {
  const writers = new Map(kinds().map((kind) => [kind, writerOf(named(current, EVENT_NAMES[kind]))]));
  const readers = new Map([...past, ...current].map((schema) => [header(schema).toString('latin1'), readerOf(schema, current)]));
  return {
    encode: (event) => encode(writers.get(event.type), event),
    decode: (bytes) => decode(readers, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  };
}

function kinds(): LiveBlogEvent['type'][] {
  return Object.keys(EVENT_NAMES) as LiveBlogEvent['type'][];
}

function named(schemas: readonly Schema[], name: string): Schema {
  const schema = schemas.find((one) => one.name === name);
  if (schema === undefined) throw new PicketwireError('schema-unknown', `schemas/ holds no ${name}.`, { name });
  return schema;
}

function header(schema: Schema): Buffer {
  const bytes = Buffer.from([0xc3, 0x01, 0, 0, 0, 0, 0, 0, 0, 0]);
  bytes.writeBigUInt64LE(schema.fingerprint, 2);
  return bytes;
}

function writerOf(schema: Schema): Writer {
  return { header: header(schema), type: schema.type };
}

/** Resolved once here, so that decoding never compares schemas. */
function readerOf(schema: Schema, current: readonly Schema[]): Reader {
  const kind = kinds().find((one) => EVENT_NAMES[one] === schema.name);
  if (kind === undefined) throw new PicketwireError('schema-unknown', `${schema.name} is no event of this version.`, { name: schema.name });
  const target = named(current, schema.name).type;
  return { kind, type: target, resolver: target === schema.type ? undefined : target.createResolver(schema.type) };
}

let scratch = Buffer.allocUnsafe(64 * 1024);

function encode(writer: Writer | undefined, event: LiveBlogEvent): Uint8Array {
  if (writer === undefined) throw unreadable(`an event of type ${JSON.stringify(event.type)}, which is none of opened, published, revised, withdrawn`);
  try {
    let end = writer.type.encode(event, scratch, HEADER);
    if (end < 0) {
      scratch = Buffer.allocUnsafe((scratch.length - end) * 2);
      end = writer.type.encode(event, scratch, HEADER);
    }
    writer.header.copy(scratch);
    return Buffer.from(scratch.subarray(0, end));
  } catch (error) {
    throw unreadable(`an event of type ${event.type} that does not fit its schema (${messageOf(error)})`, error);
  }
}

function decode(readers: ReadonlyMap<string, Reader>, bytes: Buffer): LiveBlogEvent {
  if (bytes.length < HEADER || bytes[0] !== 0xc3 || bytes[1] !== 0x01) {
    throw unreadable(`${bytes.length} bytes that do not begin with C3 01 and a schema's fingerprint (they begin ${bytes.subarray(0, 4).toString('hex') || 'with nothing'})`);
  }
  const reader = readers.get(bytes.toString('latin1', 0, HEADER));
  if (reader === undefined) throw unknownSchema(bytes.readBigUInt64LE(2));
  return { type: reader.kind, ...(body(reader, bytes) as object) } as LiveBlogEvent;
}

function body(reader: Reader, bytes: Buffer): unknown {
  let result: { value: unknown; offset: number };
  try {
    result = reader.type.decode(bytes, HEADER, reader.resolver);
  } catch (error) {
    throw unreadable(`a body that does not fit ${reader.type.name} (${messageOf(error)})`, error);
  }
  if (result.offset !== bytes.length) throw unreadable(`${bytes.length} bytes where ${reader.type.name} ends at ${result.offset < 0 ? 'more' : result.offset}`);
  return result.value;
}

function unknownSchema(fingerprint: bigint): PicketwireError {
  const hex = fingerprint.toString(16).padStart(16, '0');
  return new PicketwireError(
    'schema-unknown',
    `An event was written in a schema that this version does not know (fingerprint ${hex}). Use the version that wrote it or a newer one, or add its schemas to schemas/past/.`,
    { fingerprint: hex },
  );
}

function unreadable(what: string, cause?: unknown): PicketwireError {
  return new PicketwireError('event-unreadable', `Not a readable event: ${what}.`, {}, 1, { cause });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
