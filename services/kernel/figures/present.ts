/** Figures as `query` and `watch` print them (INTERFACE.md, "JSON rows"): what is common to turnout and cancellations. */
import type { FigureClaim } from '../core/claims.js';
import type { View } from '../core/projection.js';
import type { FigureRow, FiguresRow, ReportsRow } from './rows.js';
import type { Said } from './standing.js';

/** One value with all that leads back to where it was said. */
export function presentValue(said: Said<FigureClaim>): object {
  const { value, high, of, modifier, source, day, entry, revision, time, date, order, words, span, rule } = said;
  return { value, high, of, modifier, source, day, entry, revision, time, date, order, words, span, rule };
}

/** @param present prints the rows that users see */
export function figuresView<Claim extends FigureClaim>(name: string, version: number, present: (row: FigureRow<Claim> | ReportsRow<Claim>) => object): View<FiguresRow<Claim>> {
  return { name, version, present: row => row.kind === 'figure' || row.kind === 'reports' ? present(row) : null };
}
