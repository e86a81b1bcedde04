/** The words of each entry, as it stands, that figures and quotes were read from. */
import type { Span } from '../../schema/rows.js';
import type { Board } from './board.js';
import { saidOf } from './lines.js';
import { isPersonal, isTally } from './rows.js';

/** By entry. */
export function claimsOf(board: Pick<Board, 'turnout' | 'cancellations' | 'quotes'>): ReadonlyMap<string, readonly Span[]> {
  const claims = new Map<string, Span[]>();
  const add = (entry: string, spans: readonly Span[]) => claims.set(entry, [...claims.get(entry) ?? [], ...spans]);
  const figures = [...board.turnout, ...board.cancellations.filter(isTally)].flatMap(saidOf);
  const reports = board.cancellations.filter(isPersonal).flatMap(row => row.reports);
  for (const { entry, span } of [...figures, ...reports]) add(entry, [span]);
  for (const { entry, parts } of board.quotes) add(entry, parts);
  return claims;
}
