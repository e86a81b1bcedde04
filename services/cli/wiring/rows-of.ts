/** The public rows of a view as they stand, and what changes in it, as users read both. */
import type { BlogId } from '../../kernel/core/entry.js';
import { parseRowKey } from '../../kernel/core/projection.js';
import type { Cursor, ProjectionStore, Subscription } from '../../kernel/store/store.js';
import type { Query } from '../values.js';
import type { AnyView } from './projections.js';
import { viewIdOf } from './projections.js';

export interface Presented { readonly key: string; readonly blog: string; readonly row: object }

/** A line of `watch` (INTERFACE.md); `key` stays inside the program. */
export interface PresentedChange {
  readonly cursor: Cursor;
  readonly view: Query;
  readonly key: string;
  readonly blog: string | null;
  readonly change: 'set' | 'remove' | 'reset';
  readonly row: object | null;
}

export async function rowsOf(store: ProjectionStore, shown: AnyView, blog: BlogId | null): Promise<{ readonly rows: readonly object[]; readonly keyed: readonly Presented[]; readonly cursor: Cursor }> {
  const { rows, cursor } = await store.snapshot(viewIdOf(shown), blog);
  const keyed = rows.flatMap(({ key, row }) => {
    const presented = shown.present(row);
    return presented === null ? [] : [{ key, blog: parseRowKey(key).blog, row: presented }];
  });
  return { rows: keyed.map(({ row }) => row), keyed, cursor };
}

/** Every change after the cursor, of one blog or of all. A row that has nothing to show any more counts as removed. */
export function changesOf(store: ProjectionStore, view: Query, shown: AnyView, after: Cursor, onChange: (change: PresentedChange) => void | Promise<void>): Promise<Subscription> {
  return store.watch(viewIdOf(shown), after, event => {
    if (event.type === 'reset') return onChange({ cursor: event.cursor, view, key: '', blog: null, change: 'reset', row: null });
    const row = event.type === 'set' ? shown.present(event.row) : null;
    return onChange({ cursor: event.cursor, view, key: event.key, blog: parseRowKey(event.key).blog, change: row === null ? 'remove' : 'set', row });
  });
}
