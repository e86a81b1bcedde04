/** One Kafka and one Redis for all files of this tier, started before the first and stopped after the last. */
import { KafkaContainer } from '@testcontainers/kafka';
import { RedisContainer } from '@testcontainers/redis';
import type { StartedTestContainer } from 'testcontainers';

const KAFKA_IMAGE = 'confluentinc/cp-kafka:8.1.1';
const KAFKA_PORT = 9093;
const REDIS_IMAGE = 'redis:8.0';

/** Jest loads set-up and tear-down each on its own: the containers pass from one to the other here. */
const shared = globalThis as { picketwireContainers?: readonly StartedTestContainer[] };

/** Jest's global set-up: the addresses reach the test files through the environment. */
export default async function start(): Promise<void> {
  const [kafka, redis] = await Promise.all([
    new KafkaContainer(KAFKA_IMAGE)
      .withEnvironment({
        KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false', KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0', KAFKA_HEAP_OPTS: '-Xmx512m',
        KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1', KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1', KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS: '1',
      })
      .start(),
    new RedisContainer(REDIS_IMAGE).start(),
  ]);
  shared.picketwireContainers = [kafka, redis];
  process.env['PICKETWIRE_TEST_KAFKA'] = `${kafka.getHost()}:${kafka.getMappedPort(KAFKA_PORT)}`;
  process.env['PICKETWIRE_TEST_REDIS'] = redis.getConnectionUrl();
}
