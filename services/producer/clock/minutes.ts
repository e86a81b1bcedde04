/** When each entry of a feed has its turn: the printed times, and even steps where none are printed. */

/** What an entry prints of its time. */
export interface Stamped {
  readonly date: string | null;
  readonly time: string | null;
}

const DAY = 1440;

/** A time that falls back by more than this is after midnight. */
const NIGHT = DAY / 2;

/**
 * `calendar`: minutes since 1970; `day`: minutes of a day that is not known; `steps`: no entry prints a time, each takes a minute.
 * `minutes` never descend. They order the replay and go into no event.
 */
export interface Turns {
  readonly kind: 'calendar' | 'day' | 'steps';
  readonly minutes: readonly number[];
}

/** @param feed entries oldest first. Those without a time are spread evenly between their neighbours, a minute apart before the first time and after the last. */
export function turnsOf(feed: readonly Stamped[]): Turns {
  if (feed.every(entry => entry.time === null)) return { kind: 'steps', minutes: feed.map((_, index) => index) };
  const isDated = feed.some(entry => entry.time !== null && entry.date !== null);
  return { kind: isDated ? 'calendar' : 'day', minutes: fill(isDated ? onCalendar(feed) : onDays(feed)) };
}

type Printed = readonly (number | null)[];

/** A time without a date is of the day of the entry before it, at the start of the first dated one's. */
function onCalendar(feed: readonly Stamped[]): Printed {
  let day = dayOf(feed.find(entry => entry.date !== null)?.date ?? null) ?? 0;
  return feed.map(({ date, time }) => {
    day = dayOf(date) ?? day;
    return time === null ? null : day * DAY + minuteOf(time);
  });
}

function onDays(feed: readonly Stamped[]): Printed {
  let day = 0;
  let last = 0;
  return feed.map(({ time }) => {
    if (time === null) return null;
    const minute = minuteOf(time);
    if (last - minute > NIGHT) day++;
    last = minute;
    return day * DAY + minute;
  });
}

function dayOf(date: string | null): number | null {
  return date === null ? null : Date.parse(date) / (DAY * 60_000);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Never descending: what stands above an earlier entry (a pinned post, say) has its turn with it at the earliest. */
function fill(printed: Printed): readonly number[] {
  const minutes: number[] = [];
  let latest = -Infinity;
  printed.forEach((minute, index) => {
    if (minute === null) return;
    const own = Math.max(latest, minute);
    spread(minutes, index, own);
    latest = own;
  });
  while (minutes.length < printed.length) minutes.push(minutes.at(-1)! + 1);
  return minutes;
}

/** Fills up to `index`, which has its turn at `minute`. */
function spread(minutes: number[], index: number, minute: number): void {
  const from = minutes.length;
  const missing = index - from;
  const before = from === 0 ? minute - missing - 1 : minutes[from - 1]!;
  for (let n = 1; n <= missing; n++) minutes.push(before + (minute - before) * n / (missing + 1));
  minutes.push(minute);
}
