/** Which figures stand where: what stands now, ballots, what is expected, earlier strikes. */
import type { CancellationRow, PersonalRow, TallyRow, TurnoutRow } from '../../schema/rows.js';
import { byOrder, isPersonal, isTally, type FigureRow } from './rows.js';

export interface TurnoutGroups {
  readonly now: readonly TurnoutRow[];
  readonly ballots: readonly TurnoutRow[];
  readonly expected: readonly TurnoutRow[];
  readonly earlier: readonly TurnoutRow[];
}

export interface Place { readonly where: string | null; readonly tallies: readonly TallyRow[] }

export interface CancellationGroups {
  readonly places: readonly Place[];
  readonly expected: readonly TallyRow[];
  readonly earlier: readonly TallyRow[];
  readonly personal: PersonalRow | null;
}

/** What a desk asks for first. */
const MEASURES: readonly TurnoutRow['measure'][] = ['striking', 'working', 'picket', 'picket-lines', 'ballot-turnout', 'ballot-yes'];

/** @param scope what the whole blog is about: figures of it, or of no named place, go before those of one place */
export function arrangeTurnout(rows: readonly TurnoutRow[], scope: string | null): TurnoutGroups {
  const sorted = rows.toSorted((one, other) => MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure) || reach(one, scope) - reach(other, scope) || newer(one, other));
  const isBallot = ({ measure }: TurnoutRow) => measure.startsWith('ballot');
  return {
    now: sorted.filter(row => stands(row) && !isBallot(row)),
    ballots: sorted.filter(row => stands(row) && isBallot(row)),
    expected: sorted.filter(isExpected),
    earlier: sorted.filter(isEarlier),
  };
}

export function arrangeCancellations(rows: readonly CancellationRow[], scope: string | null): CancellationGroups {
  const tallies = rows.filter(isTally).sort((one, other) => reach(one, scope) - reach(other, scope) || Number(one.period === 'cumulative') - Number(other.period === 'cumulative') || newer(one, other));
  return {
    places: byPlace(tallies.filter(stands)),
    expected: tallies.filter(isExpected),
    earlier: tallies.filter(isEarlier),
    personal: rows.find(isPersonal) ?? null,
  };
}

function byPlace(tallies: readonly TallyRow[]): readonly Place[] {
  const places = new Map<string | null, TallyRow[]>();
  for (const tally of tallies) places.set(tally.where, [...places.get(tally.where) ?? [], tally]);
  return [...places].map(([where, own]) => ({ where, tallies: own }));
}

function stands(row: FigureRow): boolean { return row.status === 'actual' && row.period !== 'earlier'; }
function isExpected(row: FigureRow): boolean { return row.status === 'expected' && row.period !== 'earlier'; }
function isEarlier(row: FigureRow): boolean { return row.period === 'earlier'; }

/** 0 for the whole of what the blog is about, 1 for a part of it. */
function reach({ where }: FigureRow, scope: string | null): number {
  return where === null || where === scope ? 0 : 1;
}

function newer(one: FigureRow, other: FigureRow): number {
  return byOrder(other, one);
}
