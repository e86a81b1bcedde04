/** Stamps behind a heading on the same line. */
import { headingLike } from '../shapes/heading.js';
import { clock, CLOCK, ZONE } from './clock.js';
import { DATE, parseDate } from './date.js';
import { stampWith, type Stamp } from './stamp.js';

const LONGEST = 300;

const GLUED = new RegExp(`^(.*?) ?(?:published|posted)(?: at| on)? ${CLOCK}(?: ${ZONE})?(?:,? (${DATE}))?$`, 'i');

const SET_OFF = new RegExp(`^(.{1,120}[^\\s.,;:]) (?:[[(]${CLOCK}(?: ${ZONE})?[\\])]|[|·] ${CLOCK}(?: ${ZONE})?)$`, 'i');

/** "How it beganpublished at 16:36 GMT 18 January 2023": the heading may be missing. */
export function gluedStamp(text: string): Stamp | null {
  if (text.length > LONGEST || !/(?:publish|post)ed (?:at|on|\d)/i.test(text)) return null;
  const found = GLUED.exec(text);
  const time = clock(found?.[2], found?.[3], found?.[4]);
  return found === null || time === null ? null : stampWith('glued', { time, date: parseDate(found[5] ?? ''), rest: found[1] ?? '' });
}

/** "Early queues (04.50)", "Picket [8.30am BST]", "Picket | 8.30am". */
export function setOffStamp(text: string): Stamp | null {
  if (text.length > LONGEST || !/[)\]]$|[|·] \d[^|·]*$/.test(text)) return null;
  const found = SET_OFF.exec(text);
  const time = clock(found?.[2] ?? found?.[5], found?.[3] ?? found?.[6], found?.[4] ?? found?.[7]);
  return found === null || time === null ? null : stampWith('glued', { time, rest: found[1] ?? '' });
}

const ENDING = new RegExp(`^(.{3,120}?)(?:,|:| [–—-])? ${CLOCK}(?: ${ZONE})?$`, 'i');
/** Words that a time goes on with: "Rally at 4.45pm" says when the rally is. */
const GOES_ON = /\b(?:at|from|until|till|to|by|before|after|since|about|around|and|of|for|the|is|\d+)$/i;

/** "Gates shut, 4.45pm", "Gates shut - 16:45", "Gates shut 4.45pm". */
export function endingStamp(text: string): Stamp | null {
  if (text.length > LONGEST || !/\d/.test(text.slice(-16))) return null;
  const found = ENDING.exec(text);
  const time = clock(found?.[2], found?.[3], found?.[4]);
  const heading = found?.[1] ?? '';
  return time === null || GOES_ON.test(heading) || !headingLike(heading) ? null : stampWith('ending', { time, rest: heading });
}
