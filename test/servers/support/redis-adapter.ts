/** The Redis store with the memory log, as the contract suites take a pair. */
import { openMemoryLog } from '../../../services/kernel/log/memory/memory-log.js';
import type { EventLog } from '../../../services/kernel/log/log.js';
import type { Redis } from '../../../services/kernel/config/redis.js';
import { openRedisStore } from '../../../services/kernel/store/redis/redis-store.js';
import type { Adapter, Pair } from '../../contract/adapters.js';
import { ownPrefix } from './redis-config.js';

export function redisAdapter(name: string, config: () => Redis): Adapter {
  return {
    name,
    survives: { promised: true },
    isQuick: false,
    open: async ({ feedLimit, partitions } = {}) => {
      const prefix = ownPrefix();
      const log = openMemoryLog(partitions === undefined ? {} : { partitions });
      const opened: (() => Promise<void>)[] = [];
      const pair = await opener(config(), log, { prefix, ...(feedLimit === undefined ? {} : { feedLimit }) }, opened)();
      return { ...pair, close: async () => { await Promise.all(opened.map((close) => close())); } };
    },
  };
}

function opener(config: Redis, log: EventLog, options: { readonly prefix: string; readonly feedLimit?: number }, opened: (() => Promise<void>)[]): () => Promise<Pair> {
  return async () => {
    const store = await openRedisStore(config, options);
    opened.push(() => store.close());
    return { log, store, again: opener(config, log, options, opened), close: () => Promise.resolve() };
  };
}
