/** The number grammar: what a sentence counts, how exactly, of how many. Rules: DOMAIN.md, "Quantity". */
import type { Modifier, Unit } from '../core/claims.js';
import { lookAlikeOf, type Candidate, type LookAlike } from './look-alikes.js';
import { modifierAfter, modifierBefore } from './modifiers.js';
import { numeralAt, percentOf, type Numeral } from './numerals.js';
import { textAt, tokensIn, type Token } from './tokens.js';

export interface Quantity {
  readonly value: number;
  /** Upper bound of a range; `value` is the lower one. */
  readonly high: number | null;
  /** What it is a part of ("eight of 37", "42.5% out of a possible 26,000"). */
  readonly of: number | null;
  readonly modifier: Modifier;
  readonly unit: Unit;
  /** UTF-16 offsets of all its words, modifier included, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The same as tokens: first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Token where the noun phrase that it counts starts ("Seven of the eight nurses": nurses); `tokens.length` when it stands at the end. */
  readonly noun: number;
  /** It is the base of other quantities of the sentence ("Of the 212 …", "out of 26,000"), no count of its own. */
  readonly base: boolean;
  /** A bare "one": a word as often as a number. */
  readonly lone: boolean;
}

/** A number with what is joined to it, before its modifier and its place in the sentence are known. */
interface Core {
  readonly value: number;
  readonly high: number | null;
  readonly of: number | null;
  readonly unit: Unit;
  readonly kind: Numeral['kind'];
  readonly from: number;
  readonly to: number;
  readonly noun: number;
  /** A modifier that stands inside it ("67 of its 70-odd" has none; "a fifth or so" has one). */
  readonly modifier: Modifier | null;
  readonly part: boolean;
}

/** The quantities of a sentence, in order. Offsets count in `text`. Linear in the length of the sentence. */
export function quantitiesIn(text: string, start = 0, end = text.length): readonly Quantity[] {
  return quantitiesOf(tokensIn(text, start, end));
}

/** The same on tokens that are there already. */
export function quantitiesOf(tokens: readonly Token[]): readonly Quantity[] {
  const found = coresIn(tokens).flatMap(core => finish(tokens, core) ?? []);
  return linkBases(tokens, found);
}

/** A number that only looks like a quantity. */
export interface Rejected { readonly start: number; readonly end: number; readonly lookAlike: LookAlike }

/** The numbers of a text that count nothing, in order, each with what it is. Offsets count in `text`. */
export function lookAlikesIn(text: string): readonly Rejected[] {
  const tokens = tokensIn(text);
  return coresIn(tokens).flatMap(core => {
    const lookAlike = lookAlikeOf(tokens, candidateOf(core));
    return lookAlike === null ? [] : [{ start: tokens[core.from]!.start, end: tokens[core.to - 1]!.end, lookAlike }];
  });
}

function coresIn(tokens: readonly Token[]): readonly Core[] {
  const cores: Core[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const core = coreAt(tokens, at);
    if (core === null) continue;
    at = Math.max(at, core.to - 1);
    cores.push(core);
  }
  return cores;
}

function candidateOf({ from, to, value, unit, kind, part }: Core): Candidate {
  return { from, to, value, percent: unit === 'percent', figure: kind === 'figure', part };
}

function coreAt(tokens: readonly Token[], at: number): Core | null {
  const first = numeralAt(tokens, at);
  if (first === null) return null;
  if (first.kind === 'fraction') return fractionCore(tokens, at, first);
  if (first.kind === 'none') return noneCore(tokens, at, first);
  const low = percentAfter(tokens, first.to);
  const range = rangeAfter(tokens, at, first, low);
  if (range !== null) return range;
  if (low !== null) return plain(first, at, low, 'percent');
  return shareAfter(tokens, at, first) ?? partAfter(tokens, at, first) ?? plain(first, at, first.to, 'count');
}

function plain(numeral: Numeral, from: number, to: number, unit: Unit): Core {
  return { value: numeral.value, high: null, of: null, unit, kind: numeral.kind, from, to, noun: to, modifier: null, part: false };
}

/** Token after "%", "per cent", "percent"; null when there is none. */
function percentAfter(tokens: readonly Token[], at: number): number | null {
  const text = textAt(tokens, at);
  if (text === '%' || text === 'percent' || text === 'pc') return at + 1;
  if (text !== 'per') return null;
  const next = textAt(tokens, at + 1);
  return next === 'cent' ? at + 2 : next === '-' && textAt(tokens, at + 2) === 'cent' ? at + 3 : null;
}

