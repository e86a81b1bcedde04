/** What a page says of itself: title, publisher, address, time zone, date, when it was last refreshed. */
import type { Dump } from './dump.js';
import { byLine, nameLine, roleLine } from './shapes/byline.js';
import { headingLike } from './shapes/heading.js';
import { liveTitle } from './shapes/title.js';
import { CLOCK, clock } from './stamps/clock.js';
import { DATE, dateLine, isoDate, parseDate } from './stamps/date.js';

export interface Head {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly timeZone: string | null;
  readonly date: string | null;
  /** "HH:MM" of the last refresh, as printed. */
  readonly refreshed: string | null;
}

/** Names of zones that pages print, to IANA names. A summer and a winter name of one place mean the place. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:GMT|BST|Greenwich Mean Time|British Summer Time)\b|\ball times (?:stated |given |shown )?(?:are )?(?:in )?(?:UK|British)\b/i, 'Europe/London'],
  [/\b\d(?:am|pm| [ap]\.?m\.?)? (?:ET|EST|EDT)\b/, 'America/New_York'],
  [/\b\d(?:am|pm)? (?:AEST|AEDT)\b/, 'Australia/Sydney'],
  [/\b\d(?:am|pm)? UTC\b/, 'Etc/UTC'],
];

const DATED = new RegExp(`(?:^|\\D)(${DATE})(?!\\d)`, 'i');
const REFRESHED = new RegExp(`^(?:${DATE}[.,|·]? *)?(?:(?:page )?(?:last )?(?:updated|refreshed|modified))(?: at| on|:)?.*?(?<!\\d)${CLOCK}`, 'i');
const AGENCY = /^\p{Lu}[\p{Lu} .,'’-]+\((AP|Reuters|AFP|PA)\) ?[-–—]/u;
/** "Acute Desk | Live": who publishes, and that it is live. */
const MASTHEAD = /^(.{2,40}) [|] Live$/i;
const SITE = / [|] ([^|]{2,40})$/;
const HEAD_LINES = 12;
const SHORT = 200;

/** @param first index of the first entry's first line: what stands above it is the page's head */
export function readHead(dump: Dump, first: number): Head {
  const head = dump.texts.slice(0, Math.max(first, 0));
  const near = dump.texts.slice(0, Math.max(first, HEAD_LINES)).filter(text => text.length <= SHORT);
  const short = head.filter(text => text.length <= SHORT);
  const title = titleOf(dump, first);
  return {
    title: title?.replace(SITE, '') ?? null,
    publisher: (title === null ? null : SITE.exec(title)?.[1]) ?? firstGroup(near, MASTHEAD) ?? firstGroup(near, AGENCY),
    url: near.find(text => /^https?:\/\/\S+$/.test(text)) ?? null,
    timeZone: zoneOf(dump),
    date: dateOf(near.filter(isPageDate)),
    refreshed: refreshed(dump, short),
  };
}

function titleOf(dump: Dump, first: number): string | null {
  const lines = dump.texts.filter((text, at) => at < first && dump.roles[at] === 'text' && headingLike(text));
  const able = lines.filter(text => byLine(text) === null && !nameLine(text) && !roleLine(text) && !MASTHEAD.test(text) && dateLine(text) === null && !/\d{1,2}[:.]\d{2}/.test(text));
  return able.find(liveTitle) ?? able[0] ?? null;
}

/** The zone that the page's stamps and notices name; stamps stand in short lines. */
function zoneOf(dump: Dump): string | null {
  for (const text of dump.texts) {
    if (text.length > SHORT || !/[A-Z]{2}T|Time|times/.test(text)) continue;
    const zone = ZONES.find(([pattern]) => pattern.test(text));
    if (zone !== undefined) return zone[1];
  }
  return null;
}

/** A date alone, or with a byline or the time of publication: not one that a sentence speaks of. */
function isPageDate(text: string): boolean {
  const rest = text.replace(DATED, ' ');
  return rest !== text && (rest.length <= 40 || /\bBy \p{Lu}/u.test(rest)) && !/[.!?]$/.test(text);
}

function dateOf(lines: readonly string[]): string | null {
  for (const text of lines) {
    const date = DATED.exec(text)?.[1];
    const iso = date === undefined ? null : isoDate(parseDate(date), null);
    if (iso !== null) return iso;
  }
  return null;
}

function refreshed(dump: Dump, head: readonly string[]): string | null {
  const foot = dump.texts.slice(-5).filter(text => text.length <= SHORT);
  for (const text of [...head, ...foot]) {
    const found = REFRESHED.exec(text);
    const time = clock(found?.[1], found?.[2], found?.[3]);
    if (time !== null) return time;
  }
  return null;
}

function firstGroup(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
