/** Numbers in figures and in words, without what stands around them. */
import { textAt, type Token } from './tokens.js';

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL = new Map([...UNITS.map((word, value) => [word, value] as const), ...TENS.map((word, index) => [word, 20 + 10 * index] as const)]);
const SCALES = new Map([['hundred', 100], ['thousand', 1000], ['million', 1e6], ['billion', 1e9], ['dozen', 12], ['score', 20]]);
const SHORT_SCALES = new Map([['k', 1000], ['m', 1e6], ['mn', 1e6], ['bn', 1e9]]);
const PLURAL_SCALES = new Map([['hundreds', 100], ['thousands', 1000], ['millions', 1e6], ['dozens', 12], ['scores', 20]]);
const FRACTIONS = new Map([['half', 2], ['third', 3], ['quarter', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10], ['twentieth', 20]]);

/** Every word that can begin or be a quantity: what a scan looks for before any grammar. */
export const QUANTITY_WORDS: readonly string[] = [
  ...SMALL.keys(), ...SCALES.keys(), ...PLURAL_SCALES.keys(), ...FRACTIONS.keys(),
  ...[...FRACTIONS.keys()].map(word => (word === 'half' ? 'halves' : `${word}s`)), 'none', 'couple', 'pair',
];

/** Words a numeral may start with. */
const STARTS = new Set([...SMALL.keys(), ...PLURAL_SCALES.keys(), 'tens', 'half', 'a', 'an', 'several', 'many', 'none', 'not']);

export interface Numeral {
  readonly value: number;
  /** Token after the numeral. */
  readonly to: number;
  /** `loose` for "hundreds", "tens of thousands", "several dozen"; `fraction` has its value in percent. */
  readonly kind: 'figure' | 'words' | 'loose' | 'fraction' | 'none';
  /** How often it was multiplied ("three hundred" 100): "three to four hundred" lends it to the first. */
  readonly scale: number;
}

/** The numeral that starts at `at`, or null. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'number') return figureAt(tokens, at, token.value);
  if (!STARTS.has(token.text)) return null;
  return looseAt(tokens, at) ?? fractionAt(tokens, at) ?? wordsAt(tokens, at) ?? noneAt(tokens, at);
}

function figureAt(tokens: readonly Token[], at: number, value: number): Numeral {
  const next = tokens[at + 1];
  const short = next !== undefined && !next.spaced ? SHORT_SCALES.get(next.text) : undefined;
  if (short !== undefined) return { value: times(value, short), to: at + 2, kind: 'figure', scale: short };
  const scale = scaleAt(tokens, at + 1);
  return scale === 0 ? { value, to: at + 1, kind: 'figure', scale: 1 } : { value: times(value, scale), to: at + 2, kind: 'figure', scale };
}

/** Free of the noise of binary fractions: 1.7 million is 1,700,000. */
function times(value: number, scale: number): number {
  return Number((value * scale).toPrecision(12));
}

function scaleAt(tokens: readonly Token[], at: number): number {
  return SCALES.get(textAt(tokens, at)) ?? 0;
}

/** "twenty-six", "a hundred and fifty", "two thousand", "a dozen", "half a dozen", "a couple of dozen", "a baker's dozen". */
function wordsAt(tokens: readonly Token[], at: number): Numeral | null {
  const text = textAt(tokens, at);
  if (text === 'a' && textAt(tokens, at + 1) === "baker's" && textAt(tokens, at + 2) === 'dozen') return words(13, at + 3, 1);
  if (text === 'half' && textAt(tokens, at + 1) === 'a' && scaleAt(tokens, at + 2) !== 0) return words(scaleAt(tokens, at + 2) / 2, at + 3, 1);
  const pair = pairAt(tokens, at);
  if (pair !== null) return pair;
  const first = smallAt(tokens, at);
  if (first !== null) return scaled(tokens, first.value, first.to);
  if ((text === 'a' || text === 'one') && scaleAt(tokens, at + 1) > 1) return scaled(tokens, 1, at + 1);
  return null;
}

function words(value: number, to: number, scale: number): Numeral {
  return { value, to, kind: 'words', scale };
}

function pairAt(tokens: readonly Token[], at: number): Numeral | null {
  const next = textAt(tokens, at + 1);
  if (textAt(tokens, at) !== 'a' || (next !== 'couple' && next !== 'pair')) return null;
  if (textAt(tokens, at + 2) !== 'of') return null;
  const scale = scaleAt(tokens, at + 3);
  return scale === 0 ? words(2, at + 3, 1) : words(2 * scale, at + 4, scale);
}

function smallAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const value = SMALL.get(textAt(tokens, at));
  if (value === undefined) return null;
  const unit = SMALL.get(textAt(tokens, at + 2));
  const joined = value >= 20 && textAt(tokens, at + 1) === '-' && unit !== undefined && unit > 0 && unit < 10;
  if (joined) return { value: value + unit, to: at + 3 };
  const loose = SMALL.get(textAt(tokens, at + 1));
  return value >= 20 && loose !== undefined && loose > 0 && loose < 10 ? { value: value + loose, to: at + 2 } : { value, to: at + 1 };
}

/** Goes on with scales and what they carry: "two hundred and fifty thousand". */
function scaled(tokens: readonly Token[], first: number, from: number): Numeral {
  let total = 0;
  let group = first;
  let to = from;
  let last = 1;
  for (;;) {
    const scale = scaleAt(tokens, to);
    if (scale !== 0) {
      last = scale;
      to += 1;
      if (scale < 1000) { group *= scale; } else { total += group * scale; group = 0; }
    }
    const and = textAt(tokens, to) === 'and' ? 1 : 0;
    const more = last >= 100 ? smallAt(tokens, to + and) : null;
    if (more === null || (scale === 0) || more.value === 0) return words(total + group, to, last);
    group += more.value;
    to = more.to;
  }
}

/** "hundreds", "tens of thousands", "several hundred", "a few dozen". */
function looseAt(tokens: readonly Token[], at: number): Numeral | null {
  const text = textAt(tokens, at);
  if (text === 'tens' || text === 'hundreds' || text === 'dozens') {
    const lead = text === 'tens' ? 10 : text === 'dozens' ? 12 : 100;
    const scale = textAt(tokens, at + 1) === 'of' ? PLURAL_SCALES.get(textAt(tokens, at + 2)) : undefined;
    if (scale !== undefined && scale > lead) return loose(lead * scale, at + 3);
  }
  const plural = PLURAL_SCALES.get(text);
  if (plural !== undefined) return loose(plural, at + 1);
  const from = text === 'several' || text === 'many' ? at + 1 : text === 'a' && textAt(tokens, at + 1) === 'few' ? at + 2 : -1;
  const scale = from < 0 ? 0 : scaleAt(tokens, from);
  return scale === 0 ? null : loose(scale, from + 1);
}

function loose(value: number, to: number): Numeral {
  return { value, to, kind: 'loose', scale: 1 };
}

/** "half", "a third", "two-thirds", "three quarters": percent to one decimal. */
function fractionAt(tokens: readonly Token[], at: number): Numeral | null {
  const text = textAt(tokens, at);
  if (text === 'half') return scaleAt(tokens, at + 2) !== 0 && textAt(tokens, at + 1) === 'a' ? null : fraction(1, 2, at + 1);
  const article = text === 'a' || text === 'one' || text === 'an';
  const join = textAt(tokens, at + 1) === '-' ? 1 : 0;
  const part = textAt(tokens, at + 1 + join);
  const single = FRACTIONS.get(part);
  if (single !== undefined && article) return fraction(1, single, at + 2 + join);
  const count = SMALL.get(text);
  const plural = part.endsWith('s') ? FRACTIONS.get(part.slice(0, -1)) : undefined;
  return count !== undefined && plural !== undefined && count > 0 && count < plural ? fraction(count, plural, at + 2 + join) : null;
}

function fraction(part: number, whole: number, to: number): Numeral {
  return { value: percentOf(part, whole), to, kind: 'fraction', scale: 1 };
}

/** A share in percent, to one decimal ("two-thirds" 66.7). */
export function percentOf(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10;
}

/** "none of the 14", "not one of them". */
function noneAt(tokens: readonly Token[], at: number): Numeral | null {
  const text = textAt(tokens, at);
  if (text === 'none') return { value: 0, to: at + 1, kind: 'none', scale: 1 };
  if (text !== 'not') return null;
  const next = textAt(tokens, at + 1);
  const to = next === 'one' ? at + 2 : next === 'a' && textAt(tokens, at + 2) === 'single' ? at + 3 : 0;
  return to === 0 ? null : { value: 0, to, kind: 'none', scale: 1 };
}
