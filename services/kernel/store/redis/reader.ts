/** Reads a partition of a view, or all partitions: each at one moment. */
import type { BlogId } from '../../core/entry.js';
import type { RowKey, Rows } from '../../core/projection.js';
import { formatCursor, parseToken, type Token } from '../cursor.js';
import { checkEpoch } from '../foreign.js';
import type { Snapshot, ViewId } from '../store.js';
import type { Connection } from './connection.js';
import { heldRow, keyOf, memberOf, parseMember, PartitionKeys, partitionsKey, type Held, type HeldRow } from './keys.js';
import type { FeedSource } from './redis-feed.js';
import { callScript, type ScriptName } from './scripts.js';

interface Part<Row> { readonly partition: number; readonly last: Token | null; readonly rows: { readonly key: RowKey; readonly row: Row }[] }

export class Reader {
  constructor(private readonly connection: Connection, private readonly prefix: string) {}

  async load<Row>(view: ViewId, partition: number, epoch: string, asked: readonly RowKey[]): Promise<{ readonly rows: Rows<Row>; readonly cursor: bigint }> {
    const keys = new PartitionKeys(this.prefix, view, partition);
    const hashes = [...byHash(keys, asked)];
    const args = hashes.flatMap(([, rows]) => [rows.length, ...rows.map(({ id }) => id)]);
    const [held, cursor, ...found] = await this.run('load-n', [keys.cursor, ...hashes.map(([hash]) => hash)], args) as [string, string, ...(string | null)[][]];
    checkEpoch(view, partition, held === '' ? null : held, epoch);
    const rows = new Map<RowKey, Row>();
    for (const [index, [, names]] of hashes.entries()) {
      for (const [at, json] of (found[index] ?? []).entries()) if (json !== null) rows.set(names[at]!.key, JSON.parse(json) as Row);
    }
    return { rows, cursor: BigInt(cursor) };
  }

  async snapshot<Row>(view: ViewId, blog: BlogId | null): Promise<Snapshot<Row>> {
    const parts = await Promise.all((await this.partitions(view)).map((partition) => this.part<Row>(view, partition, blog)));
    const places = parts.flatMap(({ partition, last }) => (last === null ? [] : [[partition, last] as const]));
    return { rows: parts.flatMap(({ rows }) => rows).sort((a, b) => (a.key < b.key ? -1 : 1)), cursor: formatCursor(new Map(places)) };
  }

  feedOf<Row>(view: ViewId): FeedSource<Row> {
    return {
      partitions: () => this.partitions(view),
      changes: (partition, after, limit) => {
        const keys = new PartitionKeys(this.prefix, view, partition);
        return this.run('changes-2', [keys.cursor, keys.changes], [after, limit]);
      },
      snapshot: () => this.snapshot<Row>(view, null),
    };
  }

  private async partitions(view: ViewId): Promise<number[]> {
    const members = await this.connection.call(() => this.connection.client.smembers(partitionsKey(this.prefix, view)));
    return members.map(Number).sort((a, b) => a - b);
  }

  /** Again when a blog has come between the look at the index and the read. */
  private async part<Row>(view: ViewId, partition: number, blog: BlogId | null): Promise<Part<Row>> {
    const keys = new PartitionKeys(this.prefix, view, partition);
    const range = blog === null ? ['-', '+'] as const : [`[${blog}:`, `(${blog};`] as const;
    for (;;) {
      const members = await this.connection.call(() => this.connection.client.zrange(keys.blogs, range[0], range[1], 'BYLEX'));
      const asked = members.map(parseMember).filter((held) => !held.view.startsWith('_') && (blog === null || held.blog === blog));
      const [last, ...found] = await this.run('snapshot-n', [keys.cursor, keys.blogs, ...asked.map((held) => keys.rows(held))], [...range, blog ?? '', ...asked.map(memberOf)]) as [string, ...string[][]];
      if (last !== 'more') return { partition, last: last === '' ? null : parseToken(last), rows: asked.flatMap((held, index) => rowsOf<Row>(held, found[index] ?? [])) };
    }
  }

  private run(name: ScriptName, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown[]> {
    return this.connection.call(() => callScript(this.connection.client, name, keys, args)) as Promise<unknown[]>;
  }
}

type Asked = HeldRow & { readonly key: RowKey };

function byHash(keys: PartitionKeys, asked: readonly RowKey[]): Map<string, Asked[]> {
  const hashes = new Map<string, Asked[]>();
  for (const key of asked) {
    const row = { key, ...heldRow(key) };
    const hash = keys.rows(row);
    const rows = hashes.get(hash);
    if (rows === undefined) hashes.set(hash, [row]);
    else rows.push(row);
  }
  return hashes;
}

/** @param fields row id, row, … */
function rowsOf<Row>(held: Held, fields: readonly string[]): { readonly key: RowKey; readonly row: Row }[] {
  return Array.from({ length: fields.length / 2 }, (_, n) => ({ key: keyOf({ ...held, id: fields[2 * n]! }), row: JSON.parse(fields[2 * n + 1]!) as Row }));
}