/** "8% to 12%", "between 25,000 and 30,000", "three to four hundred", "30–40". */
function rangeAfter(tokens: readonly Token[], from: number, low: Numeral, percent: number | null): Core | null {
  const join = percent ?? low.to;
  const word = textAt(tokens, join);
  const between = textAt(tokens, from - 1) === 'between' || textAt(tokens, from - 1) === 'from';
  const tight = !(tokens[join]?.spaced ?? true) && !(tokens[join + 1]?.spaced ?? true);
  const joins = word === 'to' || (word === 'and' && between) || (word === 'or' && low.kind === 'words') || (/^[-–—]$/.test(word) && (tight || textAt(tokens, join + 1) !== ''));
  const high = joins ? numeralAt(tokens, join + 1) : null;
  if (high === null || high.kind === 'fraction' || high.kind === 'loose' || high.kind === 'none') return null;
  if (/^[-–—]$/.test(word) && !tight && (low.kind !== 'figure' || high.kind !== 'figure')) return null;
  const lent = high.scale > 1 && low.scale === 1 && low.value * high.scale < high.value ? low.value * high.scale : low.value;
  if (lent >= high.value) return null;
  const end = percentAfter(tokens, high.to);
  if (end === null && percent !== null) return null;
  const to = end ?? high.to;
  return { ...plain(low, from, to, end === null ? 'count' : 'percent'), value: lent, high: high.value };
}

const EACH = new Set(['every', 'each']);
/** Whole numbers that a share is given in: "one in ten", "82 out of each 100". */
const WHOLES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000]);
const NOT_IN_SHARE = /^(?:,|;|:|\.|"|“|”|\(|\))$/;

/** "one in ten", "nine out of ten", "98 in every 100", "fewer than one nurse in five". */
function shareAfter(tokens: readonly Token[], from: number, part: Numeral): Core | null {
  for (let at = part.to; at <= part.to + 2; at++) {
    const text = textAt(tokens, at);
    if (text === '' || NOT_IN_SHARE.test(text) || (at > part.to && text === 'of') || /^(?:a|the|an|its|and|or|to)$/.test(text)) return null;
    const whole = wholeAfter(tokens, at);
    if (whole === null) { if (text === 'in' || text === 'of' || text === 'out' || text === 'at') return null; continue; }
    return shareOf(tokens, from, part, at, whole);
  }
  return null;
}

interface Whole { readonly value: number; readonly to: number; readonly each: boolean; readonly in: boolean }

function wholeAfter(tokens: readonly Token[], at: number): Whole | null {
  const text = textAt(tokens, at);
  const out = text === 'out' && textAt(tokens, at + 1) === 'of';
  if (!out && text !== 'in' && text !== 'of') return null;
  let to = at + (out ? 2 : 1);
  const each = EACH.has(textAt(tokens, to));
  if (each) to += 1;
  if (each && textAt(tokens, to) === 'hundred') return { value: 100, to: to + 1, each, in: text === 'in' };
  const whole = numeralAt(tokens, to);
  if (whole === null || (whole.kind !== 'figure' && whole.kind !== 'words')) return null;
  return { value: whole.value, to: whole.to, each, in: text === 'in' };
}

function shareOf(tokens: readonly Token[], from: number, part: Numeral, joined: number, whole: Whole): Core | null {
  if (part.value >= whole.value || part.kind === 'loose') return null;
  const noun = joined > part.to ? part.to : nounAfter(tokens, whole.to);
  const to = whole.to;
  const share = WHOLES.has(whole.value);
  if (!share && (whole.in || whole.each)) return null;
  const core = { ...plain(part, from, to, 'percent'), noun, part: true };
  if (share) return isTimed(tokens, to) ? null : { ...core, value: percentOf(part.value, whole.value) };
  return { ...core, unit: 'count', of: whole.value };
}

/** "two in three weeks" is no share. */
function isTimed(tokens: readonly Token[], at: number): boolean {
  return /^(?:day|week|month|year|hour|minute|decade)s?$/.test(textAt(tokens, at));
}

const DETERMINERS = new Set("the its their his her our my your those these some today's yesterday's about all such a an possible around this nearly almost over total".split(' '));

function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word) || word.endsWith("'s");
}

/** "Seven of the eight", "38 of the 1,100", "67 of its 70-odd", "none of the 14". */
function partAfter(tokens: readonly Token[], from: number, part: Numeral): Core | null {
  if (textAt(tokens, part.to) !== 'of' || /^(?:every|each)$/.test(textAt(tokens, from - 1))) return null;
  let at = part.to + 1;
  for (let passed = 0; passed < 3 && isDeterminer(textAt(tokens, at)); passed++) at++;
  if (at === part.to + 1 && part.kind !== 'none') return null;
  const whole = numeralAt(tokens, at);
  if (whole === null || (whole.kind !== 'figure' && whole.kind !== 'words') || whole.value < part.value || textAt(tokens, at) === 'one') return null;
  if (percentAfter(tokens, whole.to) !== null) return null;
  const to = modifierAfter(tokens, whole.to)?.at ?? whole.to;
  return { ...plain(part, from, to, 'count'), of: whole.value, noun: to, part: true };
}

