/** The event log in a Kafka topic. */
import { PicketwireError } from '../../core/errors.js';
import type { Kafka } from '../../config/config.js';
import type { ConsumeOptions, EventLog, StoredRecord } from '../log.js';
import { checkInside } from '../outside.js';
import { Appender } from './appender.js';
import { kafkaClient, type ClientOptions } from './client.js';
import { consumeAsMember } from './consume-member.js';
import { asPicketwire } from './failures.js';
import { kafkaPartitionFor } from './murmur2.js';
import { placesOf } from './places.js';
import { FETCH_ERRORS } from './protocol/fetch.js';
import { Reading, type Reader } from './reading.js';
import { openRegistryWire } from './registry/registry-wire.js';
import { Topic } from './topic.js';
import { pause, persist, RETRY_MILLISECONDS, Trouble } from './trouble.js';
import { singleObject, type Wire } from './wire.js';

/** A read ends early once it has found so much: long entries must not fill the memory. */
const READ_BYTES = 8 * 2 ** 20;
const RECORD_BYTES = 4096;

/** So often a read is tried again. */
const READ_FAILURES = 10;

/**
 * The epoch is the topic's id: a topic that was deleted and made anew is another log. The group is called `<topic>.<group>`.
 * Throws `topic-missing`, `log-unreachable`, `log-refused`; with a schema registry `registry-unreachable`, `schema-incompatible`.
 */
export async function openKafkaLog(kafka: Kafka, options: ClientOptions = {}): Promise<EventLog> {
  const client = kafkaClient(kafka, options);
  const topic = await Topic.open(kafka, client);
  const wire = await openWire(kafka).catch(async (error: unknown) => { await topic.close(); throw error; });
  const appender = new Appender(client, topic, wire);
  const consumers = new Set<Promise<void>>();
  return {
    epoch: topic.id.toString('base64url'),
    append: (records) => appender.append(records),
    read: (partition, from, limit) => orPicketwire(kafka, readSome(topic, wire, { partition, offset: from }, limit)),
    partitions: () => orPicketwire(kafka, topic.infos()),
    partitionOf: (key) => kafkaPartitionFor(key, topic.partitions),
    consume: (given) => {
      const consumer = orPicketwire(kafka, topic.again(client).then((own) => consumeFrom(own, wire, given)));
      const settled = consumer.catch(() => undefined).finally(() => consumers.delete(settled));
      consumers.add(settled);
      return consumer;
    },
    close: async () => {
      await Promise.all([...consumers, appender.close()]);
      await topic.close();
    },
  };
}

function openWire({ schemaRegistry, topic }: Kafka): Promise<Wire> {
  return schemaRegistry === null ? Promise.resolve(singleObject) : openRegistryWire(schemaRegistry, topic);
}

async function consumeFrom(topic: Topic, wire: Wire, options: ConsumeOptions): Promise<void> {
  const trouble = new Trouble(topic.kafka, (message) => options.onTrouble?.(message));
  const reader: Reader = { topic, wire, trouble };
  try {
    const infos = await persist('ends', () => topic.infos(), trouble, options.signal);
    if (infos === null) return;
    const goals = new Map(infos.map(({ partition, end }) => [partition, end]));
    if (options.group !== null) await consumeAsMember(reader, `${topic.kafka.topic}.${options.group}`, goals, options);
    else await consumeAlone(reader, goals, options);
  } finally {
    await topic.close();
  }
}

async function consumeAlone(reader: Reader, goals: ReadonlyMap<number, bigint>, options: ConsumeOptions): Promise<void> {
  const partitions = [...goals.keys()];
  const places = await placesOf(partitions, goals, options);
  options.onAssigned?.(partitions);
  await new Reading(reader, places, options, options.signal).run();
}

async function readSome(topic: Topic, wire: Wire, { partition, offset }: StoredRecord['position'], limit: number): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = [];
  const bytes = Math.min(READ_BYTES, Math.max(65_536, limit * RECORD_BYTES));
  for (let next = offset, total = 0, failures = 0; found.length < limit && total < READ_BYTES;) {
    const fetched = await topic.fetch(topic.leaderOf(partition), { partitions: [{ partition, from: next }], waitMilliseconds: 0, bytes, bytesOfPartition: bytes, withHeaders: true });
    const [part] = fetched.partitions;
    if (part === undefined || part.errorCode !== FETCH_ERRORS.none) {
      await explain(topic, { partition, offset: next }, ++failures);
      continue;
    }
    found.push(...part.records);
    total += bytes;
    if (part.next === next || part.next >= part.end) break;
    next = part.next;
  }
  return wire.fromKafka(found.slice(0, limit));
}

/** Throws what is wrong with the place or the topic; returns when another leader may know better. */
async function explain(topic: Topic, { partition, offset }: StoredRecord['position'], failures: number): Promise<void> {
  checkInside((await topic.infos()).find((one) => one.partition === partition) ?? { partition, start: 0n, end: 0n }, offset);
  if (failures > READ_FAILURES) throw new PicketwireError('log-unreachable', `Partition ${partition} of topic "${topic.kafka.topic}" on ${topic.kafka.brokers.join(', ')} has no leader that answers.`, { partition });
  await pause(RETRY_MILLISECONDS);
}

async function orPicketwire<Result>(kafka: Kafka, promise: Promise<Result>): Promise<Result> {
  try {
    return await promise;
  } catch (error) {
    throw asPicketwire(error, kafka);
  }
}
