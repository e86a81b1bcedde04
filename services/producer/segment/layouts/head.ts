/** What stands above the first post: title, standfirst and page byline are no entries, a summary list or timeline is one. */
import { nextText, type Dump } from '../dump.js';
import { byLine, nameLine } from '../shapes/byline.js';
import { endsSentence, headingLike, numberedHeading } from '../shapes/heading.js';
import { prefixStamp } from '../stamps/prefix.js';
import { liveTitle } from '../shapes/title.js';
import { closed, cutAt, type Cut } from './layout.js';

const LIST_ITEM = /^[•*·▪◦‣]\s|^-\s/;
const TIMELINE = /^(?:key (?:events|moments)|timeline)$/i;
const SUMMARY = /^(?:summary|key points|at a glance|what we know)$/i;

/** The summary list or timeline before line `end`, as an entry, or none. */
export function headCuts(dump: Dump, end: number): readonly Cut[] {
  const found = timeline(dump, end) ?? summary(dump, end);
  return found === null ? [] : closed([cutAt(found.start, { heading: found.heading, from: found.from })], found.to);
}

interface Summary { readonly start: number; readonly from: number; readonly to: number; readonly heading: string | null }

/** "Key events" and a line for each, with its time. */
function timeline(dump: Dump, end: number): Summary | null {
  const start = dump.texts.findIndex((text, at) => at < end && dump.roles[at] === 'furniture' && TIMELINE.test(text));
  if (start < 0) return null;
  let to = nextText(dump, start + 1, end);
  const from = to;
  while (to < end && dump.roles[to] === 'text' && prefixStamp(dump.texts[to] ?? '') !== null) to += 1;
  return to - from < 2 ? null : { start, from, to, heading: dump.texts[start] ?? null };
}

function summary(dump: Dump, end: number): Summary | null {
  for (let at = nextText(dump, 0, end); at < end; at = nextText(dump, at + 1, end)) {
    const titled = SUMMARY.test(dump.texts[at] ?? '');
    const from = titled ? nextText(dump, at + 1, end) : at;
    const to = listEnd(dump, from, end);
    if (to - from >= (marked(dump.texts[from]) || titled ? 2 : 3)) return { start: at, from, to, heading: titled ? dump.texts[at] ?? null : null };
  }
  return null;
}

/** End of the items that stand together from `from` on. */
function listEnd(dump: Dump, from: number, end: number): number {
  let at = from;
  while (at < end && dump.roles[at] === 'text' && isItem(dump.texts[at] ?? '')) at += 1;
  return at;
}

/** A point of a summary: marked, numbered, or a longer line that is no sentence. */
function isItem(text: string): boolean {
  if (marked(text)) return true;
  return headingLike(text) && !endsSentence(text) && text.split(' ').length >= 6 && byLine(text) === null && !nameLine(text) && !liveTitle(text);
}

function marked(text = ''): boolean {
  return LIST_ITEM.test(text) || numberedHeading(text) !== null;
}
