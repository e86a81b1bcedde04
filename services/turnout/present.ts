/** Turnout figures as users read them. */
import type { TurnoutClaim } from '../kernel/core/claims.js';
import { figuresView, presentValue } from '../kernel/figures/present.js';
import type { FigureRow, FiguresRow, ReportsRow } from '../kernel/figures/rows.js';

export type TurnoutRow = FiguresRow<TurnoutClaim>;

export const turnoutView = figuresView('turnout', 1, presentFigure);

function presentFigure({ blog, standing, history, more }: FigureRow<TurnoutClaim> | ReportsRow<TurnoutClaim>): object {
  const [shown, ...others] = standing;
  const { measure, unit, where, period, status } = shown!;
  return {
    blog, measure, unit, where, period, status, ...presentValue(shown!),
    others: others.map(presentValue), history: history.map(presentValue), more,
  };
}
