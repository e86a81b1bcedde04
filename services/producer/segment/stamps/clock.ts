/** Times of day as pages print them, to "HH:MM" on a 24-hour clock. */

/** Zone names that may follow a time. */
export const ZONE = '(?:GMT|BST|UTC|UK(?: time)?|IST|CET|CEST|[ECMP][SD]?T|AE[SD]T|[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Mean|Summer|Standard|Daylight) Time|local time|local)';

/** "17.34", "5:40 p.m.", "16:36:07", "7am", "1636 hrs", "1636:" before a word: groups hour, minute, half of the day. */
export const CLOCK = '(\\d{1,2})(?:(?:[:.h]|(?=\\d{2}(?: ?h(?:ou)?rs?(?![a-z])|:\\s)))(\\d{2})(?:[:.]\\d{2})?)? ?([aApP]\\.?[mM](?![a-z])\\.?)?(?: ?h(?:ou)?rs?(?![a-z]))?';

/** @returns null where the figures are no time of day; a lone number is none ("17"), "7am" is one */
export function clock(hour: string | undefined, minute: string | undefined, half: string | undefined): string | null {
  if (hour === undefined || (minute === undefined && half === undefined)) return null;
  const onDial = Number(hour);
  const minutes = Number(minute ?? 0);
  if (minutes > 59 || onDial > 23) return null;
  return `${String(hours(onDial, half)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** "12.30pm" is 12:30, "12.05am" 00:05; "14.10pm", which some pages print, stays 14:10. */
function hours(onDial: number, half: string | undefined): number {
  if (half === undefined || onDial > 12) return onDial;
  const afternoon = half.toLowerCase().startsWith('p');
  return (onDial % 12) + (afternoon ? 12 : 0);
}

/** Minutes since midnight, to compare times. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** "HH:MM", so many minutes earlier; null when that is on another day. */
export function earlier(time: string, minutes: number): string | null {
  const at = minutesOf(time) - minutes;
  if (at < 0) return null;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
