/** A projection store in this process's memory, for tests. Rows are kept as JSON, so nobody can change them from outside. */
import type { BlogId } from '../../core/entry.js';
import { isInternal, parseRowKey, type RowKey } from '../../core/projection.js';
import { Arrivals } from '../../log/arrivals.js';
import { compareTokens, formatCursor, formatToken, parseToken, type Token } from '../cursor.js';
import { excess, FEED_LIMIT } from '../feed-limit.js';
import { checkEpoch } from '../foreign.js';
import type { Change, Commit, ProjectionStore, Snapshot, ViewId } from '../store.js';
import { follow, Subscriptions, type Feed } from '../watch.js';

interface Stored { readonly key: RowKey; readonly token: Token; readonly json: string }
/** What a partition of a view holds. */
export interface Partition { epoch: string | null; cursor: bigint; readonly rows: Map<RowKey, string>; feed: Stored[]; trimmed: Token | null; last: Token | null }
type View = Map<number, Partition>;

/** All that a store holds, by `<projection>/<version>`. */
export type Views = Map<string, View>;

/**
 * @param feedLimit changes a partition keeps at least
 * @param views where it is kept, for who must look at it or set it back
 */
export function openMemoryStore({ feedLimit = FEED_LIMIT, views = new Map() }: { readonly feedLimit?: number; readonly views?: Views } = {}): ProjectionStore {
  const arrivals = new Arrivals();
  const subscriptions = new Subscriptions();
  return {
    load: <Row>(view: ViewId, partition: number, epoch: string, keys: readonly RowKey[]) => Promise.resolve().then(() => {
      const held = partitionOf(viewOf(views, view), partition);
      checkEpoch(view, partition, held.epoch, epoch);
      return { rows: new Map(keys.flatMap((key) => found<Row>(held, key))), cursor: held.cursor };
    }),
    commit: <Row>(view: ViewId, commit: Commit<Row>) => Promise.resolve().then(() => {
      const held = partitionOf(viewOf(views, view), commit.partition);
      checkEpoch(view, commit.partition, held.epoch, commit.epoch);
      if (held.cursor !== commit.expected) return 'stale';
      apply(held, commit, feedLimit);
      arrivals.announce();
      return 'applied';
    }),
    snapshot: <Row>(view: ViewId, blog: BlogId | null) => Promise.resolve().then(() => snapshot<Row>(viewOf(views, view), blog)),
    watch: <Row>(view: ViewId, after: Parameters<ProjectionStore['watch']>[1], onChange: Parameters<typeof follow<Row>>[2]) =>
      Promise.resolve().then(() => subscriptions.add(follow(feedOf<Row>(viewOf(views, view), arrivals), after, onChange))),
    close: () => subscriptions.close(),
  };
}

function viewOf(views: Views, { projection, version }: ViewId): View {
  const name = `${projection}/${version}`;
  const view = views.get(name) ?? new Map<number, Partition>();
  views.set(name, view);
  return view;
}

function partitionOf(view: View, partition: number): Partition {
  const held = view.get(partition) ?? { epoch: null, cursor: 0n, rows: new Map<RowKey, string>(), feed: [], trimmed: null, last: null };
  view.set(partition, held);
  return held;
}

function found<Row>(held: Partition, key: RowKey): [RowKey, Row][] {
  const json = held.rows.get(key);
  return json === undefined ? [] : [[key, JSON.parse(json) as Row]];
}

function apply<Row>(held: Partition, commit: Commit<Row>, feedLimit: number): void {
  for (const { key, row } of commit.rows) {
    if (row === null) held.rows.delete(key);
    else held.rows.set(key, JSON.stringify(row));
  }
  const added = commit.changes.map(({ key, row, token }) => ({ key, token: parseToken(token), json: JSON.stringify(row) }));
  held.feed.push(...added);
  held.last = added.at(-1)?.token ?? held.last;
  held.epoch = commit.epoch;
  held.cursor = commit.next;
  held.trimmed = held.feed.splice(0, excess(held.feed.length, feedLimit)).at(-1)?.token ?? held.trimmed;
}

function snapshot<Row>(view: View, blog: BlogId | null): Snapshot<Row> {
  const rows = [...view.values()].flatMap((held) => [...held.rows])
    .filter(([key]) => !isInternal(key) && (blog === null || parseRowKey(key).blog === blog))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, json]) => ({ key, row: JSON.parse(json) as Row }));
  const places = [...view].flatMap(([partition, { last }]) => (last === null ? [] : [[partition, last] as const]));
  return { rows, cursor: formatCursor(new Map(places)) };
}

function feedOf<Row>(view: View, arrivals: Arrivals): Feed<Row> {
  let seen = -1;
  return {
    moved: async (wait, signal) => {
      if (wait) await arrivals.wait(seen, signal);
      seen = arrivals.count;
      return [...view.keys()];
    },
    read: (partition, after, limit) => {
      const { feed, trimmed, last } = partitionOf(view, partition);
      return { changes: feed.filter(({ token }) => after === null || compareTokens(token, after) > 0).slice(0, limit).map(changeOf<Row>), trimmed, last };
    },
    snapshot: () => snapshot<Row>(view, null),
  };
}

function changeOf<Row>({ key, token, json }: Stored): Change<Row> {
  return { key, row: JSON.parse(json) as Row | null, token: formatToken(token) };
}
