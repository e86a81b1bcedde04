/** The store as it is for all processes: the memory adapter, which can be set back to an older state. */
import { formatCursor } from '../../../services/kernel/store/cursor.js';
import type { Commit, Cursor, ProjectionStore, ViewId } from '../../../services/kernel/store/store.js';
import { openMemoryStore, type Partition, type Views } from '../../../services/kernel/store/memory/memory-store.js';

/** Told of every commit that was applied. */
export type OnApplied = (view: ViewId, commit: Commit<unknown>) => void;

/** Older states kept at most. */
const KEPT = 4;

export class StoreServer {
  readonly views: Views = new Map();
  readonly store: ProjectionStore;
  #saved: Views[] = [];

  constructor(feedLimit: number, onApplied: OnApplied) {
    const store = openMemoryStore({ feedLimit, views: this.views });
    this.store = {
      ...store,
      commit: async (view, commit) => {
        const outcome = await store.commit(view, commit);
        if (outcome === 'applied') onApplied(view, commit);
        return outcome;
      },
    };
  }

  save(): void {
    this.#saved = [...this.#saved.slice(1 - KEPT), copyOf(this.views)];
  }

  /** Rows, feeds and cursors of all views, or of one, as they were when saved. @param age 0 to 1: how old */
  restore(age: number, only: string | null): void {
    const saved = this.#saved[Math.floor(age * this.#saved.length)];
    if (saved === undefined) return;
    for (const [name, view] of this.views) {
      if (only !== null && name !== only) continue;
      view.clear();
      for (const [partition, held] of saved.get(name) ?? []) view.set(partition, copyOfPartition(held));
    }
    this.wake();
  }

  /** Those who follow a feed look again, as after the restart of a server: a state saved later may bring the feed forward with no commit to come. */
  private wake(): void {
    const nobody = { projection: 'nobody', version: 0 };
    void this.store.commit(nobody, { partition: 0, epoch: '', expected: 0n, next: 0n, rows: [], changes: [] }).then(() => { this.views.delete('nobody/0'); });
  }

  /** Cursor after the last change of a view. */
  lastOf({ projection, version }: ViewId): Cursor {
    const places = [...this.views.get(`${projection}/${version}`) ?? []].flatMap(([partition, { last }]) => (last === null ? [] : [[partition, last] as const]));
    return formatCursor(new Map(places));
  }

  partition(projection: string, version: number, partition: number): Partition | undefined {
    return this.views.get(`${projection}/${version}`)?.get(partition);
  }
}

function copyOf(views: Views): Views {
  return new Map([...views].map(([name, view]) => [name, new Map([...view].map(([partition, held]) => [partition, copyOfPartition(held)]))]));
}

function copyOfPartition(held: Partition): Partition {
  return { ...held, rows: new Map(held.rows), feed: [...held.feed] };
}
