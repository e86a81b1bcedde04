/** Puts what several blogs have to say on one clock. */
import type { Turns } from './minutes.js';

const DAY = 1440;

/** A gap in which the date changes counts no longer than this many minutes: nobody watches a night. */
export const NIGHT_GAP = 60;

/** One dump's share: its feed's turns, and of each thing it has to append its place in the feed, null for what prints no time of its own. */
export interface Share<T> {
  readonly turns: Turns;
  readonly items: readonly { readonly item: T; readonly at: number | null }[];
}

export interface Due<T> {
  /** Minutes of the day after the start of the clock, nights cut. */
  readonly minute: number;
  readonly item: T;
}

/**
 * All items in the order of their turns; the clock starts at the first of them. Within a day the printed gaps are kept;
 * where the date changes a gap of more than `NIGHT_GAP` counts as that. Dated blogs stand on the calendar; a blog with
 * times but no date stands on the first dated day; a blog without times starts with the others, a minute an entry.
 * What prints no time of its own (the blog's opening, a revision, a withdrawal) comes with the next new entry of its
 * dump, with the last when none follows, at once when there is none.
 * @param blogs the dumps of each blog in the order they are replayed
 */
export function timeline<T>(blogs: readonly (readonly Share<T>[])[]): readonly Due<T>[] {
  const start = originOf(blogs.flat());
  const due = blogs.flatMap(shares => inOrder(shares, start)).sort((a, b) => a.minute - b.minute || 0);
  return cutNights(due);
}

/** First minute of the calendar, or of the day, that some dump of the replay has; where days and steps begin. */
function originOf<T>(shares: readonly Share<T>[]): number {
  const first = (kind: Turns['kind']) => Math.min(...shares.filter(share => share.turns.kind === kind).map(share => share.turns.minutes[0] ?? Infinity));
  const calendar = first('calendar');
  if (Number.isFinite(calendar)) return calendar;
  const day = first('day');
  return Number.isFinite(day) ? day : 0;
}

function inOrder<T>(shares: readonly Share<T>[], origin: number): readonly Due<T>[] {
  let floor = -Infinity;
  return shares.flatMap(({ turns, items }) => {
    const shift = shiftOf(turns.kind, origin);
    const own = items.map(({ at }) => at === null ? null : Math.max(floor, turns.minutes[at]! + shift));
    const due = withTheNext(own, floor).map((minute, index) => ({ minute, item: items[index]!.item }));
    floor = due.at(-1)?.minute ?? floor;
    return due;
  });
}

function shiftOf(kind: Turns['kind'], origin: number): number {
  switch (kind) {
    case 'calendar': return 0;
    case 'day': return Math.floor(origin / DAY) * DAY;
    case 'steps': return origin;
  }
}

/** Minutes never descending, each null taking the next one's, or the last there is. */
function withTheNext(minutes: readonly (number | null)[], floor: number): readonly number[] {
  let next = minutes.reduce<number>((latest, minute) => Math.max(latest, minute ?? latest), floor);
  return minutes.toReversed().map(minute => next = minute === null ? next : Math.min(next, minute)).toReversed();
}

function cutNights<T>(due: readonly Due<T>[]): readonly Due<T>[] {
  const first = due.find(({ minute }) => Number.isFinite(minute))?.minute ?? 0;
  let before = first;
  let now = 0;
  return due.map(({ minute, item }) => {
    const at = Math.max(first, minute);
    const isNight = Math.floor(at / DAY) !== Math.floor(before / DAY);
    now += isNight ? Math.min(at - before, NIGHT_GAP) : at - before;
    before = at;
    return { minute: now, item };
  });
}
