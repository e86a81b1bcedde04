/** Stamps: what a page prints to say when a post was put up. Each shape has a name and examples. */
import { CLOCK, ZONE, clock } from './clock.js';
import { DATE, dateLine, parseDate, type PrintedDate } from './date.js';
import { nameLine } from '../shapes/byline.js';
import { AGO, minutesAgo } from './relative.js';

export type StampShape = 'glued' | 'line' | 'prefix' | 'day';

export interface Stamp {
  readonly shape: StampShape;
  /** "HH:MM" or null where only a date or a relative time is printed. */
  readonly time: string | null;
  readonly ago: number | null;
  readonly date: PrintedDate | null;
  /** Text that shares the line: before a glued stamp the heading, after a prefix the post's first words. */
  readonly rest: string;
  readonly keyEvent: boolean;
  /** Of "16:36Jo Bloggs" the name. */
  readonly author: string | null;
}

const LONGEST_LINE_STAMP = 70;
const LONGEST_GLUED_HEADING = 300;
const KEY = '(?:KEY EVENT|Key event|key event)';

const GLUED = new RegExp(`^(.*?) ?(?:published|posted)(?: at| on)? ${CLOCK}(?: ${ZONE})?(?:,? (${DATE}))?$`, 'i');

/** "Early queues (04.50)", "Picket [8.30am BST]": a heading with its time in brackets behind it. */
const BRACKETED = new RegExp(`^(.{1,120}[^\\s.,;:]) [[(]${CLOCK}(?: ${ZONE})?[\\])]$`, 'i');

/** "16:36", "17.34 GMT", "KEY EVENT 5:40 p.m.", "40m ago", "1h ago 10.05 BST", "[16:36]", "Update 2: 16.36 hrs", "18 January 2023 at 16:36", "16:36, 18 Jan 2023", "2.35pm BST 14:35". */
const LINE = new RegExp(`^[[(]?(?:(${KEY}) ?)?(?:(?:posted|published|updated)(?: at| on)? ?|update(?: \\d+)?[:,]? ?[–-]? ?|today(?:,| at)? )?(?:${AGO},? ?)?(?:(${DATE})(?:,| at| -)? ?)?(?:${CLOCK}(?: ?\\(?${ZONE}\\)?)?(?: ?\\d{2}:\\d{2})?)?(?:(?:,| on| -)? ?(${DATE}))?(?: ?(${KEY}))?[\\])]?(?: ?·)?$`, 'i');

/** "17:06 The council says ...", "5.22pm: The council says ...", "16:36KEY EVENT", "16:36 - Rounds scrapped". */
const PREFIX = new RegExp(`^[[(]?(\\d{1,2})(?:[:.](\\d{2})(?:[:.]\\d{2})?)? ?([ap]\\.?m\\b\\.?)?(?: ?hrs?\\b)?(?: ${ZONE}\\b)?[\\])]?(?: ?[:–—|-] ?| +|(?=[A-Z]))(?=\\S)`);

/** "Noon: March sets off". */
const NOON = /^(noon|midday|midnight)(?:: ?| [–—-] )(?=\S)/i;

/** "How it beganpublished at 16:36 GMT 18 January 2023": the heading may be missing. */
export function gluedStamp(text: string): Stamp | null {
  if (text.length > LONGEST_GLUED_HEADING || !/(?:publish|post)ed (?:at|on|\d)/i.test(text)) return null;
  const found = GLUED.exec(text);
  const time = clock(found?.[2], found?.[3], found?.[4]);
  if (found === null || time === null) return null;
  return { shape: 'glued', time, ago: null, date: parsed(found[5]), rest: found[1] ?? '', keyEvent: false, author: null };
}

/** A heading with its time in brackets behind it. */
export function bracketedStamp(text: string): Stamp | null {
  if (text.length > LONGEST_GLUED_HEADING || !/[)\]]$/.test(text)) return null;
  const found = BRACKETED.exec(text);
  const time = clock(found?.[2], found?.[3], found?.[4]);
  return found === null || time === null ? null : { shape: 'glued', time, ago: null, date: null, rest: found[1] ?? '', keyEvent: false, author: null };
}

/** A line that is a stamp and nothing else. A date alone is none: see `dayStamp`. */
export function lineStamp(text: string): Stamp | null {
  if (text.length > LONGEST_LINE_STAMP || !/\d| ago$/.test(text)) return null;
  const found = LINE.exec(text);
  if (found === null) return null;
  const time = clock(found[5], found[6], found[7]);
  const ago = minutesAgo(found[2], found[3]);
  if ((found[5] !== undefined && time === null) || (time === null && found[2] === undefined)) return null;
  const date = parsed(found[4] ?? found[8]);
  return { shape: 'line', time, ago, date, rest: '', keyEvent: (found[1] ?? found[9]) !== undefined, author: null };
}

/** A time that the post's first words follow on the same line. */
export function prefixStamp(text: string): Stamp | null {
  const first = text.charCodeAt(0);
  const noon = first > 64 ? NOON.exec(text) : null;
  if (noon !== null) return { shape: 'prefix', time: noon[1]?.toLowerCase() === 'midnight' ? '00:00' : '12:00', ago: null, date: null, rest: text.slice(noon[0].length), keyEvent: false, author: null };
  if ((first < 48 || first > 57) && first !== 91 && first !== 40) return null;
  const found = PREFIX.exec(text.length > 80 ? text.slice(0, 80) : text);
  const time = found && clock(found[1], found[2], found[3]);
  if (!found || time === null) return null;
  const rest = text.slice(found[0].length);
  if (found[2] === undefined && !/^[\p{Lu}“"'‘]/u.test(rest)) return null;
  const key = new RegExp(`^${KEY}(?: |$|(?=[A-Z]))`).exec(rest);
  return { shape: 'prefix', time, ago: null, date: null, rest: key ? rest.slice(key[0].length) : rest, keyEvent: key !== null, author: null };
}

/** "16:36Jo Bloggs", "16:36KEY EVENT": a time that ran into what stood beside it. */
export function crowdedStamp(text: string): Stamp | null {
  if (text.length > LONGEST_LINE_STAMP || !/^\d{1,2}[:.]\d{2}(?:[ap]m)?\p{Lu}/u.test(text)) return null;
  const stamp = prefixStamp(text);
  if (stamp === null || (stamp.rest !== '' && !nameLine(stamp.rest))) return null;
  return { ...stamp, shape: 'line', rest: '', author: stamp.rest === '' ? null : stamp.rest };
}

/** "Posted by Jo Bloggs at 16:36", "Jo Bloggs, 4.36pm", "16:36 by Jo Bloggs". */
export function signedStamp(text: string): Stamp | null {
  if (text.length > LONGEST_LINE_STAMP || !/\d/.test(text)) return null;
  const before = /^(?:(?:posted|published) )?(?:by )?(\p{Lu}[^\d]{2,50}?)(?:,| at| ·| [|–—-])? (\d.*)$/iu.exec(text);
  const behind = /^(\d.{2,30}?),? by (\p{Lu}.{2,50})$/iu.exec(text);
  const [author, time] = before ? [before[1], before[2]] : [behind?.[2], behind?.[1]];
  if (author === undefined || time === undefined || !nameLine(author)) return null;
  const stamp = lineStamp(time);
  return stamp && { ...stamp, author };
}

/** A date on a line of its own. */
export function dayStamp(text: string): Stamp | null {
  const date = dateLine(text);
  return date && { shape: 'day', time: null, ago: null, date, rest: '', keyEvent: false, author: null };
}

function parsed(text: string | undefined): PrintedDate | null {
  return text === undefined ? null : parseDate(text);
}
