/** What changed, in a sentence to be heard. */
import { figure, measure, tallyParts } from '../../../kernel/figures/wording.js';
import type { Board } from './board.js';
import { isTally, type FigureRow } from './rows.js';

/** Each figure by what it counts, as it is read out. */
export function newsOf(board: Pick<Board, 'turnout' | 'cancellations'>): ReadonlyMap<string, string> {
  const figures: readonly FigureRow[] = [...board.turnout, ...board.cancellations.filter(isTally)];
  return new Map(figures.map(row => [[nameOf(row), row.unit].join('|'), `${figure(row)} ${nameOf(row)}${row.source === null ? '' : `, says ${row.source}`}`]));
}

/** Null where nothing is new. Of several changes the first is told, the others counted. */
export function announcementOf(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string | null {
  const changed = [...now].filter(([name, words]) => before.get(name) !== words).map(([, words]) => words);
  const gone = [...before.keys()].filter(name => !now.has(name)).length;
  const [first, ...rest] = changed;
  const others = rest.length + gone;
  if (first === undefined) return gone === 0 ? null : gone === 1 ? 'A figure was taken back.' : `${gone} figures were taken back.`;
  return `${first}.${others === 0 ? '' : ` ${others} more ${others === 1 ? 'figure' : 'figures'} changed.`}`;
}

function nameOf(row: FigureRow): string {
  const what = 'measure' in row ? measure(row) : `${tallyParts(row).head} ${tallyParts(row).tail}`;
  return row.where === null ? what : `${what}, ${row.where}`;
}
