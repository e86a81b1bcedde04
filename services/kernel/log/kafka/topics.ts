/** Makes the topics, once: nothing else does. */
import { type Admin, type ITopicConfig } from 'kafkajs';
import { PicketwireError } from '../../core/errors.js';
import type { Kafka, TopicSettings } from '../../config/config.js';
import { deadLetterTopic } from '../../config/topic.js';
import { kafkaClient, type ClientOptions } from './client.js';
import { asPicketwire } from './failures.js';

/** An entry with all its blocks may be long; brokers take 1 MB where nothing is said. */
const MAXIMUM_BYTES = 8 * 2 ** 20;

export interface MadeTopics {
  readonly created: readonly string[];
  /** What is there and not as it was asked for. */
  readonly warnings: readonly string[];
}

/**
 * Makes the topic and its dead-letter topic where they are missing; what is there is left as it is.
 * Throws `config-invalid` when the topic is there with another number of partitions, `log-unreachable`, `log-refused`.
 */
export async function createTopics(kafka: Kafka, settings: TopicSettings, options: ClientOptions = {}): Promise<MadeTopics> {
  const admin = kafkaClient(kafka, options).admin();
  try {
    await admin.connect();
    const wanted = [kafka.topic, deadLetterTopic(kafka.topic)].map((topic) => topicConfig(topic, settings));
    const there = new Set(await admin.listTopics());
    const missing = wanted.filter(({ topic }) => !there.has(topic));
    if (missing.length > 0) await admin.createTopics({ topics: missing, waitForLeaders: true });
    const existing = wanted.filter(({ topic }) => there.has(topic));
    return { created: missing.map(({ topic }) => topic), warnings: await compare(admin, existing, kafka) };
  } catch (error) {
    throw asPicketwire(error, kafka);
  } finally {
    await admin.disconnect();
  }
}

/** -1 is the broker's own setting. */
function topicConfig(topic: string, { partitions, replication, retentionMilliseconds }: TopicSettings): ITopicConfig {
  return {
    topic,
    numPartitions: partitions,
    replicationFactor: replication ?? -1,
    configEntries: [
      { name: 'retention.ms', value: String(retentionMilliseconds ?? -1) },
      { name: 'retention.bytes', value: '-1' },
      { name: 'cleanup.policy', value: 'delete' },
      { name: 'max.message.bytes', value: String(MAXIMUM_BYTES) },
    ],
  };
}

async function compare(admin: Admin, existing: readonly ITopicConfig[], kafka: Kafka): Promise<string[]> {
  if (existing.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: existing.map(({ topic }) => topic) });
  return existing.flatMap(({ topic, numPartitions }) => {
    const found = topics.find(({ name }) => name === topic)?.partitions.length;
    if (found === numPartitions) return [];
    const message = `Topic "${topic}" has ${found} partitions, but KAFKA_PARTITIONS is ${numPartitions}. `
      + 'The number cannot be changed afterwards: blogs would be in other partitions than before. Set KAFKA_PARTITIONS to what is there, or use another topic.';
    if (topic === kafka.topic) throw new PicketwireError('config-invalid', message, { topic, found, wanted: numPartitions }, 2);
    return [message];
  });
}
