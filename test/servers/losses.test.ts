/** What docs/operations.md says of a Redis or a Kafka that is lost. */
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { asAdmin } from './support/kafka.js';
import { caughtUp, eventually, newPlaceWithTopics, startReady, succeed } from './support/services.js';

const DUMP = resolve('seeds/nurses-december.txt');

/** A dump in the log, and a turnout service that has folded it. */
async function folded() {
  const place = await newPlaceWithTopics();
  await succeed(place, 'replay', DUMP);
  const service = await startReady(place, 'turnout');
  await caughtUp(place, service);
  const rows = await place.rows('turnout');
  return { place, service, rows };
}

it('all of Redis is lost: the service folds the log anew, without a restart', async () => {
  const { place, service, rows } = await folded();
  expect(rows.length).toBeGreaterThan(3);
  const redis = new Redis(place.env['REDIS_URL']!);
  await redis.flushdb();
  redis.disconnect();
  expect(await eventually('the rows are back', () => place.rows('turnout'), ({ length }) => length === rows.length)).toEqual(rows);
  expect((await service.ready()).status).toBe(200);
});

it('the topic is deleted and made anew: the service writes nothing and says so, what was known stays readable', async () => {
  const { place, service, rows } = await folded();
  const { topic } = place.kafka;
  await asAdmin(place.kafka, (admin) => admin.deleteTopics({ topics: [topic] }));
  await eventually('it is gone', () => asAdmin(place.kafka, (admin) => admin.listTopics()), (topics) => !topics.includes(topic));
  await succeed(place, 'topics');
  const { status } = await eventually('it says so', service.ready, ({ reasons }) => reasons.some((reason) => reason.includes('were made from the log')));
  expect(status).toBe(503);
  expect(await place.rows('turnout')).toEqual(rows);
});
