import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import type { BlogId } from '../../services/kernel/core/entry.js';
import { rowKey } from '../../services/kernel/core/projection.js';
import { openRedisStore } from '../../services/kernel/store/redis/redis-store.js';
import type { Cursor, ProjectionStore, WatchEvent } from '../../services/kernel/store/store.js';
import { redisAt } from './support/redis-config.js';

const VIEW = { projection: 'turnout', version: 1 };
/** The mapped port of a container changes when it is started again: a second process inside is stopped and started instead. */
const PORT = 6400;

let container: StartedTestContainer;
let url: string;
beforeAll(async () => {
  container = await new GenericContainer('redis:8.0').withExposedPorts(PORT).withWaitStrategy(Wait.forLogMessage('Ready to accept connections')).start();
  url = `redis://127.0.0.1:${container.getMappedPort(PORT)}`;
});
afterAll(() => container.stop());

async function inside(...command: string[]): Promise<void> {
  const { exitCode, output } = await container.exec(command);
  if (exitCode !== 0) throw new Error(output);
}

const start = (): Promise<void> => inside('sh', '-c', `redis-server --port ${PORT} --protected-mode no --dir /tmp --appendonly yes --appendfsync always --daemonize yes && until redis-cli -p ${PORT} ping | grep -q PONG; do sleep 0.05; done`);
const kill = (): Promise<void> => inside('sh', '-c', `pid=$(redis-cli -p ${PORT} info server | tr -d '\\r' | sed -n 's/^process_id://p'); kill -9 $pid; while redis-cli -p ${PORT} ping >/dev/null 2>&1; do sleep 0.05; done`);

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
  await start();
  const store = await openRedisStore(redisAt(url), { timeout: 1000 });
  const events: WatchEvent<{ n: number }>[] = [];
  let look = (): void => undefined;
  const until = (is: () => boolean): Promise<void> => new Promise((resolve) => { look = () => { if (is()) resolve(); }; look(); });
  const subscription = await store.watch<{ n: number }>(VIEW, '' as Cursor, (event) => { events.push(event); look(); });
  await put(store, 0);
  await until(() => events.length === 1);

  await kill();
  await expect(store.load(VIEW, 0, 'e', [])).rejects.toMatchObject({ code: 'redis-unreachable' });
  await start();
  await put(store, 1);
  await put(store, 2);
  await until(() => events.length === 3);
  expect(events.map(({ type, cursor }) => `${type} ${cursor}`)).toEqual(['set 0:0-1', 'set 0:1-1', 'set 0:2-1']);

  const admin = new Redis(url);
  await admin.flushall();
  admin.disconnect();
  await until(() => events.length === 4);
  await put(store, 0);
  await until(() => events.length === 5);
  expect(events.slice(3).map(({ type, cursor }) => `${type} ${cursor}`)).toEqual(['reset ', 'set 0:0-1']);
  await subscription.close();
  await store.close();
});
