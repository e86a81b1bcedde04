/** The services' projections, their readers remembering what they read: a text is read once a process, not once a schedule. */
import { cancellationsProjection } from '../../../services/cancellations/projection.js';
import { extract as extractCancellations } from '../../../services/cancellations/extract.js';
import type { Entry } from '../../../services/kernel/core/entry.js';
import type { AnyProjection } from '../../../services/kernel/runner/run-projection.js';
import { blogsProjection } from '../../../services/producer/ledger.js';
import { extract as extractQuotes } from '../../../services/quotes/extract.js';
import { quotesProjection } from '../../../services/quotes/projection.js';
import { extract as extractTurnout } from '../../../services/turnout/extract.js';
import { turnoutProjection } from '../../../services/turnout/projection.js';
import { counting, UNREADABLE } from '../../controls/counting.js';

function remembering<Claim>(read: (entry: Entry) => readonly Claim[]): (entry: Entry) => readonly Claim[] {
  const known = new Map<string, readonly Claim[]>();
  return (entry) => {
    if (entry.headline === UNREADABLE) throw new Error(`The headline of ${entry.id} cannot be read.`);
    const key = `${entry.time}|${entry.headline}|${entry.blocks[0]?.text}`;
    const claims = known.get(key) ?? read(entry);
    known.set(key, claims);
    return claims;
  };
}

export const PROJECTIONS = {
  turnout: turnoutProjection(remembering(extractTurnout)) as AnyProjection,
  quotes: quotesProjection(remembering(extractQuotes)) as AnyProjection,
  cancellations: cancellationsProjection(remembering(extractCancellations)) as AnyProjection,
  ledger: blogsProjection as AnyProjection,
  counting: counting as AnyProjection,
};

/** Which projections a process keeps: alone, or side by side. */
export const SERVICES: readonly (readonly (keyof typeof PROJECTIONS)[])[] = [
  ['turnout'], ['quotes'], ['cancellations'], ['ledger'], ['counting'], ['turnout', 'quotes', 'cancellations'], ['counting', 'ledger'],
];
