/** Which of the shapes of stamps on a page is that of its posts. */
import type { Dump } from '../dump.js';
import { minutesOf } from '../stamps/clock.js';
import type { Stamp } from '../stamps/stamp.js';

/** `below`: its last line, where a stamp takes two. */
export interface Found { readonly at: number; readonly below: number; readonly stamp: Stamp }
export type Family = 'glued' | 'line' | 'prefix' | 'ending' | 'item';

/** Fewer are no pattern: a page may print one time, and prose may open a line or two with one. */
const ENOUGH: Readonly<Record<Family, number>> = { glued: 2, line: 2, prefix: 3, ending: 3, item: 3 };
/** Lines of text that a page's head, or a long post, may have. */
const MOST_HEAD = 10;

/** The shape with most stamps. Times that may as well be a list's or a sentence's count only where they run one way and are spread over the page. */
export function prevailing(dump: Dump, families: Record<Family, Found[]>): Family | null {
  const enough = (family: Family): boolean => families[family].length >= ENOUGH[family];
  const clear = (['glued', 'line'] as const).filter(enough);
  const spread = (['prefix', 'ending', 'item'] as const).filter(family => enough(family) && runsOneWay(families[family]) && isSpread(dump, families[family]));
  const posts = [...clear, ...spread.filter(family => family === 'prefix')];
  return posts.sort((a, b) => families[b].length - families[a].length)[0] ?? spread[0] ?? null;
}

/** Neither far down the page nor with most of the page in one post: a list of times inside a post is that. */
function isSpread(dump: Dump, found: readonly Found[]): boolean {
  const before = linesBefore(dump);
  const all = before.at(-1) ?? 0;
  const starts = found.map(({ at }) => before[at] ?? 0);
  const longest = Math.max(...starts.map((start, n) => (starts[n + 1] ?? all) - start));
  return (starts[0] ?? 0) <= Math.max(MOST_HEAD, all * 0.3) && longest <= Math.max(MOST_HEAD, all * 0.6);
}

/** For each line, and the end, how many lines of posts stand above it. */
function linesBefore(dump: Dump): readonly number[] {
  let count = 0;
  return [0, ...dump.roles.map(role => (count += role === 'text' ? 1 : 0))];
}

function runsOneWay(found: readonly Found[]): boolean {
  return shareOneWay(found) >= 0.75;
}

/** Of the steps from stamp to stamp, the share that goes the way most of them go, 0 to 1; 1 where no times are printed. */
export function shareOneWay(found: readonly Found[]): number {
  const times = found.flatMap(({ stamp }) => stamp.time === null ? [] : [minutesOf(stamp.time)]);
  const steps = times.slice(1).map((time, n) => time - (times[n] ?? 0));
  const [back, on] = [steps.filter(step => step <= 0).length, steps.filter(step => step >= 0).length];
  return steps.length === 0 ? 1 : Math.max(back, on) / steps.length;
}
