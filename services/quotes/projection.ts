/** The quote feed: every quotation of every standing entry, in feed order. */
import type { QuoteClaim } from '../kernel/core/claims.js';
import type { BlogId, Entry, EntryId } from '../kernel/core/entry.js';
import type { LiveBlogEvent } from '../kernel/core/events.js';
import { rowKey, type Mutation, type Projection, type RowKey } from '../kernel/core/projection.js';
import { extract } from './extract.js';
import { quotesView, type QuoteRow, type QuotedEntryRow, type QuotesRow } from './present.js';

/** What an event says of its entry's quotations: all that now stand, none when it was withdrawn. */
export interface QuotedEntry {
  readonly blog: BlogId;
  readonly entry: EntryId;
  readonly revision: number;
  readonly order: string;
  readonly quotes: readonly QuoteRow[];
}

/** @param read what finds the quotations of an entry */
export function quotesProjection(read: (entry: Entry) => readonly QuoteClaim[] = extract): Projection<QuotedEntry, QuotesRow> {
  return {
    ...quotesView,
    view: 'quotes',
    read: event => quotedIn(event, read),
    keysOf: (_, quoted) => [entryKey(quoted)],
    fold: (_, quoted, rows) => replaceQuotes(quoted, rows.get(entryKey(quoted))),
  };
}

/** Null for the blog's own event, and for a first publication without quotations. */
function quotedIn(event: LiveBlogEvent, read: (entry: Entry) => readonly QuoteClaim[]): QuotedEntry | null {
  if (event.type === 'opened') return null;
  if (event.type === 'withdrawn') return { blog: event.blog, entry: event.id, revision: event.revision, order: '', quotes: [] };
  const { blog, id, revision, order } = event.entry;
  const quotes = read(event.entry).map((claim, index) => quoteRow(event.entry, claim, index));
  return revision === 1 && quotes.length === 0 ? null : { blog, entry: id, revision, order, quotes };
}

function replaceQuotes(quoted: QuotedEntry, row: QuotesRow | undefined): readonly Mutation<QuotesRow>[] {
  const known = row?.type === 'entry' ? row : undefined;
  const { blog, revision, order, quotes } = quoted;
  if (known && revision <= known.revision) return [];

  const kept = new Set<RowKey>(quotes.map(quote => quoteKey(blog, quote)));
  const gone = known ? quoteKeys(quoted, known).filter(key => !kept.has(key)) : [];
  return [
    ...gone.map(key => ({ key, row: null })),
    ...quotes.map(quote => ({ key: quoteKey(blog, quote), row: quote })),
    { key: entryKey(quoted), row: { type: 'entry', revision, order, quotes: quotes.length } },
  ];
}

function quoteRow({ blog, id, revision, order, headline, date, time }: Entry, claim: QuoteClaim, index: number): QuoteRow {
  return { type: 'quote', blog, entry: id, revision, order, index, headline, date, time, ...claim };
}

function quoteKeys({ blog, entry }: QuotedEntry, { order, quotes }: QuotedEntryRow): readonly RowKey[] {
  return Array.from({ length: quotes }, (_, index) => quoteKey(blog, { order, entry, index }));
}

/** Sorts by feed order, oldest first: `/` stands before every character of an order. */
function quoteKey(blog: BlogId, { order, entry, index }: Pick<QuoteRow, 'order' | 'entry' | 'index'>): RowKey {
  return rowKey('quotes', blog, `${order}/${entry}/${String(index).padStart(4, '0')}`);
}

function entryKey({ blog, entry }: QuotedEntry): RowKey {
  return rowKey('_entries', blog, entry);
}
