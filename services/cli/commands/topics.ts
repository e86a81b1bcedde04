/** `picketwire topics`: makes the Kafka topics as configured, or checks those that are there. */
import { PicketwireError } from '../../kernel/core/errors.js';
import type { CommonFlags } from '../session.js';
import { runIn } from '../session.js';

/** A topic that is there is left as it is; one with another number of partitions is an error, since blogs would change theirs. */
export function topics(flags: CommonFlags): Promise<number> {
  return runIn(flags, async ({ config, out }) => {
    if (config.servers === null) throw new PicketwireError('usage', 'topics: there is no Kafka configured; set KAFKA_BROKERS and REDIS_URL (or REDIS_CLUSTER)', {}, 2);
    const { createTopics } = await import('../../kernel/log/kafka/topics.js');
    const { created, warnings } = await createTopics(config.servers.kafka, config.topics);
    for (const warning of warnings) out.note(`picketwire: ${warning}`);
    if (flags.json) await out.json({ created, warnings });
    else await out.print(created.length > 0 ? `made ${created.join(' and ')}` : 'the topics are there');
    return 0;
  });
}
