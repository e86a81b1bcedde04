/** "40m ago": times counted back from when the page was last refreshed. */

/** Minutes ago; groups number and unit. */
export const AGO = '(\\d{1,3}|an?|one) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?) ago';

const MINUTES = { s: 0, m: 1, h: 60, d: 24 * 60 } as const;

/** @returns whole minutes; null for days and more, which give no time of day */
export function minutesAgo(number: string | undefined, unit: string | undefined): number | null {
  if (number === undefined || unit === undefined) return null;
  const kind = unit.charAt(0).toLowerCase() as keyof typeof MINUTES;
  if (kind === 'd') return null;
  const count = /^\d/.test(number) ? Number(number) : 1;
  return count * MINUTES[kind];
}
