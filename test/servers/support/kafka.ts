/** Topics of a test's own on the Kafka of this tier. */
import { randomUUID } from 'node:crypto';
import type { Kafka } from '../../../services/kernel/config/config.js';
import { kafkaClient } from '../../../services/kernel/log/kafka/client.js';
import { createTopics } from '../../../services/kernel/log/kafka/topics.js';
import { kafkaBroker } from './addresses.js';

export function kafkaOf(topic: string, brokers: readonly string[] = [kafkaBroker()]): Kafka {
  return { brokers, ssl: false, ca: null, sasl: null, topic, schemaRegistry: null };
}

export const FOREVER = { replication: 1, retentionMilliseconds: null };

/** A topic that no other test has. */
export async function newTopic(partitions = 4): Promise<Kafka> {
  const kafka = kafkaOf(`test-${randomUUID()}`);
  await createTopics(kafka, { ...FOREVER, partitions });
  return kafka;
}

/** What an operator may do. */
export async function asAdmin<Result>(kafka: Kafka, act: (admin: ReturnType<ReturnType<typeof kafkaClient>['admin']>) => Promise<Result>): Promise<Result> {
  const admin = kafkaClient(kafka).admin();
  await admin.connect();
  try {
    return await act(admin);
  } finally {
    await admin.disconnect();
  }
}
