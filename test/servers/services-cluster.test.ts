/** The services as real processes on a Redis Cluster whose masters have replicas. */
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { folder, objects, picketwire } from '../e2e/support/picketwire.js';
import { startCluster, type RedisCluster } from './support/redis-cluster.js';
import { eventually, inOrder, newPlaceWithTopics, startReady, succeed, type Place } from './support/services.js';

const VIEWS = ['turnout', 'quotes', 'cancellations'] as const;
const FIRST = resolve('seeds/nurses-december.txt');
const ALL = resolve('seeds');

let cluster: RedisCluster;
beforeAll(async () => { cluster = await startCluster({ replicas: 1 }); });
afterAll(() => cluster.container.stop());

async function embedded(view: string, data: string): Promise<readonly object[]> {
  return inOrder(objects((await picketwire(['query', view, '--json'], { data })).out));
}

/** A commit that a master acknowledged and had not copied yet is lost with it; the store's cursor says so, and the service reads on from there. */
async function comeToStandAs(place: Place, data: string): Promise<void> {
  for (const view of VIEWS) {
    const wanted = await embedded(view, data);
    expect(wanted.length).toBeGreaterThan(0);
    await eventually(`${view} has its rows`, () => place.rows(view).catch(() => []), (rows) => isDeepStrictEqual(rows, wanted));
  }
}

it('keep the same rows as the embedded default, before and after a master is killed and its replica takes over', async () => {
  const place = await newPlaceWithTopics({ REDIS_CLUSTER: cluster.nodes });
  const data = folder();
  await picketwire(['replay', FIRST], { data });
  await succeed(place, 'replay', FIRST);
  await Promise.all(VIEWS.map((view) => startReady(place, view)));
  await comeToStandAs(place, data);

  const admin = new Redis(cluster.ports[0]!, '127.0.0.1');
  const masters = async () => (await admin.cluster('NODES') as string).split('\n').filter((line) => /\bmaster\b/.test(line));
  const [victim] = (await masters()).filter((line) => !line.includes('myself') && !line.includes('fail'));
  const port = /127\.0\.0\.1:(\d+)@/.exec(victim!)![1]!;
  await cluster.container.exec(['redis-cli', '-p', port, 'shutdown', 'nosave']);
  await picketwire(['replay', ALL], { data });
  await eventually('a replica has taken over', masters, (lines) => lines.filter((line) => !line.includes('fail')).length === 3);
  await succeed(place, 'replay', ALL);
  await comeToStandAs(place, data);
  admin.disconnect();
});
