/** The projection store in Redis, one server or a cluster. Nothing of what it holds is remembered here: Redis may go back to an older state at any time. */
import type { Redis as RedisConfig } from '../../config/redis.js';
import type { BlogId } from '../../core/entry.js';
import type { RowKey } from '../../core/projection.js';
import { FEED_LIMIT } from '../feed-limit.js';
import type { Commit, ProjectionStore, ViewId } from '../store.js';
import { parseCursor } from '../cursor.js';
import { follow, Subscriptions } from '../watch.js';
import { Connection } from './connection.js';
import { movedChannel, PREFIX } from './keys.js';
import { Moves } from './moves.js';
import { RedisFeed } from './redis-feed.js';
import { Reader } from './reader.js';
import { Writer } from './writer.js';

export interface RedisStoreOptions {
  /** What every key begins with. */
  readonly prefix?: string;
  /** Changes that a partition of a view keeps at least. */
  readonly feedLimit?: number;
  /** Views whose row ids sort as a feed: for each blog they have a sorted set of the ids beside the rows. */
  readonly ordered?: readonly string[];
  /** Milliseconds until a call that Redis does not answer is rejected. */
  readonly timeout?: number;
}

/**
 * Calls reject with `redis-unreachable` (of a commit: it may be in or not, the cursor says), `redis-denied`, `redis-full`, `redis-read-only`;
 * the caller retries, the connection comes back by itself. Subscriptions wait for it and go on.
 */
export async function openRedisStore(config: RedisConfig, options: RedisStoreOptions = {}): Promise<ProjectionStore> {
  const { prefix = PREFIX, feedLimit = FEED_LIMIT, ordered = ['quotes'], timeout = 10_000 } = options;
  if (!/^[A-Za-z0-9._-]+$/.test(prefix)) throw new Error(`${JSON.stringify(prefix)} cannot be what keys begin with: letters, digits, ".", "_" and "-" can.`);
  const connection = new Connection(config, timeout);
  await connection.open();
  const reader = new Reader(connection, prefix);
  const writer = new Writer(connection, prefix, feedLimit, new Set(ordered));
  const moves = new Moves(connection);
  const subscriptions = new Subscriptions();
  return {
    load: <Row>(view: ViewId, partition: number, epoch: string, keys: readonly RowKey[]) => reader.load<Row>(view, partition, epoch, keys),
    commit: <Row>(view: ViewId, commit: Commit<Row>) => writer.commit(view, commit),
    snapshot: <Row>(view: ViewId, blog: BlogId | null) => reader.snapshot<Row>(view, blog),
    watch: async <Row>(view: ViewId, after: Parameters<ProjectionStore['watch']>[1], onChange: Parameters<typeof follow<Row>>[2]) => {
      parseCursor(after);
      const feed = new RedisFeed<Row>(reader.feedOf(view));
      const leave = await moves.listen(movedChannel(prefix, view), feed.hear);
      const subscription = subscriptions.add(follow(feed, after, onChange));
      subscription.ended.then(leave, leave);
      return subscription;
    },
    close: async () => {
      await subscriptions.close();
      moves.close();
      connection.client.disconnect();
    },
  };
}
