/** A place on a chart's axis in words: "16:38", "5 Oct 16:38", "post 12". */
import type { Timeline } from '../model/timeline.js';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const A_DAY = 86_400;

export function placeWords(place: number, kind: Timeline['kind']): string {
  if (kind === 'turn') return `post ${place}`;
  const moment = new Date(place * 1000);
  return place < A_DAY ? CLOCK.format(moment) : `${DAY.format(moment)} ${CLOCK.format(moment)}`;
}

/** As short as an axis wants it: the day only where one begins. */
export function tickWords(place: number, kind: Timeline['kind']): string {
  if (kind === 'turn') return Number.isInteger(place) ? String(place) : '';
  const moment = new Date(place * 1000);
  return place >= A_DAY && place % A_DAY === 0 ? DAY.format(moment) : CLOCK.format(moment);
}
