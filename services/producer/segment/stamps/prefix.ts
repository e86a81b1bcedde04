/** Stamps that words follow on the same line. */
import { nameLine } from '../shapes/byline.js';
import { clock, CLOCK, ZONE } from './clock.js';
import { WEEKDAY } from './date.js';
import { stampWith, type Stamp } from './stamp.js';

const LONGEST_CROWDED = 70;
/** Characters in which a stamp and what stands before it have room. */
const ROOM = 80;

/** "UPDATE, 1:15 PM: ...", "Thursday 8.45am: ...". */
const BEFORE = `(?:(?:U(?:PDATE|pdate)D?|L(?:ATEST|atest)|N(?:EW|ew)|PREVIOUSLY|Previously|${WEEKDAY})(?: \\d{1,3})?[,:]?(?: at)? )?`;

/** "17:06 The council says ...", "5.22pm: The council says ...", "16:36KEY EVENT", "6.55amGood morning", "16:36 - Rounds scrapped". */
const PREFIX = new RegExp(`^[[(]?${BEFORE}[[(]?${CLOCK}(?: ${ZONE}\\b)?[\\])]?(?:\\s?[:–—|•·-]\\s?|\\s+|(?=[A-Z“"‘]))(?=\\S)`);

/** One look tells most lines. */
const MAY_OPEN = /^(?:[\d[(]|[ULNPMTWFS][A-Za-z]{1,9}[ ,:].{0,8}\d)/;

const KEY = /^(?:KEY EVENT|Key event|key event)(?: |$|(?=[A-Z]))/;

/** "Noon: March sets off". */
const NOON = /^(noon|midday|midnight)(?:: ?| [–—-] )(?=\S)/i;

/** A time that the post's first words follow on the same line. */
export function prefixStamp(text: string): Stamp | null {
  const noon = /^[nm](?:oon|id)/i.test(text) ? NOON.exec(text) : null;
  if (noon !== null) return stampWith('prefix', { time: noon[1]?.toLowerCase() === 'midnight' ? '00:00' : '12:00', rest: text.slice(noon[0].length) });
  if (!MAY_OPEN.test(text)) return null;
  const found = PREFIX.exec(text.length > ROOM ? text.slice(0, ROOM) : text);
  const time = found && clock(found[1], found[2], found[3]);
  if (!found || time === null) return null;
  const rest = text.slice(found[0].length);
  if (found[2] === undefined && !/^[\p{Lu}“"'‘]/u.test(rest)) return null;
  const key = KEY.exec(rest);
  return stampWith('prefix', { time, rest: key ? rest.slice(key[0].length) : rest, keyEvent: key !== null });
}

/** "16:36Jo Bloggs", "16:36KEY EVENT": a time that ran into what stood beside it. */
export function crowdedStamp(text: string): Stamp | null {
  if (text.length > LONGEST_CROWDED || !/^\d{1,2}[:.]\d{2}(?:[ap]m)?\p{Lu}/u.test(text)) return null;
  const stamp = prefixStamp(text);
  if (stamp === null || (stamp.rest !== '' && !nameLine(stamp.rest))) return null;
  return { ...stamp, shape: 'line', rest: '', author: stamp.rest === '' ? null : stamp.rest };
}
