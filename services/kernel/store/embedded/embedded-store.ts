/** The projection store in files of the data folder, one a view: commits are on disk when they resolve; several processes may read and commit at once. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BlogId } from '../../core/entry.js';
import type { RowKey } from '../../core/projection.js';
import { Arrivals } from '../../log/arrivals.js';
import { formatCursor } from '../cursor.js';
import { FEED_LIMIT } from '../feed-limit.js';
import { checkEpoch } from '../foreign.js';
import type { Commit, ProjectionStore, Snapshot, ViewId } from '../store.js';
import { follow, Subscriptions, type Feed } from '../watch.js';
import { ViewFile } from './view-file.js';

/** How soon changes committed by another process or thread are seen. Those of this store object wake its watchers at once. */
const POLL_MILLISECONDS = 50;

/**
 * A process counts every page of an open LMDB file it has touched as its own memory. A file is closed and opened again after so many
 * bytes of commits, so that memory does not grow with the log.
 */
const RENEW_BYTES = 4 * 2 ** 20;

export interface EmbeddedStoreOptions {
  readonly folder: string;
  /** Creates no files; a view that nobody has committed to is empty. */
  readonly readOnly?: boolean;
  /** Changes that a partition of a view keeps at least. */
  readonly feedLimit?: number;
}

export function openEmbeddedStore({ folder, readOnly = false, feedLimit = FEED_LIMIT }: EmbeddedStoreOptions): ProjectionStore {
  const views = new Views(folder, readOnly, feedLimit);
  const arrivals = new Arrivals();
  const subscriptions = new Subscriptions();
  return {
    load: <Row>(view: ViewId, partition: number, epoch: string, keys: readonly RowKey[]) => Promise.resolve().then(() => load<Row>(views, view, partition, epoch, keys)),
    commit: async <Row>(view: ViewId, commit: Commit<Row>) => {
      const outcome = views.toWrite(view).commit(commit);
      await views.renew(view);
      arrivals.announce();
      return outcome;
    },
    snapshot: <Row>(view: ViewId, blog: BlogId | null) => Promise.resolve().then(() => snapshot<Row>(views.toRead(view), blog)),
    watch: <Row>(view: ViewId, after: Parameters<ProjectionStore['watch']>[1], onChange: Parameters<typeof follow<Row>>[2]) =>
      Promise.resolve().then(() => subscriptions.add(follow(feedOf<Row>(views, view, arrivals), after, onChange))),
    close: async () => {
      await subscriptions.close();
      await views.close();
    },
  };
}

class Views {
  readonly #open = new Map<string, ViewFile>();
  readonly #closing = new Set<Promise<void>>();

  constructor(private readonly folder: string, private readonly readOnly: boolean, private readonly feedLimit: number) {
    if (!readOnly) mkdirSync(folder, { recursive: true });
  }

  /** Null while nobody has committed to it. */
  toRead(view: ViewId): ViewFile | null {
    const open = this.#open.get(this.fileOf(view)) ?? (existsSync(this.fileOf(view)) ? this.open(view) : null);
    open?.refresh();
    return open;
  }

  toWrite(view: ViewId): ViewFile {
    if (this.readOnly) throw new Error(`The store in ${this.folder} was opened for reading only.`);
    return this.#open.get(this.fileOf(view)) ?? this.open(view);
  }

  /** Closes a file that much was written to; whoever needs it next opens it again. */
  async renew(view: ViewId): Promise<void> {
    const file = this.#open.get(this.fileOf(view));
    if (file === undefined || file.written < RENEW_BYTES) return;
    this.#open.delete(this.fileOf(view));
    const closing = file.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
    await closing;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#closing, ...[...this.#open.values()].map((file) => file.close())]);
    this.#open.clear();
  }

  private open(view: ViewId): ViewFile {
    const opened = new ViewFile(view, this.fileOf(view), this.feedLimit);
    this.#open.set(this.fileOf(view), opened);
    return opened;
  }

  private fileOf({ projection, version }: ViewId): string {
    return join(this.folder, `${projection}-v${version}.mdb`);
  }
}

function load<Row>(views: Views, view: ViewId, partition: number, epoch: string, keys: readonly RowKey[]): { rows: Map<RowKey, Row>; cursor: bigint } {
  const rows = new Map<RowKey, Row>();
  const file = views.toRead(view);
  const state = file?.state(partition) ?? null;
  checkEpoch(view, partition, state?.epoch ?? null, epoch);
  for (const key of keys) {
    const row = file?.row<Row>(key);
    if (row !== undefined) rows.set(key, row);
  }
  return { rows, cursor: state?.cursor ?? 0n };
}

function snapshot<Row>(file: ViewFile | null, blog: BlogId | null): Snapshot<Row> {
  const places = (file?.states() ?? []).flatMap(({ partition, last }) => (last === null ? [] : [[partition, last] as const]));
  return { rows: file?.publicRows<Row>(blog) ?? [], cursor: formatCursor(new Map(places)) };
}

function feedOf<Row>(views: Views, view: ViewId, arrivals: Arrivals): Feed<Row> {
  let seen = -1;
  return {
    moved: async (wait, signal) => {
      if (wait) await arrivals.wait(seen, signal, POLL_MILLISECONDS);
      seen = arrivals.count;
      return views.toRead(view)?.states().map(({ partition }) => partition) ?? [];
    },
    read: (partition, after, limit) => {
      const file = views.toRead(view);
      const state = file?.state(partition) ?? null;
      return file === null || state === null ? null : { changes: file.changes<Row>(partition, after, limit), trimmed: state.trimmed, last: state.last };
    },
    snapshot: () => snapshot<Row>(views.toRead(view), null),
  };
}
