/** The entries themselves: what a reader looks at beside the figures, and what the figures' words stand in. */
import type { BlogId, Entry, EntryId } from '../../kernel/core/entry.js';
import type { LiveBlogEvent } from '../../kernel/core/events.js';
import { rowKey, type Mutation, type Projection, type RowKey, type Rows } from '../../kernel/core/projection.js';
import { entriesView, type EntriesRow, type KnownEntry, type Revision, type StandingEntry } from './present.js';

/** Earlier revisions that are kept with an entry: what a reader looks back to; the log has them all. */
const KEPT = 20;

/** What an event says of an entry; `entry` null withdraws it. */
interface Told {
  readonly blog: BlogId;
  readonly id: EntryId;
  readonly revision: number;
  readonly entry: Entry | null;
}

export function entriesProjection(): Projection<Told, EntriesRow> {
  return { ...entriesView, view: 'entries', read: toldBy, keysOf, fold };
}

function toldBy(event: LiveBlogEvent): Told | null {
  switch (event.type) {
    case 'opened': return null;
    case 'withdrawn': return { blog: event.blog, id: event.id, revision: event.revision, entry: null };
    default: return { blog: event.blog, id: event.entry.id, revision: event.entry.revision, entry: event.entry };
  }
}

function keysOf(_: LiveBlogEvent, told: Told, rows: Rows<EntriesRow>): readonly RowKey[] {
  const known = knownOf(told, rows);
  return known?.order == null ? [knownKey(told)] : [knownKey(told), standingKey(told, known.order)];
}

function fold(_: LiveBlogEvent, told: Told, rows: Rows<EntriesRow>): readonly Mutation<EntriesRow>[] {
  const known = knownOf(told, rows);
  if (known !== null && told.revision <= known.revision) return [];
  const { blog, id, revision, entry } = told;
  const before = known?.order == null ? null : standingKey(told, known.order);
  const now = entry === null ? null : standingKey(told, entry.order);
  return [
    ...(before !== null && before !== now ? [{ key: before, row: null }] : []),
    ...(entry !== null && now !== null ? [{ key: now, row: standing(entry, before === null ? undefined : rows.get(before)) }] : []),
    { key: knownKey(told), row: { type: 'known', blog, id, revision, order: entry?.order ?? null } },
  ];
}

function standing(entry: Entry, before: EntriesRow | undefined): StandingEntry {
  if (before?.type !== 'standing') return { type: 'standing', entry, earlier: [], more: false };
  const earlier = [revisionOf(before.entry), ...before.earlier];
  return { type: 'standing', entry, earlier: earlier.slice(0, KEPT), more: before.more || earlier.length > KEPT };
}

function revisionOf({ revision, time, headline, blocks }: Entry): Revision {
  return { revision, time, headline, blocks };
}

function knownOf(told: Told, rows: Rows<EntriesRow>): KnownEntry | null {
  const row = rows.get(knownKey(told));
  return row?.type === 'known' ? row : null;
}

function knownKey({ blog, id }: Told): RowKey {
  return rowKey('_known', blog, id);
}

/** Sorts by feed order, oldest first: `/` stands before every character of an order. */
function standingKey({ blog, id }: Told, order: string): RowKey {
  return rowKey('entries', blog, `${order}/${id}`);
}
