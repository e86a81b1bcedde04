import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { BlogId } from '../../services/kernel/core/entry.js';
import { rowKey } from '../../services/kernel/core/projection.js';
import { openRedisStore } from '../../services/kernel/store/redis/redis-store.js';
import type { Cursor, ProjectionStore, WatchEvent } from '../../services/kernel/store/store.js';
import { killableRedis, type KillableRedis } from './support/killable-redis.js';
import { redisAt } from './support/redis-config.js';

const VIEW = { projection: 'turnout', version: 1 };

let redis: KillableRedis;
beforeAll(async () => { redis = await killableRedis(); });
afterAll(() => redis.stop());

/** As a runner does: at the cursor that the store says, again and again until it is in. */
async function put(store: ProjectionStore, n: number): Promise<void> {
  const row = { key: rowKey('turnout', 'buses' as BlogId, 'a'), row: { n } };
  for (;;) {
    try {
      const { cursor } = await store.load(VIEW, 0, 'e', []);
      if (cursor > BigInt(n)) return;
      await store.commit(VIEW, { partition: 0, epoch: 'e', expected: cursor, next: cursor + 1n, rows: [row], changes: [{ ...row, token: `${cursor}-1` }] });
    } catch (error) {
      expect(error).toMatchObject({ code: 'redis-unreachable' });
    }
  }
}

it('survives Redis being killed in the middle of a watch: calls are rejected in time, the subscription goes on, and is reset when Redis has gone back', async () => {
  await redis.start();
  const store = await openRedisStore(redisAt(redis.url), { timeout: 1000 });
  const events: WatchEvent<{ n: number }>[] = [];
  let look = (): void => undefined;
  const until = (is: () => boolean): Promise<void> => new Promise((resolve) => { look = () => { if (is()) resolve(); }; look(); });
  const subscription = await store.watch<{ n: number }>(VIEW, '' as Cursor, (event) => { events.push(event); look(); });
  await put(store, 0);
  await until(() => events.length === 1);

  await redis.kill();
  await expect(store.load(VIEW, 0, 'e', [])).rejects.toMatchObject({ code: 'redis-unreachable' });
  await redis.start();
  await put(store, 1);
  await put(store, 2);
  await until(() => events.length === 3);
  expect(events.map(({ type, cursor }) => `${type} ${cursor}`)).toEqual(['set 0:0-1', 'set 0:1-1', 'set 0:2-1']);

  const admin = new Redis(redis.url);
  await admin.flushall();
  admin.disconnect();
  await until(() => events.length === 4);
  await put(store, 0);
  await until(() => events.length === 5);
  expect(events.slice(3).map(({ type, cursor }) => `${type} ${cursor}`)).toEqual(['reset ', 'set 0:0-1']);
  await subscription.close();
  await store.close();
});
