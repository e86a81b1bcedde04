/** Posts parted by drawn lines or by dates, without times of day. */
import { nextText, type Dump } from '../dump.js';
import { byLine } from '../shapes/byline.js';
import { endsSentence, headingLike } from '../shapes/heading.js';
import { liveTitle } from '../shapes/title.js';
import { dateLine } from '../stamps/date.js';
import { dayStamp } from '../stamps/day.js';
import { closed, cutAt, NOTHING_DROPPED, type Cut, type Cutting } from './layout.js';

/** "___" between posts. */
export function separators(dump: Dump): Cutting | null {
  const end = dump.texts.length;
  const lines = dump.roles.flatMap((role, at) => role === 'separator' ? [at] : []);
  if (lines.length < 2) return null;
  const starts = [nextText(dump, 0, end), ...lines.map(at => nextText(dump, at + 1, end))];
  const all = [...new Set(starts)].filter(at => at < end);
  const cuts = (isPageHead(dump, all[0] ?? end, lines[0] ?? end) ? all.slice(1) : all).map(at => cutAt(at, { opens: true }));
  return { layout: 'separators', sure: lines.length < 3 ? 'likely' : 'sure', why: `${lines.length} drawn lines stand between posts`, cuts: closed(cuts, end), dropped: NOTHING_DROPPED };
}

/** What stands above the first line: title, byline, date, and a standfirst at most. */
function isPageHead(dump: Dump, from: number, to: number): boolean {
  const texts = dump.texts.slice(from, to).filter((_, at) => dump.roles[from + at] === 'text');
  const sentences = texts.filter(text => endsSentence(text) && !headingLike(text)).length;
  const signed = texts.some(text => byLine(text) !== null || dateLine(text) !== null || liveTitle(text));
  return sentences === 0 || (signed && sentences < 2);
}

/** A date above each post. */
export function dated(dump: Dump): Cutting | null {
  const cuts = dump.texts.flatMap((text, at): Cut[] => {
    const stamp = dump.roles[at] === 'text' ? dayStamp(text) : null;
    return stamp === null ? [] : [cutAt(at, { from: at + 1, stamp, opens: true })];
  });
  if (cuts.length < 2) return null;
  return { layout: 'dates', sure: cuts.length < 3 ? 'likely' : 'sure', why: `${cuts.length} dates stand above posts`, cuts: closed(cuts, dump.texts.length), dropped: NOTHING_DROPPED };
}
