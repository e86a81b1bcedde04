import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { BlogId } from '../../services/kernel/core/entry.js';
import { rowKey, type RowKey } from '../../services/kernel/core/projection.js';
import { openRedisStore } from '../../services/kernel/store/redis/redis-store.js';
import type { Commit, Cursor, ProjectionStore } from '../../services/kernel/store/store.js';
import { redisUrl } from './support/addresses.js';
import { ownPrefix, redisAt } from './support/redis-config.js';

interface Row { readonly n: number }

const VIEW = { projection: 'quotes', version: 1 };
const FEED_LIMIT = 100;
const key = (id: string, blog = 'buses'): RowKey => rowKey('quotes', blog as BlogId, id);

function batch(offset: number, rows: readonly (readonly [RowKey, Row | null])[], more: Partial<Commit<Row>> = {}): Commit<Row> {
  const mutations = rows.map(([name, row]) => ({ key: name, row }));
  return { partition: 0, epoch: 'e', expected: BigInt(offset), next: BigInt(offset + 1), rows: mutations, changes: mutations.map((one, n) => ({ ...one, token: `${offset}-${n + 1}` })), ...more };
}

describe('a commit to Redis', () => {
  let prefix: string;
  let store: ProjectionStore;
  let admin: Redis;
  beforeEach(async () => {
    prefix = ownPrefix();
    store = await openRedisStore(redisAt(redisUrl()), { prefix, feedLimit: FEED_LIMIT });
    admin = new Redis(redisUrl());
  });
  afterEach(async () => {
    await store.close();
    admin.disconnect();
  });

  /** All keys of the partition, byte for byte. */
  async function dump(): Promise<Record<string, string>> {
    const keys = (await admin.keys(`${prefix}:{0}:*`)).sort();
    const pairs = await Promise.all(keys.map(async (name): Promise<[string, string]> => [name, (await admin.dumpBuffer(name))?.toString('base64') ?? '']));
    return Object.fromEntries(pairs);
  }

  it('that is refused writes nothing: stale, of another log, on a key of another type, behind the stream', async () => {
    await store.commit(VIEW, batch(0, [[key('a'), { n: 1 }], [key('b'), { n: 2 }]]));
    const refused = async (commit: Commit<Row>): Promise<unknown> => {
      const before = await dump();
      const outcome = await store.commit(VIEW, commit).catch((error: { code?: string }) => error.code);
      expect(await dump()).toEqual(before);
      return outcome;
    };
    expect(await refused(batch(0, [[key('z'), { n: 9 }]]))).toBe('stale');
    expect(await refused(batch(5, [[key('z'), { n: 9 }]]))).toBe('stale');
    expect(await refused(batch(1, [[key('z'), { n: 9 }]], { epoch: 'other' }))).toBe('data-foreign');
    await admin.set(`${prefix}:{0}:quotes:v1:trams:quotes`, 'not a hash');
    expect(await refused(batch(1, [[key('z'), { n: 9 }], [key('z', 'trams'), { n: 9 }]]))).toBe('data-damaged');
    await admin.del(`${prefix}:{0}:quotes:v1:trams:quotes`);
    await admin.set(`${prefix}:{0}:quotes:v1:trams:quotes:order`, 'not a sorted set');
    expect(await refused(batch(1, [[key('z'), { n: 9 }], [key('z', 'trams'), { n: 9 }]]))).toBe('data-damaged');
    await admin.del(`${prefix}:{0}:quotes:v1:trams:quotes:order`);
    await admin.xadd(`${prefix}:{0}:quotes:v1:changes`, '9000-1', 'by', 'hand');
    expect(await refused(batch(1, [[key('z'), { n: 9 }]]))).toBe('data-damaged');
  });

  it('refuses changes that are out of order or of another batch, before Redis is asked', async () => {
    const row = { n: 1 };
    for (const tokens of [['0-1', '0-1'], ['0-2', '0-1'], ['1-1']]) {
      const changes = tokens.map((token) => ({ key: key('a'), row, token }));
      await expect(store.commit(VIEW, { ...batch(0, []), changes })).rejects.toThrow('out of order or outside its batch');
    }
    expect(await dump()).toEqual({});
  });

  it('whose answer was lost is in, once: asked again it is stale', async () => {
    const resent = batch(0, [[key('a'), { n: 1 }]]);
    await admin.client('PAUSE', 300, 'WRITE');
    const first = store.commit(VIEW, resent);
    const again = store.commit(VIEW, resent);
    await admin.call('CLIENT', 'KILL', 'TYPE', 'NORMAL', 'SKIPME', 'YES');
    expect([await first, await again].filter((outcome) => outcome === 'applied').length).toBeLessThanOrEqual(1);
    expect(await store.commit(VIEW, resent)).toBe('stale');
    expect(await admin.xlen(`${prefix}:{0}:quotes:v1:changes`)).toBe(1);
    expect((await store.load(VIEW, 0, 'e', [])).cursor).toBe(1n);
  });

  it('of 20,000 rows of 5,000 blogs is one step, and so are its read and its removal', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => [key(`a${n}`, `blog-${n % 5000}`), { n }] as const);
    expect(await store.commit(VIEW, batch(0, rows))).toBe('applied');
    expect((await store.load<Row>(VIEW, 0, 'e', rows.map(([name]) => name))).rows).toEqual(new Map(rows));
    expect((await store.snapshot(VIEW, null)).rows).toHaveLength(20_000);
    expect(await admin.hlen(`${prefix}:blogs`)).toBe(5000);
    expect(await store.commit(VIEW, batch(1, rows.map(([name]) => [name, null])))).toBe('applied');
    expect((await admin.keys(`${prefix}:{0}:*`)).sort()).toEqual(['changes', 'cursor'].map((name) => `${prefix}:{0}:quotes:v1:${name}`));
  });

  it('of 20,000 rows of one blog is one step too', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => [key(`a${n}`), { n }] as const);
    await store.commit(VIEW, { ...batch(0, rows), changes: [] });
    expect((await store.load(VIEW, 0, 'e', rows.map(([name]) => name))).rows.size).toBe(20_000);
    await store.commit(VIEW, batch(1, rows.map(([name, { n }]) => [name, { n: n + 1 }])));
    expect((await store.snapshot<Row>(VIEW, null)).rows[0]?.row).toEqual({ n: 1 });
    await store.commit(VIEW, batch(2, rows.map(([name]) => [name, null])));
    expect((await store.snapshot(VIEW, null)).rows).toEqual([]);
  });

  it('keeps the stream within a quarter more than its limit', async () => {
    for (let offset = 0; offset < 60; offset++) {
      await store.commit(VIEW, batch(offset, Array.from({ length: 7 }, (_, n) => [key(`a${n}`), { n: offset }] as const)));
      expect(await admin.xlen(`${prefix}:{0}:quotes:v1:changes`)).toBeLessThanOrEqual(FEED_LIMIT * 1.25);
    }
    const [first] = await admin.xrange(`${prefix}:{0}:quotes:v1:changes`, '-', '+', 'COUNT', 1);
    const trimmed = await admin.hget(`${prefix}:{0}:quotes:v1:cursor`, 'trimmed');
    const [offset, n] = first![0].split('-').map(Number);
    expect(trimmed).toBe(n === 1 ? `${offset! - 1}-7` : `${offset}-${n! - 1}`);
  });

  it('orders a feed by its ids, page by page, as redis-cli reads it', async () => {
    await store.commit(VIEW, batch(0, ['c', 'a', 'b', 'd'].map((id) => [key(id), { n: 1 }] as const)));
    await store.commit(VIEW, batch(1, [[key('b'), null]]));
    const order = `${prefix}:{0}:quotes:v1:buses:quotes:order`;
    expect(await admin.call('ZRANGE', order, '+', '-', 'BYLEX', 'REV', 'LIMIT', '0', '2')).toEqual(['d', 'c']);
    expect(await admin.call('ZRANGE', order, '(c', '-', 'BYLEX', 'REV', 'LIMIT', '0', '2')).toEqual(['a']);
  });

  it.each(['{', '}', '{9}', 'a:b', ':', 'a:quotes', '[x', '(x', '*', '\\', '"q"', 'ñ💬', '_', '-', '+', '%'])('keeps a blog called %s apart from every other', async (blog) => {
    const rows = [blog, `${blog}:quotes`, `${blog}x`].map((name, n) => [key('id/with: {all}', name), { n }] as const);
    await store.commit(VIEW, batch(0, rows));
    expect((await store.load(VIEW, 0, 'e', rows.map(([name]) => name))).rows).toEqual(new Map(rows));
    expect((await store.snapshot(VIEW, blog as BlogId)).rows).toEqual([{ key: rows[0]![0], row: { n: 0 } }]);
    expect((await store.snapshot(VIEW, null)).rows).toHaveLength(3);
    expect(await admin.hget(`${prefix}:blogs`, blog)).toBe('0');
  });

  it('is heard by a watcher whose connections were cut, and by one who watches a partition that did not exist', async () => {
    const seen: string[] = [];
    let look = (): void => undefined;
    const until = (count: number): Promise<void> => new Promise((resolve) => { look = () => { if (seen.length >= count) resolve(); }; look(); });
    const subscription = await store.watch<Row>(VIEW, '' as Cursor, (event) => { seen.push(event.cursor); look(); });
    await store.commit(VIEW, batch(0, [[key('a'), { n: 1 }]]));
    await until(1);
    await admin.call('CLIENT', 'KILL', 'TYPE', 'PUBSUB');
    await admin.call('CLIENT', 'KILL', 'TYPE', 'NORMAL', 'SKIPME', 'YES');
    await store.commit(VIEW, batch(1, [[key('a'), { n: 2 }]])).catch(() => undefined);
    await store.commit(VIEW, batch(0, [[key('b', 'trams'), { n: 2 }]], { partition: 7 }));
    await until(3);
    expect(seen.at(-1)).toBe('0:1-1,7:0-1');
    await subscription.close();
  });
});
