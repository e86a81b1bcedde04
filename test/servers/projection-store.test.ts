import { projectionStoreContract } from '../contract/projection-store.contract.js';
import { redisUrl } from './support/addresses.js';
import { redisAdapter } from './support/redis-adapter.js';
import { redisAt } from './support/redis-config.js';

projectionStoreContract(redisAdapter('Redis', () => redisAt(redisUrl())));