function nounAfter(tokens: readonly Token[], at: number): number {
  let noun = at;
  if (textAt(tokens, noun) === 'of') noun += 1;
  return noun;
}

/** "None of the 14", "not one of them", "not a single driver". */
function noneCore(tokens: readonly Token[], from: number, none: Numeral): Core | null {
  if (textAt(tokens, none.to) !== 'of') return textAt(tokens, none.to - 1) === 'single' && tokens[none.to]?.kind === 'word' ? { ...plain(none, from, none.to, 'count'), part: true } : null;
  return partAfter(tokens, from, none) ?? { ...plain(none, from, none.to, 'count'), part: true };
}

const AFTER_FRACTION = /^(?:of|or|the|its|their|his|her|our|my|those|these|had|have|has|were|was|are|is|did|do|came|went|turned|stayed|walked|voted|took|showed|reported|failed|chose|backed|said|crossed|worked)$/;

/** A fraction counts something only before "of", a determiner, a verb or a stop: "half the staff", not "half past", "a third strike". */
function fractionCore(tokens: readonly Token[], from: number, numeral: Numeral): Core | null {
  const next = tokens[numeral.to];
  const stands = next === undefined || next.kind === 'mark' || AFTER_FRACTION.test(next.text);
  if (!stands || (next?.kind === 'mark' && /^[-/]$/.test(next.text) && !next.spaced)) return null;
  if (textAt(tokens, from - 1) === 'first' || textAt(tokens, from - 1) === 'second' || (textAt(tokens, from - 1) === 'and' && /^(?:a|half)$/.test(textAt(tokens, from)) && numeralAt(tokens, from - 2) !== null)) return null;
  return { ...plain(numeral, from, numeral.to, 'percent'), part: true };
}

/** Adds the modifier; null for a number that only looks like a quantity. */
function finish(tokens: readonly Token[], core: Core): Quantity | null {
  const { from, to, value, part, unit, kind } = core;
  if (lookAlikeOf(tokens, candidateOf(core)) !== null) return null;
  const behind = modifierAfter(tokens, to);
  const before = modifierBefore(tokens, textAt(tokens, from - 1) === 'between' ? from - 1 : from);
  const first = before?.at ?? from;
  const last = behind?.at ?? to;
  const loose = kind === 'loose';
  return {
    value, high: core.high, of: core.of, unit,
    modifier: loose ? 'multiple' : behind?.modifier ?? before?.modifier ?? 'exact',
    start: tokens[first]!.start, end: tokens[last - 1]!.end, from: first, to: last,
    noun: core.noun > to || core.noun < to ? core.noun : nounAfter(tokens, last),
    base: isBase(tokens, first), lone: kind === 'words' && textAt(tokens, from) === 'one' && to === from + 1 && !part,
  };
}

const BASE_WORDS = /^(?:the|a|an|its|their|possible|total|team|of|all|those|these|staff|workforce|some|group|crew|about|around)$/;

/** "out of [a possible] 26,000"; a sentence or clause that opens with "Of the 212 …". */
function isBase(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at > from - 6 && (BASE_WORDS.test(textAt(tokens, at)) || textAt(tokens, at).endsWith("'s"))) {
    if (textAt(tokens, at) === 'of' && (textAt(tokens, at - 1) === 'out' || at === 0 || /^[:;•"“‘(]$/.test(textAt(tokens, at - 1)) || (textAt(tokens, at - 1) === ',' && textAt(tokens, at + 1) !== 'whom'))) return true;
    at--;
  }
  return false;
}

/** Gives each base to the quantities it stands for: those before an "out of", those after an opening "Of". */
function linkBases(tokens: readonly Token[], found: readonly Quantity[]): readonly Quantity[] {
  const bases = found.filter(quantity => quantity.base && quantity.unit === 'count');
  if (bases.length === 0) return found;
  return found.map(quantity => {
    if (quantity.base || quantity.of !== null) return quantity;
    const base = bases.find(candidate => belongs(tokens, quantity, candidate));
    return base === undefined ? quantity : { ...quantity, of: base.value };
  });
}

function belongs(tokens: readonly Token[], quantity: Quantity, base: Quantity): boolean {
  if (quantity.unit === 'count' && quantity.value > base.value) return false;
  const outOf = tokens.slice(Math.max(0, base.from - 5), base.from).some((token, index, list) => token.text === 'of' && list[index - 1]?.text === 'out');
  return outOf ? quantity.to <= base.from && base.from - quantity.to < 14 : quantity.from >= base.to;
}
