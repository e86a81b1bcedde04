/** Brings a data folder before a person: the rows as they stand, then every change and every entry as it comes. */
import { codec } from '../../kernel/codec/codec.js';
import type { StoredRecord } from '../../kernel/log/log.js';
import { feedEntry } from '../board/feed-entry.js';
import type { Show } from '../board/show.js';
import { VIEWS } from '../values.js';
import { viewOf } from './projections.js';
import { rowsOf } from '../../kernel/store/rows-of.js';
import { changesOf } from './changes-of.js';
import type { Workplace } from './workplace.js';

/** Entries of each partition that are shown as the latest at the start. */
const LATEST = 5n;

export interface Shown { close(): Promise<void> }

export async function showEverything(place: Workplace, show: Show, signal: AbortSignal): Promise<Shown> {
  const subscriptions = await Promise.all(VIEWS.map(async view => {
    const projection = await viewOf(view);
    const { keyed, cursor } = await rowsOf(place.store, projection, null);
    for (const { key, blog, row } of keyed) show.stands({ cursor, view, key, blog, change: 'set', row });
    return changesOf(place.store, view, projection, cursor, change => show.changed(change));
  }));
  const following = followEntries(place, show, signal);
  return {
    async close() {
      await Promise.all(subscriptions.map(subscription => subscription.close()));
      await following;
    },
  };
}

async function followEntries({ log }: Workplace, show: Show, signal: AbortSignal): Promise<void> {
  const infos = await log.partitions();
  const starts = new Map(infos.map(({ partition, start, end }) => [partition, end - start > LATEST ? end - LATEST : start]));
  await log.consume({
    group: null,
    start: partition => Promise.resolve(starts.get(partition) ?? 0n),
    signal,
    onBatch({ records }) {
      // The list holds a few entries: of a large batch only the last are read.
      for (const record of records.slice(-50)) showEntry(record, show);
      return Promise.resolve((records.at(-1)?.position.offset ?? -1n) + 1n);
    },
  });
}

function showEntry(record: StoredRecord, show: Show): void {
  const entry = feedEntry(codec().decode(record.value));
  if (entry) show.entry(entry);
}
