/** Where something said stands in a feed. */
import type { EntryId } from '../core/entry.js';

export interface Place {
  /** The entry's place in the feed, compared with `<`. */
  readonly order: string;
  readonly entry: EntryId;
  /** How-manieth claim of its entry, from 0. */
  readonly index: number;
}

/** Feed order, oldest first; entries that share an `order` go by their id, so that the order is total. */
export function comparePlaces(a: Place, b: Place): number {
  return compare(a.order, b.order) || compare(a.entry, b.entry) || a.index - b.index;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
