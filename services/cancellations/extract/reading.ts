/** A sentence as the rules see it: its quantities blotted out to one sign, so that wording can be matched without number grammar. */
import type { Outcome } from '../../kernel/core/claims.js';
import { everyMatch } from '../../kernel/reading/every-match.js';
import { once } from '../../kernel/reading/once.js';
import type { Quantity } from '../../kernel/reading/quantity.js';
import { groupsIn, type Groups } from '../../kernel/reading/scan.js';
import { smallLetters, smallPattern, straightened } from '../../kernel/reading/small-letters.js';
import { WORDS } from '../../kernel/reading/word-groups.js';
import { THING_GROUP } from './groups.js';
import { anchored, COUNTED, matchAt } from './pattern.js';
import { HEAD, THING } from './things.js';

/** Stands for each character of a quantity: offsets stay those of the sentence. */
const BLOT = '§';

/** A quantity in its sentence. */
export interface Placed extends Quantity {
  /** Groups of the words behind it. */
  readonly after: () => Groups;
  /** What it counts, right behind it: group `thing` of COUNTED. */
  readonly counted: () => RegExpExecArray | null;
}

/** A sentence as it is looked at before the grammar. */
export interface Sight {
  /** As printed. */
  readonly text: string;
  readonly seen: Groups;
  /** What the number grammar finds in it; offsets count from its start. */
  readonly quantities: () => readonly Quantity[];
}

/** What a sentence may hold, by its words and by what it goes on from. */
export interface Prospect {
  /** A count that is, or leans on, a cancellation. */
  readonly counts: boolean;
  /** One person's own. */
  readonly own: boolean;
  /** A number of any kind. */
  readonly numbers: boolean;
}

export interface Reading {
  /** The sentence as printed. */
  readonly text: string;
  readonly seen: Groups;
  /** The same length, in small letters: quantities blotted, apostrophes straight. */
  readonly flat: string;
  /** Those that may be claims, in order; offsets count from the sentence's start. */
  readonly quantities: readonly Placed[];
  /** Bases ("Of the 212 operations …"), likewise. */
  readonly bases: readonly Quantity[];
  /** What the claims before this sentence in its paragraph were, the latest last. */
  readonly before: readonly Found[];
  /** The sentence before it in the entry, empty where there is none. */
  readonly previous: Sight;
}

/** A claim as a rule reads it: offsets count from the sentence's start. */
export interface Found {
  /** Null for one person's own. */
  readonly quantity: Quantity | null;
  readonly what: string;
  /** Null for "affected": what was told before decides. */
  readonly outcome: Outcome | null;
  readonly start: number;
  readonly end: number;
  /** The words themselves say that it is only expected ("may follow"). */
  readonly expected?: boolean;
  /** It takes the place of the claim before it ("make that 53"). */
  readonly instead?: boolean;
  /** The day it was for stands in the sentence before. */
  readonly dueBefore?: boolean;
}

export interface Rule {
  readonly name: string;
  /** One line for people: what it reads. */
  readonly says: string;
  /** Without a word of each of these the rule cannot find anything. */
  readonly needs: Groups;
  /** A text (of one or more sentences) and the claims of this rule in it, as `value what outcome`. */
  readonly examples: readonly (readonly [text: string, ...claims: string[]])[];
  read(reading: Reading, found: readonly Found[]): readonly Found[];
}

/** Null where nothing is counted and nothing said of one person's own. */
export function readingOf({ text, seen, quantities }: Sight, before: readonly Found[], previous: Sight, { numbers, own }: Prospect): Reading | null {
  const all = withBases(text, numbers ? quantities() : []).filter(quantity => !(quantity.lone && !/^\s(?:in|out of)\b/.test(text.slice(quantity.end))));
  const counted = all.filter(quantity => !quantity.base && !ALL_BUT.test(text.slice(Math.max(0, quantity.start - NEAR), quantity.start)));
  if (counted.length === 0 && !own) return null;
  const flat = blotted(straight(text), all);
  return { text, seen: text.includes(KELVIN) ? seen | groupsIn(WORDS, flat, 0, flat.length) : seen, before, previous, flat, quantities: counted.map(quantity => placed(flat, quantity)), bases: all.filter(quantity => quantity.base) };
}

/** "More than a third of the 9,000 slots": the count is what the share is of. */
function withBases(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    const ofNext = next !== undefined && quantity.unit === 'percent' && quantity.of === null && next.unit === 'count' && OF_THE.test(text.slice(quantity.end, next.start));
    return ofNext ? { ...quantity, of: next.value } : quantity;
  });
}

const OF_THE = /^\sof\s(?:(?:the|its|their|all|our|those|some|\S+['’]s)\s)*$/i;

/** A complement is not turned round into a claim. */
const ALL_BUT = /\b(?:all but|all bar|bar|except(?: for)?|apart from|other than)\s$/i;
const NEAR = 16;

/** In small letters it is a k, and may be one of a word. */
const KELVIN = '\u212a';
const OBJECT = anchored(COUNTED);

function placed(flat: string, quantity: Quantity): Placed {
  return { ...quantity, after: once(() => groupsIn(WORDS, flat, quantity.end, flat.length)), counted: once(() => matchAt(OBJECT, flat, quantity.end)) };
}

function flattened({ text, quantities }: Sight): string {
  return blotted(straight(text), quantities());
}

function straight(text: string): string {
  return straightened(smallLetters(text));
}

function blotted(text: string, quantities: readonly Quantity[]): string {
  let flat = '', at = 0;
  for (const { start, end } of quantities) {
    flat += text.slice(at, start) + BLOT.repeat(end - start);
    at = end;
  }
  return flat + text.slice(at);
}

const ANY_THING = smallPattern(`(?<![\\p{L}-])${THING}`, 'g');
const LAST_HEAD = smallPattern(`${HEAD}$`);

/** The thing last spoken of before `at`: in the sentence itself, among the claims before it, in the sentence before. Null where there is none. */
export function antecedent(reading: Reading, at: number, found: readonly Found[]): string | null {
  const own = ((reading.seen & THING_GROUP) === 0 ? [] : everyMatch(ANY_THING, reading.flat.slice(0, at))).map(match => match[0]).filter(isPlural).at(-1);
  if (own) return own;
  const told = found.at(-1)?.what ?? reading.before.at(-1)?.what;
  if (told) return told;
  const before = ((reading.previous.seen & THING_GROUP) === 0 ? [] : everyMatch(ANY_THING, flattened(reading.previous))).filter(match => isPlural(match[0])).at(-1);
  return before ? reading.previous.text.slice(before.index, before.index + before[0].length) : null;
}

/** A thing that a pattern found in the small letters, as it was printed. */
export function asPrinted({ flat, text }: Reading, thing: string, near: number): string {
  const after = flat.indexOf(thing, near), at = after < 0 ? flat.lastIndexOf(thing, near) : after;
  const printed = at < 0 ? thing : text.slice(at, at + thing.length);
  return at === 0 && /^\p{Lu}\p{Ll}/u.test(printed) ? printed.charAt(0).toLowerCase() + printed.slice(1) : printed;
}

function isPlural(thing: string): boolean {
  return LAST_HEAD.test(thing) && /s$/i.test(thing);
}
