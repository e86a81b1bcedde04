/** A row of a table that has its time in one of its cells: "08:40 | Leith | Gates shut", "Leith	Gates shut	08:40". */
import { lineStamp } from './line.js';
import { stampWith, type Stamp } from './stamp.js';

const BAR = /\s*\|\s*|\s*\t\s*/;

/** Three cells or more, a time the only thing in one of them; the others are the post's words. */
export function rowStamp(text: string): Stamp | null {
  if (!/[|\t]/.test(text)) return null;
  const cells = text.replace(/^\|\s*|\s*\|$/g, '').split(BAR);
  if (cells.length < 3) return null;
  const stamps = cells.map(cell => lineStamp(cell));
  const at = stamps.findIndex(stamp => stamp !== null);
  const stamp = stamps[at];
  if (!stamp || stamps.filter(one => one !== null).length > 1) return null;
  return stampWith('prefix', { ...stamp, shape: 'prefix', rest: cells.filter((_, n) => n !== at).join(' | ') });
}
