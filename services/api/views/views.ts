/** What is read of the store: the rows of one blog, presented once for all who ask while the projection stands where it did. */
import { LRUCache } from 'lru-cache';
import { cancellationsView } from '../../cancellations/present.js';
import type { BlogId } from '../../kernel/core/entry.js';
import type { EventLog } from '../../kernel/log/log.js';
import { rowsOf, viewIdOf, type AnyView, type PresentedRows } from '../../kernel/store/rows-of.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import { blogsView } from '../../producer/ledger/present.js';
import { quotesView } from '../../quotes/present.js';
import { turnoutView } from '../../turnout/present.js';
import { entriesView } from '../entries/present.js';
import type { BlogRow } from '../schema/rows.js';
import type { Streamed } from '../schema/stream.js';

/** Where the rows are, and the log they were folded from. */
export interface ApiPlace {
  readonly log: Pick<EventLog, 'epoch' | 'partitionOf'>;
  readonly store: ProjectionStore;
}

export const SHOWN: Readonly<Record<Streamed, AnyView>> = { turnout: turnoutView, cancellations: cancellationsView, quotes: quotesView, entries: entriesView };

/** Rows that are kept in memory at most, over all blogs and views. */
const KEPT_ROWS = 20_000;

interface Asked { readonly view: Streamed; readonly blog: BlogId }

export class Views {
  readonly #kept = new LRUCache<string, PresentedRows, Asked>({
    maxSize: KEPT_ROWS,
    sizeCalculation: ({ keyed }) => 1 + keyed.length,
    fetchMethod: (_, __, { context: { view, blog } }) => rowsOf(this.place.store, SHOWN[view], blog),
  });

  constructor(private readonly place: ApiPlace) {}

  get epoch(): string { return this.place.log.epoch; }

  /** Rows of one blog as its projection stands now, in key order. Who asks at the same time is answered by one read. Rejects as the store does. */
  async rows(view: Streamed, blog: BlogId): Promise<PresentedRows> {
    const { log, store } = this.place;
    const { cursor } = await store.load(viewIdOf(SHOWN[view]), log.partitionOf(blog), log.epoch, []);
    // Read after the cursor, the rows are no older than it: they stand for as long as it does.
    return this.#kept.forceFetch(`${view}/${blog}@${cursor}`, { context: { view, blog } });
  }

  /** All blogs by id. */
  async blogs(): Promise<readonly BlogRow[]> {
    const { keyed } = await rowsOf(this.place.store, blogsView, null);
    return keyed.map(({ row }) => row as BlogRow);
  }

  async blog(blog: BlogId): Promise<BlogRow | null> {
    const { keyed } = await rowsOf(this.place.store, blogsView, blog);
    return (keyed[0]?.row ?? null) as BlogRow | null;
  }
}
