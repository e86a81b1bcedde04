/** Tallies of what was cancelled: for each place, thing, period and status the number that stands; personal reports counted apart. */
import type { CancellationClaim } from '../kernel/core/claims.js';
import type { Entry } from '../kernel/core/entry.js';
import type { Projection } from '../kernel/core/projection.js';
import { figureId, sameName } from '../kernel/figures/names.js';
import { presentValue } from '../kernel/figures/present.js';
import { figuresProjection } from '../kernel/figures/projection.js';
import type { FigureRow, FiguresRow, ReportsRow } from '../kernel/figures/rows.js';
import { overAll, reports, type Said } from '../kernel/figures/standing.js';
import type { Statement } from '../kernel/figures/statement.js';
import { extract } from './extract.js';

export type CancellationsRow = FiguresRow<CancellationClaim>;

/** The one row of a blog's personal reports; no tally's id is without `|`. */
const PERSONAL = 'personal';

/** @param read what finds the claims of an entry */
export function cancellationsProjection(
  read: (entry: Entry) => readonly CancellationClaim[] = extract,
): Projection<Statement<CancellationClaim> | null, CancellationsRow> {
  const tally = { kind: 'figure', fold: overAll<CancellationClaim>() } as const;
  const personal = { kind: 'reports', fold: reports<CancellationClaim>() } as const;
  return figuresProjection<CancellationClaim>({
    name: 'cancellations',
    version: 1,
    extract: read,
    figureOf: claim => claim.personal ? PERSONAL : figureId([sameName(claim.where), sameName(claim.what), claim.period, claim.status]),
    keepingOf: figure => figure === PERSONAL ? personal : tally,
    present: row => row.kind === 'reports' ? presentReports(row) : presentTally(row),
  });
}

function presentTally({ blog, standing, history, more }: FigureRow<CancellationClaim>): object {
  const [shown, ...others] = standing;
  const { where, what, period, status, unit } = shown!;
  return {
    blog, where, what, period, status, unit, ...presentOutcome(shown!),
    others: others.map(presentOutcome), history: history.map(presentOutcome), more,
  };
}

function presentReports({ blog, count, standing, more }: ReportsRow<CancellationClaim>): object {
  return { blog, personal: true, count, reports: standing.map(presentReport), more };
}

function presentReport(said: Said<CancellationClaim>): object {
  const { where, what, period, status } = said;
  return { where, what, period, status, ...presentOutcome(said) };
}

/** In a tally values of either unit and any outcome meet: each says its own. */
function presentOutcome(said: Said<CancellationClaim>): object {
  return { outcome: said.outcome, unit: said.unit, ...presentValue(said) };
}
