/** Figures in words, as a reader would say them: "more than 5,000", "42.5% of 26,000", "dozens". Names from an entry are passed on as they stand there. */
import type { Measure, Modifier, Outcome, Period, Status, Unit } from '../core/claims.js';

export interface Amount {
  readonly value: number;
  readonly high: number | null;
  readonly of: number | null;
  readonly modifier: Modifier;
  readonly unit: Unit;
}

/** "more than", "5,000", "of 26,000": a word in front, the number itself, its base; '' for what is not there. */
export interface AmountWords { readonly before: string; readonly number: string; readonly base: string }

interface Measured { readonly measure: Measure; readonly status: Status; readonly period: Period }
interface Tallied extends Pick<Amount, 'value' | 'high' | 'unit'> { readonly what: string; readonly outcome: Outcome; readonly status: Status; readonly period: Period }

const MEASURES: Readonly<Record<Measure, string>> = {
  'working': 'working', 'striking': 'on strike', 'picket': 'on pickets', 'picket-lines': 'picket lines',
  'ballot-turnout': 'ballot turnout', 'ballot-yes': 'voted for action',
};

const PERIODS: Readonly<Record<Period, string>> = { current: '', earlier: ', earlier strike', cumulative: ', so far' };
const BEFORE: Readonly<Record<Modifier, string>> = { exact: '', about: 'about', over: 'more than', under: 'under', multiple: '' };

/** DOMAIN.md's "multiple": the value is the word's own size. */
const MULTIPLES: Readonly<Record<number, string>> = {
  12: 'dozens', 20: 'scores', 100: 'hundreds', 1000: 'thousands', 10_000: 'tens of thousands', 100_000: 'hundreds of thousands', 1_000_000: 'millions',
};

/** The value with its modifier, base and unit. */
export function figure(amount: Amount): string {
  const { before, number, base } = amountWords(amount);
  return [before, number, base].filter(Boolean).join(' ');
}

/** What `figure` says, in its parts. */
export function amountWords({ value, high, of, modifier, unit }: Amount): AmountWords {
  const base = of === null ? '' : `of ${grouped(of)}`;
  if (modifier !== 'multiple') return { before: BEFORE[modifier], number: plain(value, high, unit), base };
  const word = MULTIPLES[value];
  return word === undefined ? { before: 'many times', number: plain(value, high, unit), base } : { before: '', number: word, base };
}

function plain(value: number, high: number | null, unit: Unit): string {
  const range = high === null ? grouped(value) : `${grouped(value)}–${grouped(high)}`;
  return unit === 'percent' ? `${range}%` : range;
}

/** "5264.5" -> "5,264.5": grouped by hand, as making an Intl.NumberFormat takes a tenth of a query's time. */
function grouped(value: number): string {
  const [whole = '', fraction] = String(Math.round(value * 10_000) / 10_000).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** "working", "expected on strike", "on strike, earlier strike". */
export function measure(row: Measured): string {
  return `${row.status === 'expected' ? 'expected ' : ''}${MEASURES[row.measure]}${PERIODS[row.period]}`;
}

/** What was lost, and what became of it: "expected appointments", "postponed, so far". */
export function tallyParts(row: Tallied): { readonly head: string; readonly tail: string } {
  const one = row.value === 1 && row.unit === 'count' && row.high === null;
  const thing = one ? row.what : plural(row.what);
  return { head: row.status === 'expected' ? `expected ${thing}` : thing, tail: row.outcome + PERIODS[row.period] };
}

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

/** "1 personal report". */
export function personalLine({ count }: { readonly count: number }): string {
  return `${count} personal ${count === 1 ? 'report' : 'reports'}`;
}
