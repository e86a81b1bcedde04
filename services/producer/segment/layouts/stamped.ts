/** Pages whose posts carry a time: glued to the heading, on a line of its own, or before the first words. */
import { nextText, type Dump } from '../dump.js';
import { headingLike, numberedHeading } from '../shapes/heading.js';
import { dayStamp } from '../stamps/stamp.js';
import { underDays } from './day-headings.js';
import { findStamps, type Family, type Found } from './found-stamps.js';
import { headCuts } from './head.js';
import { closed, cutAt, type Cut, type Cutting } from './layout.js';
import { marksAbove } from './marks.js';

const NAMES: Readonly<Record<Family, string>> = { glued: 'glued-stamps', line: 'clock-lines', prefix: 'clock-prefixes' };

export function stamped(dump: Dump): Cutting | null {
  const found = findStamps(dump);
  if (found === null) return null;
  const { family, posts, days } = found;
  const above = family !== 'prefix' && headingsAbove(dump, posts);
  const cuts = posts.map((post, n) => cutFor(dump, post, above, (posts[n - 1]?.at ?? -1) + 1));
  const dated = underDays(dump, days, above ? withoutPageName(cuts) : cuts);
  const head = headCuts(dump, cuts[0]?.start ?? 0);
  return { layout: NAMES[family], cuts: [...head, ...closed(dated.cuts, dump.texts.length)], dropped: dated.headings };
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

function cutFor(dump: Dump, { at, below, stamp }: Found, above: boolean, floor: number): Cut {
  const title = stamp.shape === 'glued' && stamp.rest !== '' ? numberedHeading(stamp.rest)?.heading ?? stamp.rest : null;
  const heading = title ?? (above && headed(dump, at) ? dump.texts[at - 1] ?? null : null);
  const marks = marksAbove(dump, heading === null || title !== null ? at : at - 1, floor);
  const lead = stamp.shape === 'prefix' ? stamp.rest : null;
  return cutAt(marks.start, {
    from: below + 1, stamp, heading, opens: true, lead: lead === '' ? null : lead,
    keyEvent: marks.keyEvent || stamp.keyEvent, pinned: marks.pinned,
  });
}

/** The same line above every stamp is the name of the page or its one author, not a heading. */
function withoutPageName(cuts: readonly Cut[]): readonly Cut[] {
  if (cuts.length < 2 || new Set(cuts.map(cut => cut.heading)).size > 1) return cuts;
  return cuts.map(cut => ({ ...cut, heading: null }));
}
