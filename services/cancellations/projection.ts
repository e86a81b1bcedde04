/** Tallies of what was cancelled: for each place, thing, period and status the number that stands; personal reports counted apart. */
import type { CancellationClaim } from '../kernel/core/claims.js';
import type { Entry } from '../kernel/core/entry.js';
import type { Projection } from '../kernel/core/projection.js';
import { figureId, sameName } from '../kernel/figures/names.js';
import { figuresProjection } from '../kernel/figures/projection.js';
import { overAll, reports } from '../kernel/figures/standing.js';
import type { Statement } from '../kernel/figures/statement.js';
import { extract } from './extract.js';
import { cancellationsView, type CancellationsRow } from './present.js';

export type { CancellationsRow };

/** The one row of a blog's personal reports; no tally's id is without `|`. */
const PERSONAL = 'personal';

/** @param read what finds the claims of an entry */
export function cancellationsProjection(
  read: (entry: Entry) => readonly CancellationClaim[] = extract,
): Projection<Statement<CancellationClaim>, CancellationsRow> {
  const tally = { kind: 'figure', fold: overAll<CancellationClaim>() } as const;
  const personal = { kind: 'reports', fold: reports<CancellationClaim>() } as const;
  return figuresProjection<CancellationClaim>({
    view: cancellationsView,
    extract: read,
    figureOf: claim => claim.personal ? PERSONAL : figureId([sameName(claim.where), sameName(claim.what), claim.period, claim.status]),
    keepingOf: figure => figure === PERSONAL ? personal : tally,
  });
}
