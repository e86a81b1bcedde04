/** Pages whose posts carry a time: glued to the heading, on a line of its own, or before the first words. */
import { nextText, type Dump } from '../dump.js';
import { headingLike, numberedHeading } from '../shapes/heading.js';
import { minutesOf } from '../stamps/clock.js';
import type { PrintedDate } from '../stamps/date.js';
import { crowdedStamp, dayStamp, gluedStamp, lineStamp, prefixStamp, type Stamp } from '../stamps/stamp.js';
import { closed, cutAt, type Cut, type Cutting } from './layout.js';
import { marksAbove } from './marks.js';
import { headCuts } from './head.js';

/** `below`: its last line, where a stamp takes two. */
interface Found { readonly at: number; readonly below: number; readonly stamp: Stamp }
type Family = 'glued' | 'line' | 'prefix';

const NAMES: Readonly<Record<Family, string>> = { glued: 'glued-stamps', line: 'clock-lines', prefix: 'clock-prefixes' };
/** Fewer are no pattern: a page may print one time, and prose may open a line or two with one. */
const ENOUGH: Readonly<Record<Family, number>> = { glued: 2, line: 2, prefix: 3 };

const KEY_EVENTS = /^key (?:events|moments)/i;

export function stamped(dump: Dump): Cutting | null {
  const { families, days } = collect(dump);
  const family = best(families);
  if (family === null) return null;
  const posts = joined(dump, withoutTimeline(dump, withoutPageStamp(families[family])));
  const first = posts[0]?.at ?? 0;
  const dayOf = dayHeadings(dump, days, new Set(posts.map(post => post.at)));
  const above = family !== 'prefix' && headingsAbove(dump, posts);
  const under = daysAbove(dayOf.days, posts);
  const cuts = posts.map((post, n) => cutFor(dump, post, above, (posts[n - 1]?.at ?? -1) + 1, under[n] ?? null));
  const start = cuts[0]?.start ?? first;
  return { layout: NAMES[family], cuts: [...headCuts(dump, start), ...closed(cuts, dump.texts.length)], dropped: dayOf.lines };
}

function collect(dump: Dump): { families: Record<Family, Found[]>; days: Found[] } {
  const families: Record<Family, Found[]> = { glued: [], line: [], prefix: [] };
  const days: Found[] = [];
  dump.texts.forEach((text, at) => {
    if (dump.roles[at] !== 'text') return;
    const stamp = gluedStamp(text) ?? lineStamp(text) ?? crowdedStamp(text) ?? prefixStamp(text) ?? dayStamp(text);
    if (stamp === null) return;
    if (stamp.shape === 'day') days.push({ at, below: at, stamp });
    else families[stamp.shape].push({ at, below: at, stamp });
  });
  return { families, days };
}

/** The shape with most stamps; prefixes count only when they run one way, as the clock does. */
function best(families: Record<Family, Found[]>): Family | null {
  const able = (['glued', 'line', 'prefix'] as const).filter(family =>
    families[family].length >= ENOUGH[family] && (family !== 'prefix' || runsOneWay(families.prefix)));
  return able.sort((a, b) => families[b].length - families[a].length)[0] ?? null;
}

function runsOneWay(found: readonly Found[]): boolean {
  const times = found.flatMap(({ stamp }) => stamp.time === null ? [] : [minutesOf(stamp.time)]);
  const steps = times.slice(1).map((time, n) => time - (times[n] ?? 0));
  const down = steps.filter(step => step <= 0).length;
  return Math.max(down, steps.length - down) >= steps.length * 0.75;
}

/** The first stamp is the page's own where it alone carries a date. */
function withoutPageStamp(found: readonly Found[]): readonly Found[] {
  const dated = found.filter(({ stamp }) => stamp.date !== null).length;
  return dated === 1 && found.length > 2 && found[0]?.stamp.shape === 'line' && found[0].stamp.date !== null ? found.slice(1) : found;
}

