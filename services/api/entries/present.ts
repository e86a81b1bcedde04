/** Entries as they are stored and as users read them. */
import type { Block, BlogId, Entry, EntryId } from '../../kernel/core/entry.js';
import type { View } from '../../kernel/core/projection.js';

/** What an entry said in one revision. */
export interface Revision {
  readonly revision: number;
  readonly time: string | null;
  readonly headline: string | null;
  readonly blocks: readonly Block[];
}

/** Public: an entry as it now stands, and what it said before, the newest first: figures of those revisions point into it. */
export interface StandingEntry {
  readonly type: 'standing';
  readonly entry: Entry;
  readonly earlier: readonly Revision[];
  /** True when there were more revisions than are kept. */
  readonly more: boolean;
}

/** Internal: an entry's latest revision, kept after it is withdrawn too; `order` leads to its public row, null when it has none. */
export interface KnownEntry {
  readonly type: 'known';
  readonly blog: BlogId;
  readonly id: EntryId;
  readonly revision: number;
  readonly order: string | null;
}

export type EntriesRow = StandingEntry | KnownEntry;

export const entriesView: View<EntriesRow> = {
  name: 'entries',
  version: 1,
  present(row) {
    if (row.type === 'known') return null;
    const { blog, id, revision, time, date, order, headline, blocks, authors, keyEvent, pinned } = row.entry;
    return { blog, entry: id, revision, time, date, order, headline, blocks, authors, keyEvent, pinned, earlier: row.earlier, more: row.more };
  },
};
