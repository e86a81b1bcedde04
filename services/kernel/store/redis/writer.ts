/** Commits batches. Which partitions a view has, and where a blog lives, is outside the partition's slot: said again with every commit, never in its way. */
import type { BlogId } from '../../core/entry.js';
import { PicketwireError } from '../../core/errors.js';
import { checkEpoch } from '../foreign.js';
import type { Commit, ViewId } from '../store.js';
import { commitCall, type CommitOptions } from './commit-call.js';
import type { Connection } from './connection.js';
import { blogsKey, movedChannel, parseMember, PartitionKeys, partitionsKey } from './keys.js';
import { callScript } from './scripts.js';

type Answer = readonly ['applied', ...string[]] | readonly ['stale'] | readonly ['foreign', string] | readonly ['damaged', string];

export class Writer {
  /** Partitions that this process has entered, by their cursor's key. */
  readonly #entered = new Set<string>();

  constructor(private readonly connection: Connection, private readonly prefix: string, private readonly feedLimit: number, private readonly ordered: ReadonlySet<string>) {}

  async commit<Row>(view: ViewId, commit: Commit<Row>): Promise<'applied' | 'stale'> {
    const keys = new PartitionKeys(this.prefix, view, commit.partition);
    const call = commitCall(keys, commit, this.optionsFor(view));
    const listed = this.list(view, commit.partition);
    if (!this.#entered.has(keys.cursor)) await this.enter(keys, commit.partition, listed);
    const [answer] = await Promise.all([this.connection.call(() => callScript(this.connection.client, 'commit-n', call.keys, call.args)) as Promise<Answer>, listed]);
    if (answer[0] === 'stale') return 'stale';
    if (answer[0] === 'foreign') checkEpoch(view, commit.partition, answer[1], commit.epoch);
    if (answer[0] !== 'applied') throw damaged(keys, answer[1] ?? '');
    await this.hint(commit.partition, answer.slice(1).map((group) => call.blogs[Number(group) - 1]!));
    return 'applied';
  }

  private optionsFor(view: ViewId): CommitOptions {
    return { feedLimit: this.feedLimit, channel: movedChannel(this.prefix, view), isOrdered: (name) => this.ordered.has(name) };
  }

  /** With each commit, for a cluster's node may lose this and keep the partition. */
  private list(view: ViewId, partition: number): Promise<unknown> {
    return this.connection.call(() => this.connection.client.sadd(partitionsKey(this.prefix, view), partition));
  }

  /** Before the first commit: the partition is listed, and the hints that a crash may have cost are given again. */
  private async enter(keys: PartitionKeys, partition: number, listed: Promise<unknown>): Promise<void> {
    await listed;
    const members = await this.connection.call(() => this.connection.client.zrange(keys.blogs, '-', '+', 'BYLEX'));
    await this.hint(partition, members.map((member) => parseMember(member).blog));
    this.#entered.add(keys.cursor);
  }

  /** Nothing rests on it, so that its failure fails nobody. */
  private async hint(partition: number, blogs: readonly BlogId[]): Promise<void> {
    if (blogs.length === 0) return;
    const places = new Map(blogs.map((blog) => [blog as string, String(partition)]));
    await this.connection.call(() => this.connection.client.hset(blogsKey(this.prefix), places)).catch(() => undefined);
  }
}

function damaged(keys: PartitionKeys, last: string): PicketwireError {
  return new PicketwireError(
    'data-damaged',
    `The stream ${keys.changes} ends at ${last}, past the cursor of its partition: something else has written to it. Nothing was written. Remove the keys of the projection; it is made anew from the log.`,
    { key: keys.changes, last },
  );
}
