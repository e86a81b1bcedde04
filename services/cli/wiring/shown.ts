/** Where servers are, for people: without user names and passwords. */
import type { Kafka } from '../../kernel/config/config.js';
import type { Redis } from '../../kernel/config/redis.js';

export function shownBrokers({ brokers, topic }: Kafka): string {
  return `Kafka ${brokers.join(', ')} (topic ${topic})`;
}

export function shownRedis(redis: Redis): string {
  return `Redis ${redis.isCluster ? 'Cluster ' : ''}${redis.nodes.join(', ')}`;
}
