/** Valkey in Redis's place: the same promises. */
import { afterAll, beforeAll } from '@jest/globals';
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import { projectionStoreContract } from '../contract/projection-store.contract.js';
import { redisAdapter } from './support/redis-adapter.js';
import { redisAt } from './support/redis-config.js';

let valkey: StartedTestContainer;
beforeAll(async () => {
  valkey = await new GenericContainer('valkey/valkey:8.1').withExposedPorts(6379).withWaitStrategy(Wait.forLogMessage('Ready to accept connections')).start();
});
afterAll(() => valkey.stop());

projectionStoreContract(redisAdapter('Valkey', () => redisAt(`redis://127.0.0.1:${valkey.getMappedPort(6379)}`)));
