import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster } from 'ioredis';
import { readRedis, type Redis } from '../../services/kernel/config/redis.js';
import type { BlogId } from '../../services/kernel/core/entry.js';
import { rowKey } from '../../services/kernel/core/projection.js';
import { openRedisStore } from '../../services/kernel/store/redis/redis-store.js';
import { projectionStoreContract } from '../contract/projection-store.contract.js';
import { ownPrefix } from './support/redis-config.js';
import { redisAdapter } from './support/redis-adapter.js';
import { startCluster, type RedisCluster } from './support/redis-cluster.js';

let cluster: RedisCluster;
beforeAll(async () => { cluster = await startCluster(); });
afterAll(() => cluster.container.stop());
const config = (): Redis => readRedis({ REDIS_CLUSTER: cluster.nodes })!;

projectionStoreContract(redisAdapter('Redis Cluster of three masters', config));

const VIEW = { projection: 'quotes', version: 1 };

async function onNode(port: number, ...command: string[]): Promise<string> {
  const { output, exitCode } = await cluster.container.exec(['redis-cli', '-p', String(port), ...command]);
  if (exitCode !== 0) throw new Error(output);
  return output.trim();
}

describe('on three masters', () => {
  it('spreads partitions, and keeps all keys of one in one slot, whatever the ids of blogs hold', async () => {
    const prefix = ownPrefix();
    const store = await openRedisStore(config(), { prefix });
    const client = new Cluster(cluster.ports.map((port) => ({ host: '127.0.0.1', port })));
    for (let partition = 0; partition < 8; partition++) {
      const rows = ['a', '{b}', 'c:quotes', '}{', '{7}'].map((blog) => ({ key: rowKey('quotes', `${blog}-${partition}` as BlogId, 'a0/e/0'), row: { blog } }));
      await store.commit(VIEW, { partition, epoch: 'e', expected: 0n, next: 9n, rows, changes: rows.map((row, n) => ({ ...row, token: `0-${n + 1}` })) });
    }
    const holders = await Promise.all(client.nodes('master').map(async (node) => (await node.keys(`${prefix}:{*`)).map((key) => /\{(\d)\}/.exec(key)![1]!)));
    const byNode = holders.map((partitions) => [...new Set(partitions)]);
    expect(byNode.flat().sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(byNode.filter((some) => some.length > 0).length).toBeGreaterThan(1);
    expect((await store.snapshot(VIEW, null)).rows).toHaveLength(40);
    expect((await store.snapshot(VIEW, '{7}-3' as BlogId)).rows).toHaveLength(1);
    client.disconnect();
    await store.close();
  });

  it('commits on while a slot moves to another node: what cannot be answered half-way is tried again', async () => {
    const prefix = ownPrefix();
    const store = await openRedisStore(config(), { prefix });
    const commit = (offset: number) => {
      const rows = ['buses', 'trams'].map((blog) => ({ key: rowKey('quotes', blog as BlogId, `a${offset}/e/0`), row: { offset } }));
      return store.commit(VIEW, { partition: 0, epoch: 'e', expected: BigInt(offset), next: BigInt(offset + 1), rows, changes: rows.map((row, n) => ({ ...row, token: `${offset}-${n + 1}` })) });
    };
    expect(await commit(0)).toBe('applied');

    const slot = await onNode(cluster.ports[0]!, 'cluster', 'keyslot', `${prefix}:{0}:`);
    const owned = await Promise.all(cluster.ports.map((port) => onNode(port, 'cluster', 'getkeysinslot', slot, '100').catch(() => '')));
    const from = owned.findIndex((keys) => keys.includes(prefix));
    const to = (from + 1) % 3;
    const [source, target] = [cluster.ports[from]!, cluster.ports[to]!];
    const [sourceId, targetId] = await Promise.all([source, target].map((port) => onNode(port, 'cluster', 'myid')));
    await onNode(target, 'cluster', 'setslot', slot, 'importing', sourceId!);
    await onNode(source, 'cluster', 'setslot', slot, 'migrating', targetId!);
    const keys = owned[from]!.split('\n');
    const move = (some: string[]) => onNode(source, 'migrate', '127.0.0.1', String(target), '', '0', '5000', 'keys', ...some);
    await move(keys.slice(0, 2));
    const during = commit(1);
    await move(keys.slice(2));
    for (const port of [target, source]) await onNode(port, 'cluster', 'setslot', slot, 'node', targetId!);
    expect(await during).toBe('applied');
    expect(await commit(2)).toBe('applied');
    expect((await store.snapshot(VIEW, null)).rows).toHaveLength(6);
    await store.close();
  });
});
