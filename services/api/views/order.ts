/** In which order a view's rows are given: by their keys, or the newest first. Pure. */
import type { Streamed } from '../schema/stream.js';

export type Compare = (a: string, b: string) => number;

/** Of keys of one blog. Quotes and entries come newest first; quotes of one entry stay in the order of its text. */
export const ORDER: Readonly<Record<Streamed, Compare>> = {
  turnout: compare,
  cancellations: compare,
  quotes: (a, b) => compare(entryOf(b), entryOf(a)) || compare(a, b),
  entries: (a, b) => compare(b, a),
};

/** `quotes/<blog>/<order>/<entry>/<index>` */
function entryOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
