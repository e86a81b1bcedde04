/** Running turnout figures: for each measure, unit, place, period and status what each source says, the newest of it shown. */
import type { TurnoutClaim } from '../kernel/core/claims.js';
import type { Entry } from '../kernel/core/entry.js';
import type { Projection } from '../kernel/core/projection.js';
import { figureId, sameName } from '../kernel/figures/names.js';
import { presentValue } from '../kernel/figures/present.js';
import { figuresProjection } from '../kernel/figures/projection.js';
import type { FiguresRow } from '../kernel/figures/rows.js';
import { perSource } from '../kernel/figures/standing.js';
import type { Statement } from '../kernel/figures/statement.js';
import { extract } from './extract.js';

export type TurnoutRow = FiguresRow<TurnoutClaim>;

/** @param read what finds the claims of an entry */
export function turnoutProjection(read: (entry: Entry) => readonly TurnoutClaim[] = extract): Projection<Statement<TurnoutClaim> | null, TurnoutRow> {
  const keeping = { kind: 'figure', fold: perSource<TurnoutClaim>() } as const;
  return figuresProjection<TurnoutClaim>({
    name: 'turnout',
    version: 1,
    extract: read,
    figureOf: ({ measure, unit, where, period, status }) => figureId([measure, unit, sameName(where), period, status]),
    keepingOf: () => keeping,
    present({ blog, standing, history, more }) {
      const [shown, ...others] = standing;
      const { measure, unit, where, period, status } = shown!;
      return {
        blog, measure, unit, where, period, status, ...presentValue(shown!),
        others: others.map(presentValue), history: history.map(presentValue), more,
      };
    },
  });
}
