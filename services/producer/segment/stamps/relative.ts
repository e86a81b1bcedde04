/** "40m ago", "1 hr 20 min ago", "just now": times counted back from when the page was last refreshed. */

const COUNT = '(?:\\d{1,3}|an?|one)';
const UNIT = '(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)';

/** Without groups. */
export const AGO = `(?:(?:about |over )?${COUNT} ?${UNIT}(?:,? (?:and )?${COUNT} ?${UNIT})? ago|just now|moments ago)`;

const PART = new RegExp(`(${COUNT}) ?(${UNIT})(?![a-z])`, 'gi');
const MINUTES: Readonly<Record<string, number>> = { s: 0, m: 1, h: 60 };

/** @param text a text that `AGO` matched; @returns whole minutes; null for days and more, which give no time of day */
export function minutesAgo(text: string): number | null {
  let sum = 0;
  for (const [, count = '', unit = ''] of text.matchAll(PART)) {
    const minutes = MINUTES[unit.charAt(0).toLowerCase()];
    if (minutes === undefined) return null;
    sum += minutes * (/^\d/.test(count) ? Number(count) : 1);
  }
  return sum;
}

/** "12m", "2 hrs": what some pages print for "12 minutes ago", alone on its line. */
export function shortAgo(text: string): number | null {
  return text.length <= 8 && /^\d{1,2} ?(?:m|mins?|h|hrs?)$/.test(text) ? minutesAgo(text) : null;
}
