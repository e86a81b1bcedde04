import { runnerContract } from '../contract/runner.contract.js';
import { redisUrl } from './support/addresses.js';
import { redisAdapter } from './support/redis-adapter.js';
import { redisAt } from './support/redis-config.js';

runnerContract(redisAdapter('memory log and Redis store', () => redisAt(redisUrl())));
