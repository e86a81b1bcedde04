/** What changes in a view, as users read it. */
import { parseRowKey } from '../../kernel/core/projection.js';
import { viewIdOf, type AnyView } from '../../kernel/store/rows-of.js';
import type { Cursor, ProjectionStore, Subscription } from '../../kernel/store/store.js';
import type { Query } from '../values.js';

/** A line of `watch` (INTERFACE.md); `key` stays inside the program. */
export interface PresentedChange {
  readonly cursor: Cursor;
  readonly view: Query;
  readonly key: string;
  readonly blog: string | null;
  readonly change: 'set' | 'remove' | 'reset';
  readonly row: object | null;
}

/** Every change after the cursor, of one blog or of all. A row that has nothing to show any more counts as removed. */
export function changesOf(store: ProjectionStore, view: Query, shown: AnyView, after: Cursor, onChange: (change: PresentedChange) => void | Promise<void>): Promise<Subscription> {
  return store.watch(viewIdOf(shown), after, event => {
    if (event.type === 'reset') return onChange({ cursor: event.cursor, view, key: '', blog: null, change: 'reset', row: null });
    const row = event.type === 'set' ? shown.present(event.row) : null;
    return onChange({ cursor: event.cursor, view, key: event.key, blog: parseRowKey(event.key).blog, change: row === null ? 'remove' : 'set', row });
  });
}
