/** Posts parted by drawn lines or by dates, without times of day. */
import { nextText, type Dump } from '../dump.js';
import { dayStamp } from '../stamps/stamp.js';
import { closed, cutAt, NOTHING_DROPPED, type Cut, type Cutting } from './layout.js';

/** "___" between posts. */
export function separators(dump: Dump): Cutting | null {
  const end = dump.texts.length;
  const lines = dump.roles.flatMap((role, at) => role === 'separator' ? [at] : []);
  if (lines.length < 2) return null;
  const starts = [nextText(dump, 0, end), ...lines.map(at => nextText(dump, at + 1, end))];
  const cuts = [...new Set(starts)].filter(at => at < end).map(at => cutAt(at, { opens: true }));
  return { layout: 'separators', cuts: closed(cuts, end), dropped: NOTHING_DROPPED };
}

/** A date above each post. */
export function dated(dump: Dump): Cutting | null {
  const cuts = dump.texts.flatMap((text, at): Cut[] => {
    const stamp = dump.roles[at] === 'text' ? dayStamp(text) : null;
    return stamp === null ? [] : [cutAt(at, { from: at + 1, stamp, opens: true })];
  });
  if (cuts.length < 2) return null;
  return { layout: 'dates', cuts: closed(cuts, dump.texts.length), dropped: NOTHING_DROPPED };
}
