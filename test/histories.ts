/** Random histories of a blog: entries published, revised and withdrawn, events delivered twice and late. */
import fc from 'fast-check';
import type { Entry } from '../services/kernel/core/entry.js';
import type { LiveBlogEvent } from '../services/kernel/core/events.js';
import { entry, post, withdraw } from './entries.js';

export interface Scenario<Claim> {
  readonly events: readonly LiveBlogEvent[];
  /** Entries that stand at the end, in feed order, each with what its last revision claims. */
  readonly final: readonly { readonly entry: Entry; readonly claims: readonly Claim[] }[];
  /** A log of the last revision of each entry only. */
  readonly finalEvents: readonly LiveBlogEvent[];
}

/** Revision 1, 2, ... of one entry: its claims, or null where it is withdrawn. */
type Life<Claim> = readonly (readonly Claim[] | null)[];

/** The same entry's feed place, whatever happens to it; some entries share one. */
function orderOf(at: number): string {
  return `a${String((at * 7) % 11).padStart(2, '0')}`;
}

export function history<Claim extends object>(claims: fc.Arbitrary<Claim>): fc.Arbitrary<Scenario<Claim>> {
  const said = fc.array(claims, { maxLength: 4 });
  const life: fc.Arbitrary<Life<Claim>> = fc.tuple(said, fc.array(fc.option(said, { freq: 3 }), { maxLength: 3 })).map(([first, rest]) => [first, ...rest]);
  return fc.array(life, { minLength: 1, maxLength: 14 }).chain(lives => {
    const all = lives.flatMap((each, at) => each.map((_, n) => eventOf(lives, at, n)));
    return fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all))
      .map(([events, again]) => ({ events: [...events, ...again], ...ending(lives) }));
  });
}

function eventOf<Claim extends object>(lives: readonly Life<Claim>[], at: number, n: number): LiveBlogEvent {
  const claims = lives[at]![n];
  return claims ? post({ id: `e${at}`, revision: n + 1, order: orderOf(at), claims }) : withdraw(`e${at}`, n + 1);
}

function ending<Claim extends object>(lives: readonly Life<Claim>[]): Pick<Scenario<Claim>, 'final' | 'finalEvents'> {
  const final = lives.flatMap((each, at) => {
    const claims = each[each.length - 1];
    return claims ? [{ claims, entry: entry({ id: `e${at}`, revision: each.length, order: orderOf(at), claims }) }] : [];
  });
  final.sort((a, b) => (a.entry.order < b.entry.order || (a.entry.order === b.entry.order && a.entry.id < b.entry.id) ? -1 : 1));
  return { final, finalEvents: lives.map((each, at) => eventOf(lives, at, each.length - 1)) };
}
