/** Stamps with a name: "Posted by Jo Bloggs at 16:36", "Jo Bloggs, 4.36pm", "16:36 by Jo Bloggs". */
import { nameLine } from '../shapes/byline.js';
import { lineStamp } from './line.js';
import type { Stamp } from './stamp.js';

const LONGEST = 90;
const NAME_FIRST = /^(?:(?:posted|published) )?(?:by )?(\p{Lu}[^\d]{2,50}?)(?:,| at| ·| [|–—-])? ([\d(].*|just now)$/iu;
const NAME_LAST = /^(?:(?:posted|published)(?: at| on)? )?(\d.{1,30}?),? by (\p{Lu}.{2,50})$/iu;

export function signedStamp(text: string): Stamp | null {
  if (text.length > LONGEST || !/\d|just now/.test(text)) return null;
  const before = NAME_FIRST.exec(text);
  const behind = NAME_LAST.exec(text);
  return signedBy(before?.[1], before?.[2]) ?? signedBy(behind?.[2], behind?.[1]);
}

function signedBy(author: string | undefined, time: string | undefined): Stamp | null {
  if (author === undefined || time === undefined || !nameLine(author)) return null;
  const stamp = lineStamp(time);
  return stamp && { ...stamp, author };
}
