/** All stamps of a page, by shape, and which of them are those of posts. */
import { nextText, type Dump } from '../dump.js';
import { unadorned } from '../stamps/adorned.js';
import { dayStamp } from '../stamps/day.js';
import { endingStamp, gluedStamp, setOffStamp } from '../stamps/glued.js';
import { lineStamp } from '../stamps/line.js';
import { crowdedStamp, prefixStamp } from '../stamps/prefix.js';
import { rowStamp } from '../stamps/row.js';
import { signedStamp } from '../stamps/signed.js';
import type { Stamp } from '../stamps/stamp.js';
import { prevailing, type Family, type Found } from './prevailing.js';

export interface FoundStamps { readonly family: Family; readonly posts: readonly Found[]; readonly days: readonly Found[] }

const KEY_EVENTS = /^key (?:events|moments)/i;

/** The stamps of the shape that prevails, without the page's own; null where no shape is a pattern. */
export function findStamps(dump: Dump): FoundStamps | null {
  const { families, days } = collect(dump);
  const family = prevailing(dump, families);
  return family && { family, posts: joined(dump, withoutTimeline(dump, withoutPageStamp(families[family]))), days };
}

function collect(dump: Dump): { families: Record<Family, Found[]>; days: Found[] } {
  const families: Record<Family, Found[]> = { glued: [], line: [], prefix: [], ending: [], item: [] };
  const days: Found[] = [];
  dump.texts.forEach((text, at) => {
    if (dump.roles[at] !== 'text') return;
    const stamp = stampOf(text) ?? dayStamp(text);
    if (stamp?.shape === 'day') days.push({ at, below: at, stamp });
    else if (stamp !== null) families[stamp.shape].push({ at, below: at, stamp });
    else collectAdorned(families, text, at);
  });
  return { families, days };
}

/** "#3 · 16:36", "• 16:36 Rounds scrapped": the latter may be a point of a list. */
function collectAdorned(families: Record<Family, Found[]>, text: string, at: number): void {
  const bare = unadorned(text);
  const stamp = bare === null ? null : stampOf(bare.text);
  if (bare === null || stamp === null || stamp.shape === 'day') return;
  families[bare.item && stamp.shape === 'prefix' ? 'item' : stamp.shape].push({ at, below: at, stamp });
}

function stampOf(text: string): Stamp | null {
  return rowStamp(text) ?? gluedStamp(text) ?? setOffStamp(text) ?? lineStamp(text) ?? crowdedStamp(text) ?? signedStamp(text) ?? prefixStamp(text) ?? endingStamp(text);
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
