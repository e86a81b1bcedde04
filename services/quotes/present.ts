/** Quotations as they are stored and as users read them. */
import type { QuoteClaim } from '../kernel/core/claims.js';
import type { BlogId, EntryId } from '../kernel/core/entry.js';
import type { View } from '../kernel/core/projection.js';

/** Public: one quotation. */
export interface QuoteRow extends QuoteClaim {
  readonly type: 'quote';
  readonly blog: BlogId;
  readonly entry: EntryId;
  readonly revision: number;
  readonly order: string;
  /** How-manieth quotation of its entry, from 0. */
  readonly index: number;
  readonly headline: string | null;
  readonly date: string | null;
  readonly time: string | null;
}

/** Internal: how many quotations an entry gave. An entry of revision 1 without any has no row. */
export interface QuotedEntryRow {
  readonly type: 'entry';
  readonly revision: number;
  readonly order: string;
  readonly quotes: number;
}

export type QuotesRow = QuoteRow | QuotedEntryRow;

export const quotesView: View<QuotesRow> = {
  name: 'quotes',
  version: 1,
  present(row) {
    if (row.type === 'entry') return null;
    const { blog, entry, revision, date, time, order, headline, text, kind, speaker, role, span, parts, rule } = row;
    return { blog, entry, revision, time, date, order, headline, text, kind, speaker, role, span, parts, rule };
  },
};
