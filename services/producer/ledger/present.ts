/** A blog as users read it. */
import type { View } from '../../kernel/core/projection.js';
import type { LedgerRow } from './rows.js';

export const blogsView: View<LedgerRow> = {
  name: 'blogs',
  version: 1,
  present(row) {
    if (row.kind !== 'blog') return null;
    const { blog, title, publisher, url, date, scope, timeZone, entries, first, last } = row;
    return { id: blog, title, publisher, url, date, scope, timeZone, entries, first: first?.at ?? null, last: last?.at ?? null };
  },
};
