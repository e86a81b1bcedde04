/** Dates as pages print them, to ISO. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
export const WEEKDAY = '(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?';

/** One date, without groups: "Tuesday 26 April 2016", "26 Apr", "January 30, 2019", "2016-04-26", "26/04/2016". */
export const DATE = `(?:${WEEKDAY}\\.?,? +)?(?:\\d{1,2}(?:st|nd|rd|th)? +${MONTH}\\.?,?(?: +\\d{4})?|${MONTH}\\.? +\\d{1,2}(?:st|nd|rd|th)?(?:,? +\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})`;

export interface PrintedDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** @param text a text that `DATE` matched */
export function parseDate(text: string): PrintedDate | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  if (slashed) return real(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const month = new RegExp(`\\b(${MONTH})\\b`, 'i').exec(text)?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/i.exec(text)?.[1];
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  if (month === undefined || day === undefined) return null;
  return real(year === undefined ? null : Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day));
}

/** Null for a day that no calendar has. A date without a year may be 29 February. */
function real(year: number | null, month: number, day: number): PrintedDate | null {
  const at = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return month >= 1 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? { year, month, day } : null;
}

/** ISO date; a date without a year takes that of `page` (an ISO date), and is unknown without one. */
export function isoDate(date: PrintedDate | null, page: string | null): string | null {
  const year = date?.year ?? (page === null ? null : Number(page.slice(0, 4)));
  if (date === null || year === null) return null;
  return `${String(year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

const ALONE = new RegExp(`^${DATE}$`, 'i');

/** A line that is a date and nothing else. */
export function dateLine(text: string): PrintedDate | null {
  return text.length <= 40 && ALONE.test(text) ? parseDate(text) : null;
}
