/** What a blog's ledger says once a dump's events are in the log: the next dump is compared with this. */
import { contentDigest } from '../../kernel/core/digest.js';
import type { Entry } from '../../kernel/core/entry.js';
import type { BlogOpened, LiveBlogEvent } from '../../kernel/core/events.js';
import type { BlogRow, Ledger, LedgerEntry } from '../ledger.js';

/** Entries that are not in the log yet have no offset there. */
export const NOT_YET = '';

export const EMPTY: Ledger = { blog: null, entries: [] };

export function advance(ledger: Ledger, events: readonly LiveBlogEvent[]): Ledger {
  const entries = new Map(ledger.entries.map(entry => [entry.id, entry]));
  let blog = ledger.blog;
  for (const event of events) {
    switch (event.type) {
      case 'opened': blog = opened(event, blog); break;
      case 'withdrawn': {
        const known = entries.get(event.id);
        if (known) entries.set(event.id, { ...known, revision: event.revision, withdrawn: true });
        break;
      }
      case 'published':
      case 'revised': entries.set(event.entry.id, ledgerEntry(event.entry)); break;
    }
  }
  return { blog, entries: [...entries.values()].sort((a, b) => a.order < b.order ? -1 : 1) };
}

function ledgerEntry(entry: Entry): LedgerEntry {
  const { id, revision, order, date, time, headline } = entry;
  return { kind: 'entry', id, revision, withdrawn: false, digest: contentDigest(entry), order, date, time, headline, offset: NOT_YET };
}

function opened({ blog, revision, title, publisher, url, scope, timeZone, date }: BlogOpened, known: BlogRow | null): BlogRow {
  const { entries, first, last } = known ?? { entries: 0, first: null, last: null };
  return { kind: 'blog', blog, revision, title, publisher, url, scope, timeZone, date, entries, first, last };
}
