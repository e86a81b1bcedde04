/** The public rows of a view as they stand, as users read them. */
import type { BlogId } from '../core/entry.js';
import { parseRowKey, type View } from '../core/projection.js';
import type { Cursor, ProjectionStore, ViewId } from './store.js';

/** What is asked of the rows of any view. */
export type AnyView = View<unknown>;

export interface Presented { readonly key: string; readonly blog: string; readonly row: object }

export interface PresentedRows {
  /** In key order. */
  readonly keyed: readonly Presented[];
  readonly cursor: Cursor;
}

export function viewIdOf({ name, version }: Pick<AnyView, 'name' | 'version'>): ViewId {
  return { projection: name, version };
}

/** @param blog null of all blogs */
export async function rowsOf(store: ProjectionStore, shown: AnyView, blog: BlogId | null): Promise<PresentedRows> {
  const { rows, cursor } = await store.snapshot(viewIdOf(shown), blog);
  const keyed = rows.flatMap(({ key, row }) => {
    const presented = shown.present(row);
    return presented === null ? [] : [{ key, blog: parseRowKey(key).blog, row: presented }];
  });
  return { keyed, cursor };
}
