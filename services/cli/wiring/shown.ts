/** Where servers are, for people: without user names and passwords. */
import type { Kafka, Redis } from '../../kernel/config/config.js';

export function shownBrokers({ brokers, topic }: Kafka): string {
  return `Kafka ${brokers.join(', ')} (topic ${topic})`;
}

export function shownRedis(redis: Redis): string {
  return `Redis ${'cluster' in redis ? redis.cluster.join(', ') : new URL(redis.url).host}`;
}
