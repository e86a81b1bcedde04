/** The quote feed: every quotation of every standing entry, in feed order. */
import type { QuoteClaim } from '../kernel/core/claims.js';
import type { BlogId, Entry, EntryId } from '../kernel/core/entry.js';
import type { LiveBlogEvent } from '../kernel/core/events.js';
import { rowKey, type Mutation, type Projection, type RowKey } from '../kernel/core/projection.js';
import { extract } from './extract.js';
import { quotesView, type QuoteRow, type QuotedEntryRow, type QuotesRow } from './present.js';

/** @param read what finds the quotations of an entry */
export function quotesProjection(read: (entry: Entry) => readonly QuoteClaim[] = extract): Projection<readonly QuoteClaim[], QuotesRow> {
  return {
    ...quotesView,
    view: 'quotes',
    read: event => event.type === 'published' || event.type === 'revised' ? read(event.entry) : [],
    keysOf: (event, claims) => saysSomething(event, claims) ? [entryKey(event)] : [],
    fold: (event, claims, rows) => saysSomething(event, claims) ? replaceQuotes(event, claims, rows.get(entryKey(event))) : [],
  };
}

type EntryEvent = Exclude<LiveBlogEvent, { type: 'opened' }>;

/** False of the blog's own event and of a first publication without quotations. */
function saysSomething(event: LiveBlogEvent, claims: readonly QuoteClaim[]): event is EntryEvent {
  return event.type === 'withdrawn' || (event.type !== 'opened' && (event.entry.revision > 1 || claims.length > 0));
}

function replaceQuotes(event: EntryEvent, claims: readonly QuoteClaim[], row: QuotesRow | undefined): readonly Mutation<QuotesRow>[] {
  const known = row?.type === 'entry' ? row : undefined;
  const revision = event.type === 'withdrawn' ? event.revision : event.entry.revision;
  if (known && revision <= known.revision) return [];

  const now = event.type === 'withdrawn' ? [] : claims.map((claim, index) => quoteRow(event.entry, claim, index));
  const kept = new Set<RowKey>(now.map(quote => quoteKey(event.blog, quote)));
  const gone = known ? quoteKeys(event, known).filter(key => !kept.has(key)) : [];
  const order = event.type === 'withdrawn' ? '' : event.entry.order;
  return [
    ...gone.map(key => ({ key, row: null })),
    ...now.map(quote => ({ key: quoteKey(event.blog, quote), row: quote })),
    { key: entryKey(event), row: { type: 'entry', revision, order, quotes: now.length } },
  ];
}

function quoteRow({ blog, id, revision, order, headline, date, time }: Entry, claim: QuoteClaim, index: number): QuoteRow {
  return { type: 'quote', blog, entry: id, revision, order, index, headline, date, time, ...claim };
}

function quoteKeys(event: EntryEvent, { order, quotes }: QuotedEntryRow): readonly RowKey[] {
  return Array.from({ length: quotes }, (_, index) => quoteKey(event.blog, { order, entry: idOf(event), index }));
}

/** Sorts by feed order, oldest first: `/` stands before every character of an order. */
function quoteKey(blog: BlogId, { order, entry, index }: Pick<QuoteRow, 'order' | 'entry' | 'index'>): RowKey {
  return rowKey('quotes', blog, `${order}/${entry}/${String(index).padStart(4, '0')}`);
}

function entryKey(event: EntryEvent): RowKey {
  return rowKey('_entries', event.blog, idOf(event));
}

function idOf(event: EntryEvent): EntryId {
  return event.type === 'withdrawn' ? event.id : event.entry.id;
}
