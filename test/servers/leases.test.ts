/** Only one process appends to the log: its lease is in Redis. */
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { start } from '../e2e/support/picketwire.js';
import { eventually, newPlaceWithTopics, startReady, startService } from './support/services.js';

const DUMP = resolve('seeds/nurses-december.txt');

it('a second producer is refused and told the holder; the lease of one that was killed is free after 10 s', async () => {
  const { env } = await newPlaceWithTopics();
  const first = start(['replay', DUMP, '--speed', '1', '--json'], { env });
  await first.until(/"appended":true/);
  const second = start(['replay', DUMP], { env });
  expect(await second.ended()).toBe(1);
  expect(second.text()).toContain(`Another producer is at work on this Kafka and Redis: process ${first.pid} on `);
  await first.kill();
  const killed = performance.now();
  const third = start(['replay', DUMP], { env });
  expect(await third.ended()).toBe(0);
  expect(performance.now() - killed).toBeLessThan(20_000);
});

it('a producer service that finds another at work is not ready and says who it is', async () => {
  const place = await newPlaceWithTopics();
  const first = await startReady(place, 'producer', DUMP, '--speed', '1');
  const second = await startService(place, 'producer', DUMP);
  const { status, reasons } = await eventually('the second says so', second.ready, (found) => found.reasons.some((reason) => reason.includes('Another producer')));
  expect([status, reasons[0]]).toEqual([503, expect.stringContaining(`process ${first.pid} on `)]);
  first.signal('SIGTERM');
  expect(await first.ended()).toBe(0);
  await eventually('the second takes over', second.ready, ({ ready }) => ready);
});

it('a producer that has lost its lease stops, says so, and the same command goes on', async () => {
  const { env } = await newPlaceWithTopics();
  const first = start(['replay', DUMP, '--speed', '1', '--json'], { env });
  await first.until(/"appended":true/);
  const redis = new Redis(env['REDIS_URL']!);
  await redis.del('pw:lease:producer');
  redis.disconnect();
  expect(await first.ended()).toBe(1);
  expect(first.text()).toContain('The right to append was lost');
  const again = start(['replay', DUMP], { env });
  expect(await again.ended()).toBe(0);
  expect(again.text()).toMatch(/were there already/);
});
