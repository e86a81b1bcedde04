/** How far a row of dumps of one blog has been replayed before, so that the same command does not take back what its later dumps said. */
import { contentDigest } from '../../kernel/core/digest.js';
import type { Ledger } from '../ledger.js';
import type { Page } from '../segment/page.js';

/**
 * How many of the first dumps the log has overtaken: a later dump has been begun when the log holds something that only
 * it and dumps after it say, or (`complete`) when something is withdrawn that dumps before it say and it does not.
 */
export function overtaken(pages: readonly Page[], ledger: Ledger, complete: boolean): number {
  if (pages.length < 2 || ledger.entries.length === 0) return 0;
  const standing = new Set(ledger.entries.filter(entry => !entry.withdrawn).map(entry => entry.digest));
  const withdrawn = new Set(ledger.entries.filter(entry => entry.withdrawn).map(entry => entry.digest));
  const earlier = new Set<string>();
  let begun = 0;
  pages.forEach((page, index) => {
    const entries = readingsOf(page, ledger);
    const said = new Set(entries.flat());
    const isNew = (readings: readonly string[]) => !readings.some(digest => earlier.has(digest));
    const isBegun = entries.some(readings => isNew(readings) && readings.some(digest => standing.has(digest)))
      || (complete && [...earlier].some(digest => !said.has(digest) && withdrawn.has(digest)));
    if (isBegun) begun = index;
    for (const digest of said) earlier.add(digest);
  });
  return begun;
}

/** For each entry its digests: as it is and, where it does not say its date or time, with those of the known entries under its headline. */
function readingsOf(page: Page, ledger: Ledger): readonly (readonly string[])[] {
  const scope = page.scope ?? ledger.blog?.scope ?? null;
  const stamps = stampsByHeadline(ledger);
  return page.entries.map(entry => {
    const known = entry.date !== null && entry.time !== null ? [] : stamps.get(entry.headline) ?? [];
    const said = [entry, ...known].map(({ date, time }) => ({ ...entry, scope, date: entry.date ?? date, time: entry.time ?? time }));
    return said.map(contentDigest);
  });
}

interface Stamp { readonly date: string | null; readonly time: string | null }

function stampsByHeadline({ entries }: Ledger): ReadonlyMap<string | null, readonly Stamp[]> {
  const stamps = new Map<string | null, Map<string, Stamp>>();
  for (const { headline, date, time } of entries) {
    const same = stamps.get(headline) ?? new Map<string, Stamp>();
    stamps.set(headline, same.set(`${date} ${time}`, { date, time }));
  }
  return new Map([...stamps].map(([headline, same]) => [headline, [...same.values()]]));
}
