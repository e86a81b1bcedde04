/** Walks an entry sentence by sentence, quantity by quantity, and asks the rules. */
import type { Measure } from '../../kernel/core/claims.js';
import { HEADLINE, textOf, type Entry } from '../../kernel/core/entry.js';
import type { Quantity } from '../../kernel/reading/quantity.js';
import { once } from '../../kernel/reading/once.js';
import { countedIn, type Overview, type SeenBlock, type SeenSentence } from '../../kernel/reading/overview.js';
import type { Groups } from '../../kernel/reading/scan.js';
import type { Sentence } from '../../kernel/reading/sentences.js';
import type { Token } from '../../kernel/reading/tokens.js';
import { NUMBERS } from '../../kernel/reading/word-groups.js';
import { baseNamed, isBaseOfShare, type NamedBase } from './base.js';
import { lastCueIn } from './cue.js';
import { clauseOf, innerNoun, plainText, type Reading, type Told, type TurnoutRule } from './reading.js';
import { ALL_HINTS, hints, hintsIn } from './hints.js';
import { isBallotTalk, isNoVote } from './rules/ballot.js';
import { understood } from './understood.js';
import { RULES } from './rules.js';
import { BALLOT, CUES } from './scan.js';
import { isWithdrawn } from './withdrawn.js';
import { countingOf } from './subject.js';

/** A quantity that a rule has taken for a turnout. */
export interface Found {
  readonly measure: Measure;
  readonly rule: string;
  readonly block: number;
  readonly quantity: Quantity;
  /** A base that stands outside the quantity's own words. */
  readonly of: number | null;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly text: string;
  /** Where its words end: those of the quantity, and of the people it counts. */
  readonly end: number;
}

interface Walk {
  readonly entry: Entry;
  readonly found: Found[];
  told: Told | null;
  base: number | null;
  /** False when the entry has no word of ballots. */
  readonly ballot: boolean;
  /** A quantity that no rule took came after `told`. */
  interrupted: boolean;
  /** Sentences since one with a word of turnout. */
  sinceCue: number;
  /** The whole entry in plain text, once it is asked for. */
  whole: string | null;
}

/** Characters that rules look at before a sentence, and on either side of a quantity: what keeps reading linear in texts without stops. */
const HEARD = 600;
/** Sentences without a word of turnout after one that had such a word, which may still go on from it. */
const CUE_REACH = 3;
/** A complement is not turned round into a claim. */
const ALL_BUT = /\b(?:all but|all bar|except(?: for)?|apart from|other than) $/;

export function readBlocks(entry: Entry, { seen, blocks }: Overview): readonly Found[] {
  const walk: Walk = { entry, found: [], told: null, base: null, interrupted: false, sinceCue: CUE_REACH, whole: null, ballot: (seen & BALLOT) !== 0 };
  blocks.forEach((block, index) => readBlock(walk, index - 1, block));
  return walk.found;
}

/** A block without any quantity only puts distance between those around it. */
function readBlock(walk: Walk, block: number, { text, seen, sentences }: SeenBlock): void {
  if (text === '') return;
  if ((seen & NUMBERS) === 0) {
    goOn(walk, (seen & CUES) !== 0);
    if (walk.told !== null) walk.told = { ...walk.told, distance: walk.told.distance + 1 };
    return;
  }
  for (const sentence of sentences) {
    goOn(walk, (sentence.seen & CUES) !== 0);
    if ((sentence.seen & NUMBERS) !== 0 && walk.sinceCue <= CUE_REACH) readSentence(walk, block, text, sentence);
  }
}

function goOn(walk: Walk, cue: boolean): void {
  if (walk.told !== null) walk.told = { ...walk.told, distance: walk.told.distance + 1 };
  walk.sinceCue = cue ? 0 : walk.sinceCue + 1;
}

function readSentence(walk: Walk, block: number, text: string, sentence: SeenSentence): void {
  const counted = countedIn(text, sentence), { tokens } = counted, quantities = [...counted.quantities];
  const heard = quantities.length === 0 ? null : heardIn(walk, block, text, sentence);
  counted.quantities.forEach((_, index) => {
    const reading = understood(readingOf(walk, heard!, text, sentence, tokens, quantities, index));
    const quantity = quantities[index] = reading.quantity;
    if ((hints(reading.seen, 'butFor') && ALL_BUT.test(reading.before)) || isNoVote(reading)) return;
    if (reading.previous !== null && isBaseOfShare(reading.previous, text.slice(reading.previous.end, quantity.start), quantity)) { giveBase(walk, reading); return; }
    const named = baseNamed(reading);
    if (named !== null) takeBase(walk, named);
    const answer = quantity.base && !/^ ?(?:\w+ )?who (?:sent|posted|returned|cast)/.test(reading.after) ? null : firstAnswer(reading);
    if (answer === null) { walk.interrupted ||= interrupts(reading); return; }
    const { rule, measure } = answer;
    walk.interrupted = false;
    walk.told = { measure, quantity, distance: 0 };
    const of = measure === 'working' || measure === 'striking' || measure.startsWith('ballot') ? baseOf(walk, reading) : null;
    const end = quantity.end + (reading.inner === '' && quantity.end === endOfPair(text, quantities, index) ? groupEnd(text.slice(quantity.end, Math.min(sentence.end, quantity.end + HEARD)), reading.counted().group) : 0);
    if (!isWithdrawn(reading)) walk.found.push({ measure, rule: rule.name, block, quantity, of: fits(of, quantity) ? of : null, sentence, tokens, text, end });
  });
}

