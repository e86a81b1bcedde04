import { httpContract } from '../contract/http.contract.js';
import { redisUrl } from './support/addresses.js';
import { redisAdapter } from './support/redis-adapter.js';
import { redisAt } from './support/redis-config.js';

httpContract(redisAdapter('memory log and Redis store', () => redisAt(redisUrl())));
