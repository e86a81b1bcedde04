/** Quotes newest first: each blog in its feed order, the blogs among each other by the times that their entries print. Pure. */
import type { QuoteRow } from '../rows.js';

type Placed = QuoteRow & { readonly date: string | null; readonly order: string };

/** Quotes of one entry stay in the order of its text. */
export function newestFirst(rows: readonly object[]): readonly object[] {
  const oldestFirst = (rows as readonly Placed[]).toSorted((a, b) => compare(a.blog, b.blog) || compare(a.order, b.order));
  const latest = new Map<string, string>();
  const stamped = oldestFirst.map(row => {
    const stamp = later(latest.get(row.blog) ?? '', row.time ? `${row.date ?? ''} ${row.time}` : row.date ?? '');
    latest.set(row.blog, stamp);
    return { row, stamp };
  });
  return stamped.sort((a, b) => compare(b.stamp, a.stamp) || compare(a.row.blog, b.row.blog) || compare(b.row.order, a.row.order)).map(({ row }) => row);
}

/** The feed's order goes before the printed time: an entry without one, or with an earlier one, goes with the entry before it. */
function later(known: string, own: string): string {
  return own > known ? own : known;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
