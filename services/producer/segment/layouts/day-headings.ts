/** Pages of several days print a date above the posts of each. */
import { nextText, type Dump } from '../dump.js';
import type { PrintedDate } from '../stamps/date.js';
import type { Found } from './prevailing.js';
import type { Cut } from './layout.js';

/** Gives each cut the date of the last heading above it. A date is a heading where a post starts right below it. */
export function underDays(dump: Dump, days: readonly Found[], cuts: readonly Cut[]): { readonly cuts: readonly Cut[]; readonly headings: ReadonlySet<number> } {
  const starts = new Set(cuts.map(cut => cut.start));
  const headings = days.filter(({ at }) => starts.has(nextText(dump, at + 1, dump.texts.length)));
  let next = 0;
  let day: PrintedDate | null = null;
  const dated = cuts.map(cut => {
    for (let heading = headings[next]; heading !== undefined && heading.at < cut.start; heading = headings[next]) {
      day = heading.stamp.date;
      next += 1;
    }
    return { ...cut, day };
  });
  return { cuts: dated, headings: new Set(headings.map(({ at }) => at)) };
}
