/** Rows in words for a terminal: nothing in them can steer it. */
import { figure, measure, tallyParts } from '../kernel/figures/wording.js';
import type { FigureRow, QuoteRow, TallyRow, TurnoutRow } from './rows.js';
import { safe } from './output/safe.js';

type Tallied = Pick<TallyRow, 'what' | 'outcome' | 'status' | 'period' | 'value' | 'unit' | 'high'>;

/** "operations cancelled", "expected appointments postponed". */
export function tally(row: Tallied): string {
  const { head, tail } = tallyParts(row);
  return safe(`${head} ${tail}`);
}

/** "46% working, England, NHS England": what it is, where, who says so. */
export function turnoutLine(row: TurnoutRow): string {
  return [`${figure(row)} ${measure(row)}`, row.where, row.source].filter(part => part !== null).map(safe).join(', ');
}

export function tallyLine(row: TallyRow): string {
  return [`${figure(row)} ${tally(row)}`, row.where, row.source].filter(part => part !== null).map(safe).join(', ');
}

/** "Nick Hulme, chief executive of Ipswich Hospital NHS Trust"; "not named" where the entry gives nobody. */
export function speaker({ speaker, role }: Pick<QuoteRow, 'speaker' | 'role'>): string {
  return safe([speaker ?? 'not named', role].filter(part => part !== null && part !== '').join(', '));
}

/** What the figure was before, where that reads differently. */
export function before(row: FigureRow, earlier: FigureRow | null): string {
  if (!earlier || figure(earlier) === figure(row)) return '';
  return ` (was ${figure(earlier)})`;
}

/** What other sources say of the same: "also 40% (the Telegraph)". */
export function others({ others = [], unit }: Pick<FigureRow, 'others' | 'unit'>): string {
  if (others.length === 0) return '';
  return `also ${others.map(other => `${figure({ unit, ...other })} (${safe(other.source ?? 'no source')})`).join(', ')}`;
}
