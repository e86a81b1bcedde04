/** What a projection must be: one event after the other, nothing batched, nothing remembered but the rows. The measure of every runner, store and crash. */
import { codec } from '../../services/kernel/codec/codec.js';
import { isInternal, type Projection, type RowKey, type Rows } from '../../services/kernel/core/projection.js';
import type { EventLog, StoredRecord } from '../../services/kernel/log/log.js';
import type { Cursor, ProjectionStore } from '../../services/kernel/store/store.js';

/** All as text, so that equal means byte for byte. */
export interface Outcome {
  /** Public rows in key order: `key json`. */
  readonly rows: readonly string[];
  /** By partition: `token key json`. */
  readonly feed: Readonly<Record<number, readonly string[]>>;
  readonly cursors: Readonly<Record<number, string>>;
}

export async function recordsOf(log: EventLog): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (const { partition, start, end } of await log.partitions()) {
    for (let at = start; at < end;) {
      const some = await log.read(partition, at, 1000);
      records.push(...some);
      at = (some.at(-1)?.position.offset ?? end) + 1n;
    }
  }
  return records;
}

export function pureFold<Claims, Row>(projection: Projection<Claims, Row>, records: readonly StoredRecord[]): Outcome {
  const rows = new Map<RowKey, string>();
  const feed: Record<number, string[]> = {};
  const cursors: Record<number, string> = {};
  for (const { position, value } of records) {
    cursors[position.partition] = String(position.offset + 1n);
    for (const [n, [key, json]] of foldOne(projection, rows, position, value).filter(([key]) => !isInternal(key) && projection.isFollowed !== false).entries()) {
      (feed[position.partition] ??= []).push(`${position.offset}-${n + 1} ${key} ${json}`);
    }
  }
  return { rows: [...rows].filter(([key]) => !isInternal(key)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, json]) => `${key} ${json}`), feed, cursors };
}

/** Mutations as text, written to `rows`; none of an event that throws. */
function foldOne<Claims, Row>(projection: Projection<Claims, Row>, rows: Map<RowKey, string>, position: StoredRecord['position'], value: Uint8Array): [RowKey, string][] {
  try {
    const event = Object.assign(codec().decode(value), { position });
    const claims = projection.read(event);
    if (claims === null) return [];
    const mutations = projection.fold(event, claims, neededRows(projection, event, claims, rows));
    for (const { key, row } of mutations) {
      if (row === null) rows.delete(key);
      else rows.set(key, JSON.stringify(row));
    }
    return mutations.map(({ key, row }) => [key, JSON.stringify(row)]);
  } catch {
    return [];
  }
}

function neededRows<Claims, Row>(projection: Projection<Claims, Row>, event: Parameters<Projection<Claims, Row>['keysOf']>[0], claims: Claims, rows: ReadonlyMap<RowKey, string>): Rows<Row> {
  const needed = new Map<RowKey, Row>();
  const asked = new Set<RowKey>();
  for (let before = -1; before !== asked.size;) {
    before = asked.size;
    for (const key of projection.keysOf(event, claims, needed)) asked.add(key);
    for (const key of asked) {
      const json = rows.get(key);
      if (json !== undefined) needed.set(key, JSON.parse(json) as Row);
    }
  }
  return needed;
}

/** What a store holds of a projection. `partitions`: those the log has records in. */
export async function outcomeIn<Claims, Row>(projection: Projection<Claims, Row>, log: EventLog, store: ProjectionStore): Promise<Outcome> {
  const view = { projection: projection.name, version: projection.version };
  const { rows, cursor } = await store.snapshot<Row>(view, null);
  const cursors: Record<number, string> = {};
  for (const { partition, end } of await log.partitions()) {
    if (end > 0n) cursors[partition] = String((await store.load(view, partition, log.epoch, [])).cursor);
  }
  return { rows: rows.map(({ key, row }) => `${key} ${JSON.stringify(row)}`), feed: await feedOf(store, view, cursor), cursors };
}

async function feedOf(store: ProjectionStore, view: { projection: string; version: number }, until: Cursor): Promise<Record<number, string[]>> {
  const feed: Record<number, string[]> = {};
  if (until === '') return feed;
  let before = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    const watching = store.watch<unknown>(view, '' as Cursor, (event) => {
      if (event.type === 'reset') throw new Error('The feed was trimmed: the test needs a longer one.');
      const places = new Map(event.cursor.split(',').map((place) => place.split(':') as [string, string]));
      const moved = [...places].find(([partition, token]) => before.get(partition) !== token);
      if (moved === undefined) throw new Error(`The cursor did not move: ${event.cursor}`);
      before = places;
      (feed[Number(moved[0])] ??= []).push(`${moved[1]} ${event.key} ${JSON.stringify(event.type === 'set' ? event.row : null)}`);
      if (event.cursor === until) resolve();
    });
    watching.then((subscription) => subscription.ended).catch(reject);
  });
  return feed;
}
