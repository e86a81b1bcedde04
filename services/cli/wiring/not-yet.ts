/** Says honestly what a later version brings. */
import type { Config } from '../../kernel/config/config.js';
import { PicketwireError } from '../../kernel/core/errors.js';

export function notYet(what: string, instead: string): PicketwireError {
  return new PicketwireError('not-in-this-version', `${what} is not in this version: it comes with a later one. Until then ${instead}.`, { what });
}

/** Throws `not-in-this-version` where Kafka and Redis are configured. */
export function onlyEmbedded({ servers }: Config): void {
  if (servers) throw notYet('Running on Kafka and Redis', 'unset KAFKA_BROKERS, REDIS_URL and REDIS_CLUSTER to use the embedded default');
}
