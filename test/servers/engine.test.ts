import { expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import kafkajs from 'kafkajs';
import { kafkaBroker, redisUrl } from './support/addresses.js';

it('has both', async () => {
  const redis = new Redis(redisUrl());
  expect(await redis.ping()).toBe('PONG');
  redis.disconnect();
  const admin = new kafkajs.Kafka({ brokers: [kafkaBroker()], logLevel: 0 }).admin();
  await admin.connect();
  expect((await admin.describeCluster()).brokers).toHaveLength(1);
  await admin.disconnect();
});