/** A list of key events above the posts gives each one line and its time: those times are no posts. */
function withoutTimeline(dump: Dump, found: readonly Found[]): readonly Found[] {
  const list = dump.texts.findIndex((text, at) => dump.roles[at] === 'furniture' && KEY_EVENTS.test(text));
  const first = found.findIndex(({ at }) => at > list);
  if (list < 0 || first !== 0) return found;
  const next = (n: number): number => found[n + 1]?.at ?? dump.texts.length;
  const post = found.findIndex(({ at }, n) => dump.roles.slice(at + 1, next(n)).filter(role => role === 'text').length > 1);
  return post < 0 ? found : found.slice(post);
}

/** "40m ago" and "13.25 BST" with nothing between are one stamp, which starts at the upper line. */
function joined(dump: Dump, found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    const touching = last !== undefined && nextText(dump, last.below + 1, one.at) === one.at;
    if (touching && (last.stamp.ago === null) !== (one.stamp.ago === null)) kept[kept.length - 1] = { at: last.at, below: one.at, stamp: bothOf(last.stamp, one.stamp) };
    else kept.push(one);
  }
  return kept;
}

function bothOf(a: Stamp, b: Stamp): Stamp {
  const [clock, ago] = a.ago === null ? [a, b] : [b, a];
  return { ...clock, date: clock.date ?? ago.date, keyEvent: a.keyEvent || b.keyEvent, author: a.author ?? b.author };
}

/** Dates that stand between posts, above a stamp; each holds for the posts below it. */
function dayHeadings(dump: Dump, days: readonly Found[], posts: ReadonlySet<number>): { days: readonly Found[]; lines: ReadonlySet<number> } {
  const heads = days.filter(({ at }) => posts.has(nextText(dump, at + 1, dump.texts.length)));
  return { days: heads, lines: new Set(heads.map(({ at }) => at)) };
}

/** Some pages print the stamp below the heading: then nearly every stamp has one right above it. */
function headingsAbove(dump: Dump, posts: readonly Found[]): boolean {
  const bare = posts.filter(({ stamp }) => stamp.rest === '');
  return bare.length > 0 && bare.filter(({ at }) => headed(dump, at)).length >= bare.length * 0.8;
}

function headed(dump: Dump, at: number): boolean {
  const text = dump.texts[at - 1] ?? '';
  if (dump.roles[at - 1] !== 'text' || dump.roles[at - 2] === 'text' && headingLike(dump.texts[at - 2] ?? '')) return false;
  const below = dump.texts[nextText(dump, at + 1, dump.texts.length)] ?? '';
  return headingLike(text) && !headingLike(below) && dayStamp(text) === null;
}

function cutFor(dump: Dump, { at, below, stamp }: Found, above: boolean, floor: number, day: PrintedDate | null): Cut {
  const title = stamp.shape === 'glued' && stamp.rest !== '' ? numberedHeading(stamp.rest)?.heading ?? stamp.rest : null;
  const heading = title ?? (above && headed(dump, at) ? dump.texts[at - 1] ?? null : null);
  const marks = marksAbove(dump, heading === null || title !== null ? at : at - 1, floor);
  const lead = stamp.shape === 'prefix' ? stamp.rest : null;
  return cutAt(marks.start, {
    from: below + 1, stamp, day, heading, opens: true, lead: lead === '' ? null : lead,
    keyEvent: marks.keyEvent || stamp.keyEvent, pinned: marks.pinned,
  });
}

/** For each post the date of the last day heading above it. */
function daysAbove(days: readonly Found[], posts: readonly Found[]): readonly (PrintedDate | null)[] {
  let next = 0;
  let day: PrintedDate | null = null;
  return posts.map(({ at }) => {
    for (let head = days[next]; head !== undefined && head.at < at; head = days[next]) {
      day = head.stamp.date;
      next += 1;
    }
    return day;
  });
}
