import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import avsc from 'avsc';
import { codec } from '../../services/kernel/codec/codec.js';
import { crc64 } from '../../services/kernel/codec/crc64.js';
import { currentSchemas, schemaFolder, type Schema } from '../../services/kernel/codec/schemas.js';
import type { Kafka } from '../../services/kernel/config/config.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import { openRegistryWire } from '../../services/kernel/log/kafka/registry/registry-wire.js';
import { published } from '../controls/counting.js';
import { newTopic } from './support/kafka.js';
import { startRegistry, type Registry } from './support/registry.js';

const PUBLISHED = 'picketwire.liveblog.EntryPublished';

let registry: Registry;
let url: string;
beforeAll(async () => {
  registry = await startRegistry();
  ({ url } = registry);
}, 150_000);
afterAll(async () => { await registry.stop(); });

async function registered(path: string): Promise<Record<string, unknown>> {
  return (await fetch(`${url}${path}`)).json() as Promise<Record<string, unknown>>;
}

function schemaOf(definition: object): Schema {
  const type = avsc.Type.forSchema(definition as avsc.Schema);
  return { name: type.name ?? '', type, fingerprint: crc64(JSON.stringify(type.schema())) };
}

function singleObject({ fingerprint, type }: Schema, value: object): Buffer {
  const head = Buffer.from([0xc3, 0x01, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeBigUInt64LE(fingerprint, 2);
  return Buffer.concat([head, type.toBuffer(value)]);
}

describe('with a schema registry', () => {
  const event = published('ferries', 'e1', 'Two sailings lost');
  const key = 'ferries';

  async function written(kafka: Kafka): Promise<{ plain: Uint8Array; translated: Uint8Array }> {
    const log = await openKafkaLog(kafka);
    const plainLog = await openKafkaLog({ ...kafka, schemaRegistry: null });
    const [position] = await log.append([{ key, value: codec().encode(event), event }]);
    const read = async (from: typeof log): Promise<Uint8Array> => (await from.read(position!.partition, position!.offset, 1))[0]!.value;
    const found = { plain: await read(plainLog), translated: await read(log) };
    await Promise.all([log.close(), plainLog.close()]);
    return found;
  }

  it('writes 0, the id of <topic>-<record name> and the body, and gives back single-object encoding', async () => {
    const kafka = { ...await newTopic(), schemaRegistry: url };
    const { plain, translated } = await written(kafka);
    const latest = await registered(`/subjects/${kafka.topic}-${PUBLISHED}/versions/latest`);
    expect(plain[0]).toBe(0);
    expect(Buffer.from(plain).readInt32BE(1)).toBe(latest['id']);
    expect(codec().decode(translated)).toMatchObject({ type: 'published', entry: { headline: 'Two sailings lost' } });
    const own = avsc.Type.forSchema(JSON.parse(latest['schema'] as string) as avsc.Schema);
    expect(own.fromBuffer(Buffer.from(plain).subarray(5))).toMatchObject({ blog: 'ferries' });
  });

  it('registers every event\'s schema once, held to BACKWARD_TRANSITIVE', async () => {
    const kafka = { ...await newTopic(), schemaRegistry: url };
    for (let opened = 0; opened < 2; opened++) await (await openKafkaLog(kafka)).close();
    for (const { name } of currentSchemas(schemaFolder())) {
      expect(await registered(`/subjects/${kafka.topic}-${name}/versions`)).toEqual([1]);
      expect(await registered(`/config/${kafka.topic}-${name}`)).toMatchObject({ compatibilityLevel: 'BACKWARD_TRANSITIVE' });
    }
  });

  it('reads both encodings in one topic, and hands over what is in neither as it is', async () => {
    const kafka = { ...await newTopic(), schemaRegistry: url };
    const plainLog = await openKafkaLog({ ...kafka, schemaRegistry: null });
    const log = await openKafkaLog(kafka);
    const value = codec().encode(event);
    const unknown = Buffer.from([0, 0x7f, 0xff, 0xff, 0xff, 1, 2]);
    await plainLog.append([{ key, value }, { key, value: unknown }]);
    await log.append([{ key, value }]);
    const found = await log.read(log.partitionOf(key), 0n, 10);
    expect(found.map((record) => Buffer.from(record.value))).toEqual([Buffer.from(value), unknown, Buffer.from(value)]);
    await Promise.all([log.close(), plainLog.close()]);
  });

  it('looks up schemas that others registered, by id', async () => {
    const before = { type: 'record', name: 'Note', namespace: 'test', fields: [{ name: 'text', type: 'string', default: '' }] };
    const schema = schemaOf(before);
    const writer = await openRegistryWire(url, 'lookup', [schema]);
    const reader = await openRegistryWire(url, 'lookup-other', []);
    const value = singleObject(schema, { text: 'hello' });
    const [read] = await reader.fromKafka([{ key, value: writer.toKafka(value), position: { partition: 0, offset: 0n } }]);
    expect(Buffer.from(read!.value)).toEqual(value);
  });

  it('refuses a schema that could not read what is there, naming subject and difference', async () => {
    const text = schemaOf({ type: 'record', name: 'Note', namespace: 'test', fields: [{ name: 'text', type: 'string' }] });
    const number = schemaOf({ type: 'record', name: 'Note', namespace: 'test', fields: [{ name: 'text', type: 'int' }] });
    await openRegistryWire(url, 'incompatible', [text]);
    await expect(openRegistryWire(url, 'incompatible', [number])).rejects.toMatchObject({ code: 'schema-incompatible', message: expect.stringMatching(/"incompatible-test\.Note": version 1 cannot be read with it: .*string/) });
  });

  it('holds also to schemas before the latest', async () => {
    const field = (name: string, rest: object): object => ({ type: 'record', name: 'Note', namespace: 'test', fields: [{ name, ...rest }] });
    await openRegistryWire(url, 'transitive', [schemaOf(field('a', { type: 'string' }))]);
    await openRegistryWire(url, 'transitive', [schemaOf({ type: 'record', name: 'Note', namespace: 'test', fields: [] })]);
    await expect(openRegistryWire(url, 'transitive', [schemaOf(field('a', { type: 'int', default: 0 }))])).rejects.toMatchObject({ code: 'schema-incompatible' });
  });

  it('says where no registry answers', async () => {
    const kafka = { ...await newTopic(), schemaRegistry: 'http://127.0.0.1:1/x' };
    await expect(openKafkaLog(kafka)).rejects.toMatchObject({ code: 'registry-unreachable', message: expect.stringContaining('127.0.0.1:1') });
  });
});
