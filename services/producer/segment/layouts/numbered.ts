/** Posts that are numbered one by one, without times. */
import { nextText, type Dump } from '../dump.js';
import { headingLike, numberedHeading } from '../shapes/heading.js';
import { headCuts } from './head.js';
import { closed, cutAt, NOTHING_DROPPED, type Cutting } from './layout.js';

interface Numbered { readonly at: number; readonly number: number; readonly heading: string }

export function numbered(dump: Dump): Cutting | null {
  const found = dump.texts.flatMap((text, at) => asNumbered(dump, text, at));
  if (found.length < 3 || !consecutive(found) || !haveBodies(dump, found)) return null;
  const cuts = found.map(({ at, heading }) => cutAt(at, { from: at + 1, heading, opens: true }));
  return { layout: 'numbered', sure: 'sure', why: `${found.length} headings are numbered one by one`, cuts: [...headCuts(dump, found[0]?.at ?? 0), ...closed(cuts, dump.texts.length)], dropped: NOTHING_DROPPED };
}

function asNumbered(dump: Dump, text: string, at: number): Numbered[] {
  const found = dump.roles[at] === 'text' ? numberedHeading(text) : null;
  return found !== null && headingLike(found.heading) ? [{ at, ...found }] : [];
}

/** Up by one or down by one all the way. */
function consecutive(found: readonly Numbered[]): boolean {
  const steps = found.slice(1).map((one, n) => one.number - (found[n]?.number ?? 0));
  return steps.every(step => step === 1) || steps.every(step => step === -1);
}

/** A list has nothing between its points; posts mostly do. */
function haveBodies(dump: Dump, found: readonly Numbered[]): boolean {
  const ends = found.map((_, n) => found[n + 1]?.at ?? dump.texts.length);
  const full = found.filter(({ at }, n) => nextText(dump, at + 1, ends[n] ?? at) < (ends[n] ?? at)).length;
  return full >= found.length / 2;
}
