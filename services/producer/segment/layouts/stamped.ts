/** Pages whose posts carry a time: glued to the heading, on a line of its own, or before the first words. */
import type { Dump } from '../dump.js';
import { numberedHeading } from '../shapes/heading.js';
import { aboveStamps, type Above } from './above-stamps.js';
import { underDays } from './day-headings.js';
import { footCuts } from './foot-stamps.js';
import { findStamps, type Family, type Found } from './found-stamps.js';
import { headCuts } from './head.js';
import { closed, cutAt, NOTHING_DROPPED, type Cut, type Cutting } from './layout.js';
import { marksAbove } from './marks.js';

const NAMES: Readonly<Record<Family, string>> = { glued: 'glued-stamps', line: 'clock-lines', prefix: 'clock-prefixes', ending: 'clock-endings', item: 'clock-items' };

export function stamped(dump: Dump): Cutting | null {
  const found = findStamps(dump);
  if (found === null) return null;
  const { family, posts, days } = found;
  const foot = posts.every(({ stamp }) => stamp.rest === '') ? footCuts(dump, posts) : null;
  if (foot !== null) return { layout: 'foot-stamps', cuts: foot, dropped: NOTHING_DROPPED };
  const above = aboveStamps(dump, posts);
  const cuts = posts.map((post, n) => cutFor(dump, post, above[n] ?? null, (posts[n - 1]?.at ?? -1) + 1));
  const dated = underDays(dump, days, cuts);
  const head = headCuts(dump, cuts[0]?.start ?? 0);
  return { layout: NAMES[family], cuts: [...head, ...closed(dated.cuts, dump.texts.length)], dropped: dated.headings };
}

function cutFor(dump: Dump, { at, below, stamp }: Found, above: Above | null, floor: number): Cut {
  const title = (stamp.shape === 'glued' || stamp.shape === 'ending') && stamp.rest !== '' ? numberedHeading(stamp.rest)?.heading ?? stamp.rest : null;
  const marks = marksAbove(dump, above?.start ?? at, floor);
  const lead = stamp.shape === 'prefix' ? stamp.rest : null;
  return cutAt(marks.start, {
    from: below + 1, stamp: { ...stamp, author: stamp.author ?? above?.author ?? null }, heading: title ?? above?.heading ?? null, opens: true,
    lead: lead === '' ? null : lead, keyEvent: marks.keyEvent || stamp.keyEvent, pinned: marks.pinned,
  });
}
