import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kafka } from '../../services/kernel/config/config.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import { createTopics } from '../../services/kernel/log/kafka/topics.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { consumer, records, until } from './support/consumers.js';
import { asAdmin, FOREVER, kafkaOf, newTopic } from './support/kafka.js';

describe('what is wrong with the log is said', () => {
  let kafka: Kafka;
  let log: EventLog;
  beforeEach(async () => { kafka = await newTopic(1); log = await openKafkaLog(kafka); });
  afterEach(() => log.close());

  it.each([null, 'readers'])('a topic that was deleted and made anew, with as many records and more (group %s)', async (group) => {
    await log.append(records('a', 5));
    const reader = consumer(log, new Map(), group);
    await until('read', () => reader.seen.length === 5);
    await asAdmin(kafka, (admin) => admin.deleteTopics({ topics: [kafka.topic] }));
    await createTopics(kafka, { ...FOREVER, partitions: 1 });
    const other = await openKafkaLog(kafka);
    expect(other.epoch).not.toBe(log.epoch);
    await other.append(records('a', 8));
    await other.close();
    await expect(reader.done).rejects.toMatchObject({ code: 'data-foreign' });
    expect(reader.seen).toHaveLength(5);
    await expect(log.partitions()).rejects.toMatchObject({ code: 'data-foreign' });
  });

  it.each([null, 'readers'])('a log that was cut behind the cursor: no jump to what is left (group %s)', async (group) => {
    await log.append(records('a', 10));
    await asAdmin(kafka, async (admin) => {
      // kafkajs forgets to load the metadata that it needs here.
      await admin.fetchTopicOffsets(kafka.topic);
      await admin.deleteTopicRecords({ topic: kafka.topic, partitions: [{ partition: 0, offset: '6' }] });
    });
    const reader = consumer(log, new Map([[0, 3n]]), group);
    await expect(reader.done).rejects.toMatchObject({ code: 'data-damaged' });
    expect(reader.seen).toEqual([]);
    await expect(log.read(0, 3n, 1)).rejects.toMatchObject({ code: 'data-damaged' });
    expect(await log.partitions()).toEqual([{ partition: 0, start: 6n, end: 10n }]);
  });

  it('a cursor past the end', async () => {
    await log.append(records('a', 2));
    await expect(consumer(log, new Map([[0, 3n]])).done).rejects.toMatchObject({ code: 'data-damaged' });
  });

  it('partitions that were added: blogs are elsewhere than before', async () => {
    const reader = consumer(log, new Map());
    await until('at the end', () => reader.idle.has(0));
    await asAdmin(kafka, (admin) => admin.createPartitions({ topicPartitions: [{ topic: kafka.topic, count: 2 }] }));
    await expect(log.partitions()).rejects.toMatchObject({ code: 'data-foreign', message: expect.stringContaining('had 1 partitions and now has 2') });
    await reader.stop();
  });

  it('a topic that is not there, with its name and what to do', async () => {
    await expect(openKafkaLog(kafkaOf('no-such-topic'))).rejects.toMatchObject({ code: 'topic-missing', message: expect.stringContaining('"no-such-topic"') });
  });

  it('a broker that does not answer, with its address', async () => {
    await expect(openKafkaLog(kafkaOf('any', ['127.0.0.1:1']))).rejects.toMatchObject({ code: 'log-unreachable', message: expect.stringContaining('127.0.0.1:1') });
  });

  it('a record that is larger than the topic takes', async () => {
    await expect(log.append(records('a', 1, 9 * 2 ** 20))).rejects.toMatchObject({ code: 'record-too-large' });
    expect(await log.append(records('a', 1))).toEqual([{ partition: 0, offset: 0n }]);
  });
});

describe('the job that makes the topics', () => {
  it('makes topic and dead-letter topic, kept for ever, and changes nothing when run again', async () => {
    const kafka = await newTopic(3);
    const made = await asAdmin(kafka, (admin) => admin.fetchTopicMetadata({ topics: [kafka.topic, `${kafka.topic}.dlq`] }));
    expect(made.topics.map(({ partitions }) => partitions.length)).toEqual([3, 3]);
    const { resources } = await asAdmin(kafka, (admin) => admin.describeConfigs({ includeSynonyms: false, resources: [{ type: 2, name: kafka.topic, configNames: ['retention.ms'] }] }));
    expect(resources[0]?.configEntries[0]?.configValue).toBe('-1');
    expect(await createTopics(kafka, { ...FOREVER, partitions: 3 })).toEqual({ created: [], warnings: [] });
  });

  it('refuses another number of partitions than is there', async () => {
    const kafka = await newTopic(3);
    await expect(createTopics(kafka, { ...FOREVER, partitions: 4 })).rejects.toMatchObject({ code: 'config-invalid', message: expect.stringMatching(/3 partitions.*KAFKA_PARTITIONS is 4/) });
  });
});
