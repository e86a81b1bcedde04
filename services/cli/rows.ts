/** The public rows as INTERFACE.md gives them, as far as the terminal shows them. */
import type { Measure, Modifier, Outcome, Period, QuoteKind, Status, Unit } from '../kernel/core/claims.js';

/** What turnout figures and cancellation tallies have in common. */
export interface FigureRow {
  readonly blog: string;
  readonly value: number;
  readonly high: number | null;
  readonly of: number | null;
  readonly modifier: Modifier;
  readonly unit: Unit;
  readonly where: string | null;
  readonly period: Period;
  readonly status: Status;
  readonly source: string | null;
  readonly time: string | null;
  readonly entry: string;
  /** What other sources, or earlier claims, say of the same; of the row's unit unless they say their own. */
  readonly others?: readonly Value[];
  readonly history?: readonly Value[];
}

export type Value = Pick<FigureRow, 'value' | 'high' | 'of' | 'modifier' | 'source' | 'time'> & { readonly unit?: Unit };

export interface TurnoutRow extends FigureRow { readonly measure: Measure }

export interface TallyRow extends FigureRow { readonly what: string; readonly outcome: Outcome; readonly personal?: false }

export interface PersonalRow { readonly blog: string; readonly personal: true; readonly count: number; readonly reports: readonly Partial<TallyRow>[] }

export type CancellationRow = TallyRow | PersonalRow;

export interface QuoteRow {
  readonly blog: string;
  readonly entry: string;
  readonly time: string | null;
  readonly text: string;
  readonly kind: QuoteKind;
  readonly speaker: string | null;
  readonly role: string | null;
}

export interface BlogRow {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly scope: string | null;
  readonly entries: number;
  readonly first: string | null;
  readonly last: string | null;
}
