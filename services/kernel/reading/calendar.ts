/** ISO dates without a clock: the day before, the last Wednesday, "12 January" seen from a given date. */

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const DAY = 86_400_000;

/** Accepts "2016-04-26"; `days` may be negative. */
export function addDays(date: string, days: number): string {
  return iso(Date.parse(`${date}T00:00:00Z`) + days * DAY);
}

/** -1 where the word is no month; "jan", "Sept." and "January" are. */
export function monthOf(word: string): number {
  const start = word.toLowerCase().replace(/\.$/, '').slice(0, 3);
  return start.length < 3 ? -1 : MONTHS.findIndex(month => month.startsWith(start));
}

/** -1 where the word is no weekday. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.findIndex(name => word.toLowerCase().startsWith(name));
}

/** The nearest such weekday up to and with `date` (or, `ahead`, from it on); `strict` leaves `date` itself out. */
export function weekdayNear(date: string, weekday: number, ahead: boolean, strict: boolean): string {
  const own = new Date(`${date}T00:00:00Z`).getUTCDay();
  const gap = ahead ? (weekday - own + 7) % 7 : (own - weekday + 7) % 7;
  const days = gap === 0 && strict ? 7 : gap;
  return addDays(date, ahead ? days : -days);
}

/** Without a year: in `date`'s year, or the one before where it would lie more than half a year ahead, or the next where as far behind. Null for the 30th of February. */
export function dayAndMonth(date: string, day: number, month: number, year?: number): string | null {
  const base = Number(date.slice(0, 4));
  const candidates = (year === undefined ? [base, base - 1, base + 1] : [year]).map(y => Date.UTC(y, month, day)).filter(time => new Date(time).getUTCDate() === day);
  if (candidates.length === 0) return null;
  const now = Date.parse(`${date}T00:00:00Z`);
  return iso(candidates.reduce((best, time) => (Math.abs(time - now) < Math.abs(best - now) ? time : best)));
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
