import { streamContract } from '../contract/stream.contract.js';
import { redisUrl } from './support/addresses.js';
import { redisAdapter } from './support/redis-adapter.js';
import { redisAt } from './support/redis-config.js';

streamContract(redisAdapter('Redis', () => redisAt(redisUrl())));
