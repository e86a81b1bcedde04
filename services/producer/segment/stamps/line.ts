/** A line that is a stamp and nothing else, whatever the order of its parts: "KEY EVENT 5:40 p.m.", "16:36, 18 Jan 2023", "Thursday | 8.45am BST", "Update 2: 1636 hrs". */
import { clock, CLOCK, minutesOf, ZONE } from './clock.js';
import { DATE, parseDate, WEEKDAY, type PrintedDate } from './date.js';
import { AGO, minutesAgo, shortAgo } from './relative.js';
import { stampWith, type Stamp } from './stamp.js';

const LONGEST = 70;
const LABEL = '(?:(?:first |last )?(?:posted|published|updated|added|filed|sent|issued|received|logged|submitted|created)|time|update|post|entry|today|tonight|this (?:morning|afternoon|evening)|live)';
const MARKS = '[\\s,.:;|·•@()\\[\\]–—-]+';

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['mark', sticky(MARKS)],
  ['ago', sticky(`${AGO}(?![\\p{L}\\d])`)],
  ['date', sticky(`${DATE}(?!\\d)`)],
  ['key', sticky('key event')],
  ['label', sticky(`(?:${LABEL}(?: ?#?\\d{1,3}(?=\\s?[,(|·–—-]|: ))?|${WEEKDAY}|on|at)(?!\\p{L})`)],
  ['button', sticky(`(?:share|like|reply|copy link|save|print|(?:\\d+ )?comments?|permalink)(?!\\p{L})`)],
  ['clock', sticky(`${CLOCK}(?!\\d)`)],
  ['zone', sticky(`${ZONE}(?!\\p{L})`)],
];
type Part = 'mark' | 'ago' | 'date' | 'key' | 'label' | 'button' | 'clock' | 'zone';

/** A date alone is no stamp of this kind, nor is a span of hours ("9.00 - 17.00"). */
export function lineStamp(text: string): Stamp | null {
  if (text.length > LONGEST || !/\d| ago$|^just now$/i.test(text)) return null;
  const short = shortAgo(text);
  if (short !== null) return stampWith('line', { ago: short });
  const parts = partsOf(text);
  return parts && stampOf(parts);
}

interface Found { readonly part: Part; readonly match: RegExpExecArray }

/** The line's parts from left to right; null where something is left over. */
function partsOf(text: string): readonly Found[] | null {
  const found: Found[] = [];
  for (let at = 0; at < text.length;) {
    const next = partAt(text, at);
    if (next === null) return null;
    found.push(next);
    at += next.match[0].length;
  }
  return found;
}

function partAt(text: string, at: number): Found | null {
  for (const [part, pattern] of PARTS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null && match[0] !== '') return { part, match };
  }
  return null;
}

function stampOf(parts: readonly Found[]): Stamp | null {
  const texts = (part: Part) => parts.filter(one => one.part === part).map(({ match }) => match[0]);
  const times = parts.filter(({ part }) => part === 'clock').map(({ match }) => clock(match[1], match[2], match[3]));
  const [ago] = texts('ago');
  const [time] = times;
  if (times.includes(null) || (time === undefined && ago === undefined) || !sameTime(times, texts('label').length > 0)) return null;
  return stampWith('line', { time: time ?? null, ago: ago === undefined ? null : minutesAgo(ago), date: dateOf(texts('date')), keyEvent: texts('key').length > 0 });
}

function dateOf([date]: readonly string[]): PrintedDate | null {
  return date === undefined ? null : parseDate(date);
}

/** "2.35pm BST 14:35" says one time twice; with a word before it a second time is that of a change. */
function sameTime([first, second]: readonly (string | null)[], labelled: boolean): boolean {
  if (first === undefined || first === null || second === undefined || second === null) return true;
  return labelled || (minutesOf(first) - minutesOf(second)) % 720 === 0;
}

function sticky(shape: string): RegExp {
  return new RegExp(shape, 'iuy');
}
