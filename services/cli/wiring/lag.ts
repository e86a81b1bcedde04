/** How far projections are behind the log. */
import type { EventLog } from '../../kernel/log/log.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import type { Query } from '../values.js';
import { viewIdOf } from '../../kernel/store/rows-of.js';
import { viewOf } from './projections.js';

/** Events that the views together have not folded yet. Throws `data-foreign` when a view was filled from another log. */
export async function behind({ log, store }: { readonly log: EventLog; readonly store: ProjectionStore }, views: readonly Query[]): Promise<bigint> {
  let events = 0n;
  for (const view of views) {
    const id = viewIdOf(await viewOf(view));
    for (const { partition, end } of await log.partitions()) events += end - (await store.load(id, partition, log.epoch, [])).cursor;
  }
  return events;
}
