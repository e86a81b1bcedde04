/** How figures moved: each source's own line, and tallies of one place on top of each other. Values hold until the next. */
import { amountWords, tallyParts } from '../../../kernel/figures/wording.js';
import type { TallyRow, TurnoutRow } from '../../schema/rows.js';
import { byOrder, type FigureRow, type Said } from './rows.js';
import type { Timeline } from './timeline.js';

export interface Point { readonly at: number; readonly value: number; readonly said: Said }
export interface Line { readonly name: string; readonly points: readonly Point[] }

/** Columns as a chart wants them: `columns[line][n]` at `at[n]`, null before a line begins. */
export interface Columns { readonly at: readonly number[]; readonly columns: readonly (readonly (number | null)[])[] }

/** Everything said of a figure, oldest first; of one post what was displaced before what displaced it. */
export function saidOf(row: FigureRow): readonly Said[] {
  return [...row.history.toReversed(), ...row.others.toReversed(), row].sort(byOrder);
}

/** A line for each place and source that says something of a measure. */
export function turnoutLines(rows: readonly TurnoutRow[], timeline: Timeline): readonly Line[] {
  const lines = new Map<string, Point[]>();
  for (const row of rows) {
    for (const said of saidOf(row)) {
      const name = [row.where, said.source ?? 'no source named'].filter(part => part !== null).join(', ');
      lines.set(name, [...lines.get(name) ?? [], pointOf(said, timeline)]);
    }
  }
  return [...lines].map(([name, points]) => ({ name, points }));
}

/** A line for each thing that was lost at one place: the newest value stands, whoever says so. */
export function tallyLines(rows: readonly TallyRow[], timeline: Timeline): readonly Line[] {
  return rows.map(row => {
    const { head, tail } = tallyParts(row);
    return { name: `${head} ${tail}`, points: saidOf(row).map(said => pointOf(said, timeline)) };
  });
}

/** At equal places the later claim counts. */
export function columnsOf(lines: readonly Line[], end: number): Columns {
  const at = [...new Set([...lines.flatMap(({ points }) => points.map(point => point.at)), end])].sort((one, other) => one - other);
  return { at, columns: lines.map(line => at.map(place => line.points.findLast(point => point.at <= place)?.value ?? null)) };
}

/** Each column on top of the ones before it. */
export function stacked({ at, columns }: Columns): Columns {
  const sums = at.map(() => 0);
  return { at, columns: columns.map(column => column.map((value, n) => (value === null ? sums[n]! : sums[n] = sums[n]! + value))) };
}

/** "46%", "more than 5,000". */
export function valueWords(said: Said, unit: FigureRow['unit']): string {
  const { before, number, base } = amountWords({ ...said, unit: 'unit' in said ? said.unit : unit });
  return [before, number, base].filter(Boolean).join(' ');
}

function pointOf(said: Said, timeline: Timeline): Point {
  return { at: timeline.at(said), value: said.value, said };
}
