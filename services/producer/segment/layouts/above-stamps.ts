/** Some pages print the stamp below the heading, perhaps with a byline between the two, or below the byline alone. */
import { nextText, previousText, type Dump } from '../dump.js';
import { byLine, nameLine, roleLine } from '../shapes/byline.js';
import { headingLike } from '../shapes/heading.js';
import { dayStamp } from '../stamps/day.js';
import type { Found } from './prevailing.js';
import { markOf } from './marks.js';

/** What of a post stands above its stamp. */
export interface Above {
  /** Index of the uppermost line, and of the byline (the stamp's own line where there is none). */
  readonly start: number;
  readonly byline: number;
  readonly heading: string | null;
  readonly author: string | null;
}

const MOST = 0.8;

/** For each stamp what stands above it; null for all where that is not the page's way: then nearly every bare stamp has something above it. */
export function aboveStamps(dump: Dump, posts: readonly Found[]): readonly (Above | null)[] {
  const found = posts.map((post, n) => isHeaded(post) ? null : above(dump, post, (posts[n - 1]?.below ?? -1) + 1));
  const bare = posts.filter(post => !isHeaded(post)).length;
  const usual = bare > 0 && found.filter(one => one !== null).length >= bare * MOST;
  return usual ? withoutPageName(withoutPageTitle(found)) : posts.map(() => null);
}

/** The heading shares the stamp's line. */
function isHeaded({ stamp }: Found): boolean {
  return (stamp.shape === 'glued' || stamp.shape === 'ending') && stamp.rest !== '';
}

function above(dump: Dump, { at, below, stamp }: Found, floor: number): Above | null {
  const under = stamp.rest || (dump.texts[nextText(dump, below + 1, dump.texts.length)] ?? '');
  const near = previousText(dump, at, floor);
  if (isHeadingBelow(under) && !(near === at - 1 && dump.roles[near - 1] !== 'text')) return null;
  const author = near >= 0 ? authorOn(dump.texts[near] ?? '') : null;
  const heading = author === null ? near : previousText(dump, near, floor);
  if (heading >= 0 && isHeading(dump, heading, floor)) return { start: heading, byline: author === null ? at : near, heading: dump.texts[heading] ?? null, author };
  return author === null ? null : { start: near, byline: near, heading: null, author };
}

/** A heading below the stamp is the post's own, unless one above it touches it and nothing above that. */
function isHeadingBelow(text: string): boolean {
  return headingLike(text) && !nameLine(text) && byLine(text) === null && !roleLine(text) && markOf(text) === null;
}

function authorOn(text: string): string | null {
  return nameLine(text) || byLine(text) !== null ? text.replace(/^By[: ]+/, '') : null;
}

/** Two lines of that look with nothing between are the head of the page. */
function isHeading(dump: Dump, at: number, floor: number): boolean {
  const text = dump.texts[at] ?? '';
  const over = previousText(dump, at, floor);
  if (over >= 0 && over === at - 1 && headingLike(dump.texts[over] ?? '') && markOf(dump.texts[over]) === null) return false;
  return headingLike(text) && !roleLine(text) && markOf(text) === null && dayStamp(text) === null;
}

/** Where posts have a name and no heading, what stands above the first name is the page's title. */
function withoutPageTitle([first = null, ...others]: readonly (Above | null)[]): readonly (Above | null)[] {
  const named = others.filter(one => one !== null && one.heading === null).length;
  const titled = first !== null && first.heading !== null && named > others.length / 2;
  return [titled ? { ...first, start: first.byline, heading: null } : first, ...others];
}

/** The same line above every stamp is the name of the page or its one author: no heading, and nothing that tells posts apart. */
function withoutPageName(found: readonly (Above | null)[]): readonly (Above | null)[] {
  const names = new Set(found.map(one => one?.heading ?? one?.author));
  return found.length < 2 || names.size > 1 ? found : found.map(one => one && { ...one, heading: null, author: null });
}
