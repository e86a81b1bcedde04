/** Kafka and Redis as a place to work: the log and the dead letters in Kafka, projections and leases in Redis. */
import type { Servers } from '../../kernel/config/config.js';
import { redisLeases } from '../../kernel/leases/redis-leases.js';
import { lettersIn } from '../../kernel/letters/in-log.js';
import { lazyLetters } from '../../kernel/letters/lazy-letters.js';
import { deadLetterTopic } from '../../kernel/config/topic.js';
import { openKafkaLog } from '../../kernel/log/kafka/kafka-log.js';
import { openRedisStore } from '../../kernel/store/redis/redis-store.js';
import { shownBrokers, shownRedis } from './shown.js';
import type { Workplace } from './workplace.js';

/** Rejects with `kafka-…` and `redis-…` errors that name the address. */
export async function openServers({ kafka, redis }: Servers): Promise<Omit<Workplace, 'folder'>> {
  const store = await openRedisStore(redis);
  const log = await openKafkaLog(kafka).catch(async (error: unknown) => { await store.close(); throw error; });
  // Events that cannot be decoded have no schema: their bytes go as they are.
  const letters = lazyLetters(async () => lettersIn(await openKafkaLog({ ...kafka, topic: deadLetterTopic(kafka.topic), schemaRegistry: null })));
  const leases = redisLeases(redis);
  return {
    log, store, letters, leases,
    place: `${shownBrokers(kafka)}, ${shownRedis(redis)}`,
    close: async () => { await Promise.all([log.close(), store.close(), letters.close(), leases.close()]); },
  };
}
