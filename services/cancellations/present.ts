/** Tallies and personal reports as users read them. */
import type { CancellationClaim } from '../kernel/core/claims.js';
import { figuresView, presentValue } from '../kernel/figures/present.js';
import type { FigureRow, FiguresRow, ReportsRow } from '../kernel/figures/rows.js';
import type { Said } from '../kernel/figures/standing.js';

export type CancellationsRow = FiguresRow<CancellationClaim>;

export const cancellationsView = figuresView<CancellationClaim>('cancellations', 1, row => row.kind === 'reports' ? presentReports(row) : presentTally(row));

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
