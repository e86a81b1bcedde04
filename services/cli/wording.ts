/** Figures in words, as a reader would say them: "more than 5,000", "42.5% of 26,000", "dozens". */
import type { Measure, Period } from '../kernel/core/claims.js';
import type { FigureRow, PersonalRow, QuoteRow, TallyRow, TurnoutRow } from './rows.js';
import { safe } from './output/safe.js';

const MEASURES: Readonly<Record<Measure, string>> = {
  'working': 'working', 'striking': 'on strike', 'picket': 'on pickets', 'picket-lines': 'picket lines',
  'ballot-turnout': 'ballot turnout', 'ballot-yes': 'voted for action',
};

/** DOMAIN.md's "multiple": the value is the word's own size. */
const MULTIPLES: Readonly<Record<number, string>> = {
  12: 'dozens', 20: 'scores', 100: 'hundreds', 1000: 'thousands', 10_000: 'tens of thousands', 100_000: 'hundreds of thousands', 1_000_000: 'millions',
};

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** The value with its modifier, base and unit. */
export function figure({ value, high, of, modifier, unit }: Pick<FigureRow, 'value' | 'high' | 'of' | 'modifier' | 'unit'>): string {
  const plain = amount(value, high, unit);
  const base = of === null ? '' : ` of ${NUMBERS.format(of)}`;
  switch (modifier) {
    case 'exact': return plain + base;
    case 'about': return `about ${plain}${base}`;
    case 'over': return `more than ${plain}${base}`;
    case 'under': return `under ${plain}${base}`;
    case 'multiple': return (MULTIPLES[value] ?? `many times ${plain}`) + base;
  }
}

function amount(value: number, high: number | null, unit: FigureRow['unit']): string {
  const range = high === null ? NUMBERS.format(value) : `${NUMBERS.format(value)}–${NUMBERS.format(high)}`;
  return unit === 'percent' ? `${range}%` : range;
}

/** "working", "expected on strike", "on strike at earlier strikes". */
export function measure(row: Pick<TurnoutRow, 'measure' | 'status' | 'period'>): string {
  return `${row.status === 'expected' ? 'expected ' : ''}${MEASURES[row.measure]}${PERIODS[row.period]}`;
}

type Tallied = Pick<TallyRow, 'what' | 'outcome' | 'status' | 'period' | 'value' | 'unit' | 'high'>;

/** "operations cancelled", "expected appointments postponed". */
export function tally(row: Tallied): string {
  const { head, tail } = tallyParts(row);
  return `${head} ${tail}`;
}

/** What was lost, and what became of it. */
export function tallyParts(row: Tallied): { readonly head: string; readonly tail: string } {
  const one = row.value === 1 && row.unit === 'count' && row.high === null;
  const thing = one ? safe(row.what) : plural(safe(row.what));
  return { head: row.status === 'expected' ? `expected ${thing}` : thing, tail: row.outcome + PERIODS[row.period] };
}

const PERIODS: Readonly<Record<Period, string>> = { current: '', earlier: ', earlier strike', cumulative: ', so far' };

/** "operation or procedure" -> "operations or procedures", "school" -> "schools", "day of lessons" -> "days of lessons". */
export function plural(thing: string): string {
  return thing.split(/( or | and )/).map((part, at) => (at % 2 ? part : pluralOne(part))).join('');
}

function pluralOne(thing: string): string {
  const [, head = thing, rest = ''] = /^(.*?)( (?:of|for|at|in|to|by) .*)?$/.exec(thing) ?? [];
  if (/(?:[^aeiou])y$/i.test(head)) return `${head.slice(0, -1)}ies${rest}`;
  if (/(?:s|x|z|ch|sh)$/i.test(head)) return /[^s]s$/i.test(head) && !/(?:us|is|as)$/i.test(head) ? head + rest : `${head}es${rest}`;
  return `${head}s${rest}`;
}

/** "46% working, England, NHS England": what it is, where, who says so. */
export function turnoutLine(row: TurnoutRow): string {
  return [`${figure(row)} ${measure(row)}`, row.where, row.source].filter(part => part !== null).map(safe).join(', ');
}

export function tallyLine(row: TallyRow): string {
  return [`${figure(row)} ${tally(row)}`, row.where, row.source].filter(part => part !== null).map(safe).join(', ');
}

export function personalLine({ count }: Pick<PersonalRow, 'count'>): string {
  return `${count} personal ${count === 1 ? 'report' : 'reports'}`;
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
