import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kafka } from '../../services/kernel/config/config.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import { kafkaClient } from '../../services/kernel/log/kafka/client.js';
import { Membership } from '../../services/kernel/log/kafka/membership.js';
import { Topic } from '../../services/kernel/log/kafka/topic.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { consumer, keyOfEach, records, until, type Cursors } from './support/consumers.js';
import { asAdmin, newTopic } from './support/kafka.js';

describe('consumers of a group', () => {
  let kafka: Kafka;
  let log: EventLog;
  let keys: string[];
  beforeEach(async () => { kafka = await newTopic(); log = await openKafkaLog(kafka); keys = keyOfEach(log, 4); });
  afterEach(() => log.close());

  it('share the partitions; when one ends, the other goes on from where the store is', async () => {
    const cursors: Cursors = new Map();
    const first = consumer(log, cursors);
    await until('all partitions assigned to the first', () => first.assigned().length === 4);
    const second = consumer(log, cursors);
    await until('two partitions each', () => first.assigned().length === 2 && second.assigned().length === 2);
    expect([...first.assigned(), ...second.assigned()].sort()).toEqual([0, 1, 2, 3]);
    await log.append(keys.flatMap((key) => records(key, 10)));
    await until('all read', () => first.seen.length + second.seen.length === 40);
    const ended = performance.now();
    await first.stop();
    await until('all partitions assigned to the second', () => second.assigned().length === 4);
    expect(performance.now() - ended).toBeLessThan(10_000);
    await log.append(keys.flatMap((key) => records(key, 1)));
    await until('the rest read', () => first.seen.length + second.seen.length === 44);
    await second.stop();
    expect(new Set([...first.seen, ...second.seen]).size).toBe(44);
  });

  it('begin at the store\'s cursor, whatever the group has committed', async () => {
    await log.append(records(keys[1]!, 10));
    const ahead: Cursors = new Map();
    const reader = consumer(log, ahead);
    await until('all read', () => reader.seen.length === 10);
    await reader.stop();
    const committed = await asAdmin(kafka, (admin) => admin.fetchOffsets({ groupId: `${kafka.topic}.readers`, topics: [kafka.topic] }));
    expect(committed[0]?.partitions.find(({ partition }) => partition === 1)?.offset).toBe('10');
    const behind = consumer(log, new Map([[1, 4n]]));
    await until('read again', () => behind.seen.length === 6);
    await behind.stop();
    expect(behind.seen[0]).toBe('1:4');
  });

  it('read again for a store that is set back while nothing comes', async () => {
    await log.append(records(keys[2]!, 10));
    const cursors: Cursors = new Map();
    const reader = consumer(log, cursors);
    await until('read to the end', () => reader.idle.has(2) && reader.seen.length === 10);
    cursors.set(2, 7n);
    await until('read again', () => reader.seen.length === 13);
    await reader.stop();
    expect(reader.seen.slice(10)).toEqual(['2:7', '2:8', '2:9']);
  });

  it('let a partition with much to read keep no other waiting', async () => {
    await log.append(records(keys[0]!, 20_000, 800));
    const order: number[] = [];
    const stopping = new AbortController();
    await log.consume({
      group: 'readers', signal: stopping.signal, start: () => Promise.resolve(0n),
      onBatch: async ({ partition, records: batch }) => {
        order.push(partition);
        if (order.length === 1) await log.append(records(keys[3]!, 1));
        if (partition === 3) stopping.abort();
        return (batch.at(-1)?.position.offset ?? -1n) + 1n;
      },
    });
    expect(order.length).toBeLessThan(6);
  });

  it('read alone with no group: every consumer all partitions', async () => {
    const readers = [consumer(log, new Map(), null), consumer(log, new Map(), null)];
    await log.append(keys.flatMap((key) => records(key, 5)));
    await until('both have read all', () => readers.every(({ seen }) => seen.length === 20));
    await Promise.all(readers.map(({ stop }) => stop()));
  });

  it('take over within 15 s from a member that is gone without a word', async () => {
    const silent = await Topic.open(kafka, kafkaClient(kafka));
    const cursors: Cursors = new Map();
    const reader = consumer(log, cursors);
    await until('all partitions assigned', () => reader.assigned().length === 4);
    await new Membership(silent, `${kafka.topic}.readers`).join();
    const gone = performance.now();
    await until('half of the partitions assigned', () => reader.assigned().length === 2);
    await log.append(keys.flatMap((key) => records(key, 1)));
    await until('all read', () => reader.seen.length === 4);
    expect(performance.now() - gone).toBeLessThan(15_000);
    await reader.stop();
    await silent.close();
  });

  it('end at once when told to before they have joined', async () => {
    const reader = consumer(log, new Map());
    await reader.stop();
    expect(reader.seen).toEqual([]);
  });
});
