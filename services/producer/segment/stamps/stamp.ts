/** A stamp: what a page prints to say when a post was put up. */
import type { PrintedDate } from './date.js';

export type StampShape = 'glued' | 'line' | 'prefix' | 'ending' | 'day';

export interface Stamp {
  readonly shape: StampShape;
  /** "HH:MM" or null where only a date or a relative time is printed. */
  readonly time: string | null;
  /** Minutes before the page was last refreshed. */
  readonly ago: number | null;
  readonly date: PrintedDate | null;
  /** Text that shares the line: before a glued stamp the heading, after a prefix the post's first words. */
  readonly rest: string;
  readonly keyEvent: boolean;
  /** Of "16:36Jo Bloggs" the name. */
  readonly author: string | null;
}

export function stampWith(shape: StampShape, found: Partial<Stamp>): Stamp {
  return { shape, time: null, ago: null, date: null, rest: '', keyEvent: false, author: null, ...found };
}
