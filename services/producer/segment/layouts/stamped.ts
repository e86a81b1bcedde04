/** Pages whose posts carry a time: glued to the heading, on a line of its own, or before the first words. */
import type { Dump } from '../dump.js';
import { numberedHeading } from '../shapes/heading.js';
import { aboveStamps, type Above } from './above-stamps.js';
import { underDays } from './day-headings.js';
import { footCuts } from './foot-stamps.js';
import { findStamps } from './found-stamps.js';
import { shareOneWay, type Family, type Found } from './prevailing.js';
import { headCuts } from './head.js';
import { closed, cutAt, NOTHING_DROPPED, type Cut, type Cutting, type LayoutName } from './layout.js';
import { marksAbove } from './marks.js';

const NAMES: Readonly<Record<Family, readonly [layout: LayoutName, where: string]>> = {
  glued: ['glued-stamps', 'behind headings'], line: ['clock-lines', 'on lines of their own'], prefix: ['clock-prefixes', 'before the first words'],
  ending: ['clock-endings', 'at the end of headings'], item: ['clock-items', 'behind bullets or numbers'],
};
/** So many stamps that run one way are no accident. */
const SURE_FROM = 4;
const ONE_WAY = 0.9;

export function stamped(dump: Dump): Cutting | null {
  const found = findStamps(dump);
  if (found === null) return null;
  const { family, posts, days } = found;
  const foot = posts.every(({ stamp }) => stamp.rest === '') ? footCuts(dump, posts) : null;
  if (foot !== null) return { layout: 'foot-stamps', ...grounds(posts, 'below the words of each post'), cuts: foot, dropped: NOTHING_DROPPED };
  const above = aboveStamps(dump, posts);
  const cuts = posts.map((post, n) => cutFor(dump, post, above[n] ?? null, (posts[n - 1]?.at ?? -1) + 1));
  const dated = underDays(dump, days, cuts);
  const head = headCuts(dump, cuts[0]?.start ?? 0);
  const [layout, where] = NAMES[family];
  return { layout, ...grounds(posts, where), cuts: [...head, ...closed(dated.cuts, dump.texts.length)], dropped: dated.headings };
}

function grounds(posts: readonly Found[], where: string): Pick<Cutting, 'sure' | 'why'> {
  const oneWay = shareOneWay(posts);
  const sure = posts.length >= SURE_FROM && oneWay >= ONE_WAY ? 'sure' : oneWay >= ONE_WAY ? 'likely' : 'guess';
  return { sure, why: `${posts.length} stamps stand ${where}, ${Math.round(oneWay * 100)}% of them in the order of the clock` };
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
