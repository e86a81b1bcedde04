/** Running turnout figures: for each measure, unit, place, period and status what each source says, the newest of it shown. */
import type { TurnoutClaim } from '../kernel/core/claims.js';
import type { Entry } from '../kernel/core/entry.js';
import type { Projection } from '../kernel/core/projection.js';
import { figureId, sameName } from '../kernel/figures/names.js';
import { figuresProjection } from '../kernel/figures/projection.js';
import { perSource } from '../kernel/figures/standing.js';
import type { Statement } from '../kernel/figures/statement.js';
import { extract } from './extract.js';
import { turnoutView, type TurnoutRow } from './present.js';

export type { TurnoutRow };

/** @param read what finds the claims of an entry */
export function turnoutProjection(read: (entry: Entry) => readonly TurnoutClaim[] = extract): Projection<Statement<TurnoutClaim>, TurnoutRow> {
  const keeping = { kind: 'figure', fold: perSource<TurnoutClaim>() } as const;
  return figuresProjection<TurnoutClaim>({
    view: turnoutView,
    extract: read,
    figureOf: ({ measure, unit, where, period, status }) => figureId([measure, unit, sameName(where), period, status]),
    keepingOf: () => keeping,
  });
}