/** The people's words in the printed text; none when white space or brackets make it another length than what was read. */
function groupEnd(printed: string, length: number): number {
  const plain = plainText(printed.slice(0, length));
  return plain.length === length && clauseOf(plainText(printed)).startsWith(plain) ? length : 0;
}

function firstAnswer(reading: Reading): { readonly rule: TurnoutRule; readonly measure: Measure } | null {
  for (const rule of RULES) {
    const measure = rule.read(reading);
    if (measure !== null) return { rule, measure };
  }
  return null;
}

/** A quantity left unread that "it" and "the figure" could take up. */
function interrupts(reading: Reading): boolean {
  return !reading.quantity.base && !reading.quantity.lone && (reading.quantity.unit === 'percent' || reading.counted().kind === 'bare');
}

/** Those who voted, or whom the sentence just named, are another base than the whole. */
function baseOf({ base }: Walk, { after, previous, quantity }: Reading): number | null {
  if (/^ ?of whom\b/.test(after) && previous?.unit === 'count' && previous.value >= quantity.value) return previous.value;
  return /^ ?of (?:those|these|them)\b/.test(after) ? null : base;
}

function takeBase(walk: Walk, { value, behind }: NamedBase): void {
  if (!behind) { walk.base = value; return; }
  walk.found.forEach((found, index) => { if (found.of === null && found.quantity.unit === 'percent') walk.found[index] = { ...found, of: value }; });
}

function giveBase(walk: Walk, { quantity, previous }: Reading): void {
  const last = walk.found.at(-1);
  if (last !== undefined && last.quantity === previous) walk.found[walk.found.length - 1] = { ...last, of: quantity.value };
}

function fits(base: number | null, quantity: Quantity): boolean {
  return base !== null && (quantity.unit === 'percent' || quantity.value <= base);
}

/** What all readings of a sentence share. */
interface Heard {
  readonly sentence: string;
  readonly seen: Groups;
  /** The plain text between two offsets of the block, within the sentence. */
  readonly plain: (from: number, to: number) => string;
  readonly earlier: () => string;
  readonly ballot: () => boolean;
  readonly entry: () => string;
}

function heardIn(walk: Walk, block: number, text: string, sentence: Sentence): Heard {
  const own = plainText(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 5 * HEARD)));
  const earlier = once(() => earlierText(walk.entry, block, text.slice(Math.max(0, sentence.start - HEARD), sentence.start)));
  const seen = own.length < 5 * HEARD ? hintsIn(own) : ALL_HINTS;
  return { sentence: own, seen, plain: plainWithin(text, sentence, own), earlier, ballot: once(() => walk.ballot && isBallotTalk(earlier, own, seen)), entry: () => (walk.whole ??= plainText([walk.entry.headline ?? '', ...walk.entry.blocks.map(one => one.text)].join('\n'))) };
}

/** Cut out of the sentence's plain text, unless offsets in that are others than in print (double blanks) or it was cut short. */
function plainWithin(text: string, sentence: Sentence, own: string): (from: number, to: number) => string {
  const even = own.length === sentence.end - sentence.start;
  return (from, to) => even ? own.slice(from - sentence.start, to - sentence.start) : plainText(text.slice(from, to));
}

/** The last of what stands before a sentence, in its block and in those before. */
function earlierText(entry: Entry, block: number, before: string): string {
  let text = before.slice(-HEARD);
  for (let at = block - 1; at >= HEADLINE && text.length < HEARD; at--) text = `${textOf(entry, at).slice(-HEARD)} ${text}`;
  return plainText(text).slice(-HEARD);
}

function readingOf(walk: Walk, heard: Heard, text: string, sentence: Sentence, tokens: readonly Token[], quantities: readonly Quantity[], index: number): Reading {
  const quantity = quantities[index]!;
  const previous = quantities[index - 1] ?? null;
  const from = endOfPair(text, quantities, index);
  const before = heard.plain(Math.max(sentence.start, quantity.start - HEARD), quantity.start);
  const after = clauseOf(heard.plain(from, Math.min(sentence.end, from + HEARD)));
  const inner = innerNoun(tokens, quantity);
  return {
    quantity, previous, before, after, inner, counted: once(() => countingOf(inner, after, heard.seen)), seen: heard.seen, told: walk.told, earlier: heard.earlier, sentence: heard.sentence, ballot: heard.ballot, entry: heard.entry,
    since: previous === null ? before : heard.plain(Math.max(previous.end, quantity.start - HEARD), quantity.start),
    printedSince: () => text.slice(Math.max(previous?.end ?? sentence.start, quantity.start - HEARD), quantity.start).replace(/\s+/g, ' '),
    quoted: once(() => isQuoted(text, quantity.start)), interrupted: walk.interrupted,
    cueBefore: () => lastCueIn(`${heard.earlier()} ${before}`),
  };
}

/** "38% and 43% in work": what is said of the second is said of the first; so is what is said of a share's base. */
function endOfPair(text: string, quantities: readonly Quantity[], index: number): number {
  const quantity = quantities[index]!;
  const next = quantities[index + 1];
  if (next === undefined) return quantity.end;
  const between = text.slice(quantity.end, next.start);
  const pair = next.unit === quantity.unit && /^\s+(?:and|or)\s+$/.test(between);
  return pair || isBaseOfShare(quantity, between, next) ? next.end : quantity.end;
}

/** True inside quote marks that the block opens and has not closed. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 5 * HEARD), at);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  return (before.split('"').length - 1) % 2 === 1;
}
