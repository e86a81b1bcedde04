/** A layout: how a kind of page parts its posts. It looks at the dump and either cuts it or leaves it to the next one. */
import type { Dump } from '../dump.js';
import type { Stamp } from '../stamps/stamp.js';
import type { PrintedDate } from '../stamps/date.js';

/** Where one entry stands: line indices, `to` exclusive. */
export interface Cut {
  /** The entry's first own line: its stamp, mark or heading, else its first words. */
  readonly start: number;
  /** The first line that may hold words of the body. */
  readonly from: number;
  readonly to: number;
  readonly stamp: Stamp | null;
  /** Date of the day heading it stands under. */
  readonly day: PrintedDate | null;
  readonly heading: string | null;
  /** `from` opens with a heading or byline of its own that is still to be read. */
  readonly opens: boolean;
  /** Words of the body that share the stamp's line, or null. */
  readonly lead: string | null;
  readonly keyEvent: boolean;
  readonly pinned: boolean;
}

/** How sure it is that a page has a layout: `sure` where what repeats was printed to part posts, `guess` where only the look of lines says so. */
export type Sureness = 'sure' | 'likely' | 'guess';

export type LayoutName =
  | 'glued-stamps' | 'clock-lines' | 'clock-prefixes' | 'clock-endings' | 'clock-items' | 'foot-stamps'
  | 'numbered' | 'headings-lost' | 'separators' | 'headings' | 'dates' | 'article';

export interface Cutting {
  readonly layout: LayoutName;
  readonly sure: Sureness;
  /** One line for people: what on the page says so. */
  readonly why: string;
  readonly cuts: readonly Cut[];
  /** Lines inside cuts that belong to no entry: day headings, captions. */
  readonly dropped: ReadonlySet<number>;
}

export type Layout = (dump: Dump) => Cutting | null;

export const NOTHING_DROPPED: ReadonlySet<number> = new Set<number>();

/** A cut with nothing said yet but where it starts. `to` is set by `closed`. */
export function cutAt(start: number, more: Partial<Cut> = {}): Cut {
  return { start, from: start, to: start, stamp: null, day: null, heading: null, opens: false, lead: null, keyEvent: false, pinned: false, ...more };
}

/** Lets every cut run to the next one's start, the last to `end`. */
export function closed(cuts: readonly Cut[], end: number): readonly Cut[] {
  return cuts.map((cut, n) => ({ ...cut, to: cuts[n + 1]?.start ?? end }));
}
