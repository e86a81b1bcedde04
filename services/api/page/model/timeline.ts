/** Where a claim stands on the axis of a chart: by the clock where every claim has a time, else by its post's turn in the feed. */
import type { EntryRow } from '../../schema/rows.js';

export interface Timed { readonly date: string | null; readonly time: string | null; readonly order: string }

export interface Timeline {
  readonly kind: 'clock' | 'turn';
  /** Seconds of the page's own clock, or the post's number from 1. */
  at(said: Timed): number;
  /** Where the newest post stands. */
  readonly end: number;
}

/**
 * @param entries newest first; the newest of them all among them
 * @param total entries that there are, more than `entries` while the older ones are still to come
 */
export function timelineOf(claims: readonly Timed[], entries: readonly EntryRow[], total: number): Timeline {
  const kind = claims.every(({ time }) => time !== null) && claims.length > 0 ? 'clock' : 'turn';
  return kind === 'clock' ? byClock(claims, entries) : byTurn(entries, Math.max(total, entries.length));
}

/** A post that prints an earlier time than one before it keeps what it prints. */
function byClock(claims: readonly Timed[], entries: readonly EntryRow[]): Timeline {
  const last = entries.find(({ time }) => time !== null);
  return { kind: 'clock', at: secondsOf, end: Math.max(...[...claims, ...last ? [last] : []].map(secondsOf)) };
}

/** As if the page's clock were UTC: it is only ever shown as it was printed. */
function secondsOf({ date, time }: Timed): number {
  return Date.parse(`${date ?? '1970-01-01'}T${time ?? '00:00'}:00Z`) / 1000;
}

function byTurn(entries: readonly EntryRow[], total: number): Timeline {
  return { kind: 'turn', at: ({ order }) => total - firstAtOrBefore(entries, order), end: total };
}

/** Index of the first entry, newest first, that does not stand after the order. */
function firstAtOrBefore(entries: readonly EntryRow[], order: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.order > order) low = middle + 1; else high = middle;
  }
  return low;
}
