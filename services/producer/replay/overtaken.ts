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
  const said = pages.map(page => digestsOf(page, ledger));
  const earlier = new Set<string>();
  let begun = 0;
  said.forEach((digests, index) => {
    const isBegun = [...digests].some(digest => !earlier.has(digest) && standing.has(digest))
      || (complete && [...earlier].some(digest => !digests.has(digest) && withdrawn.has(digest)));
    if (isBegun) begun = index;
    for (const digest of digests) earlier.add(digest);
  });
  return begun;
}

function digestsOf(page: Page, ledger: Ledger): ReadonlySet<string> {
  const scope = page.scope ?? ledger.blog?.scope ?? null;
  return new Set(page.entries.map(entry => contentDigest({ ...entry, scope })));
}
