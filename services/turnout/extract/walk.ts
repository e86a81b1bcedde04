/** Walks an entry sentence by sentence, quantity by quantity, and asks the rules. */
import type { Measure } from '../../kernel/core/claims.js';
import { HEADLINE, type Entry } from '../../kernel/core/entry.js';
import { quantitiesOf, type Quantity } from '../../kernel/reading/quantity.js';
import { sentencesIn, type Sentence } from '../../kernel/reading/sentences.js';
import { tokensIn, type Token } from '../../kernel/reading/tokens.js';
import { baseNamed, type NamedBase } from './base.js';
import { cuesIn } from './cue.js';
import { clauseAfter, innerNoun, plainText, type Reading, type Told } from './reading.js';
import { RULES } from './rules.js';
import { hasQuantity } from './scan.js';
import { isWithdrawn } from './withdrawn.js';
import { countedIn, groupLength } from './subject.js';

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
  readonly whole: string;
  readonly found: Found[];
  /** Plain text of the sentences before, the nearest last. */
  earlier: string;
  told: Told | null;
  base: number | null;
  /** A quantity that no rule took came after `told`. */
  interrupted: boolean;
}

const HEARD = 600;
/** A complement is not turned round into a claim. */
const ALL_BUT = /\b(?:all but|all bar|except(?: for)?|apart from|other than) $/;

export function readBlocks(entry: Entry): readonly Found[] {
  const whole = plainText([entry.headline ?? '', ...entry.blocks.map(block => block.text)].join('\n'));
  const walk: Walk = { entry, whole, found: [], earlier: '', told: null, base: null, interrupted: false };
  if (entry.headline !== null) readBlock(walk, HEADLINE, entry.headline);
  entry.blocks.forEach((block, index) => readBlock(walk, index, block.text));
  return walk.found;
}

function readBlock(walk: Walk, block: number, text: string): void {
  if (walk.told !== null) walk.told = { ...walk.told, near: false };
  for (const sentence of sentencesIn(text)) {
    if (walk.told !== null) walk.told = { ...walk.told, distance: walk.told.distance + 1 };
    if (hasQuantity(text, sentence.start, sentence.end)) readSentence(walk, block, text, sentence);
    walk.earlier = `${walk.earlier} ${plainText(text.slice(sentence.start, sentence.end))}`.slice(-HEARD);
  }
}

function readSentence(walk: Walk, block: number, text: string, sentence: Sentence): void {
  const tokens = tokensIn(text, sentence.start, sentence.end);
  const quantities = quantitiesOf(tokens);
  quantities.forEach((quantity, index) => {
    const reading = readingOf(walk, text, sentence, tokens, quantities, index);
    if (ALL_BUT.test(reading.before)) return;
    const named = baseNamed(reading);
    if (named !== null) takeBase(walk, named);
    const rule = quantity.base && !/^ ?(?:\w+ )?who (?:sent|posted|returned|cast)/.test(reading.after) ? undefined : RULES.find(candidate => candidate.read(reading) !== null);
    const measure = rule?.read(reading) ?? null;
    if (rule === undefined || measure === null) { walk.interrupted ||= interrupts(reading); return; }
    walk.interrupted = false;
    walk.told = { measure, quantity, distance: 0, near: true };
    const of = measure === 'working' || measure === 'striking' || measure.startsWith('ballot') ? walk.base : null;
    const end = quantity.end + (reading.inner === '' ? groupEnd(text.slice(quantity.end, sentence.end), groupLength(reading)) : 0);
    if (!isWithdrawn(reading)) walk.found.push({ measure, rule: rule.name, block, quantity, of: fits(of, quantity) ? of : null, sentence, tokens, text, end });
  });
}

/** The people's words in the printed text; none when white space or brackets make it another length than what was read. */
function groupEnd(printed: string, length: number): number {
  return plainText(printed.slice(0, length)).length === length && clauseAfter(printed).startsWith(plainText(printed.slice(0, length))) ? length : 0;
}

/** A quantity left unread that "it" and "the figure" could take up. */
function interrupts(reading: Reading): boolean {
  return !reading.quantity.base && !reading.quantity.lone && (reading.quantity.unit === 'percent' || countedIn(reading) === 'bare');
}

function takeBase(walk: Walk, { value, behind }: NamedBase): void {
  if (!behind) { walk.base = value; return; }
  walk.found.forEach((found, index) => { if (found.of === null && found.quantity.unit === 'percent') walk.found[index] = { ...found, of: value }; });
}

function fits(base: number | null, quantity: Quantity): boolean {
  return base !== null && (quantity.unit === 'percent' || quantity.value <= base);
}

function readingOf(walk: Walk, text: string, sentence: Sentence, tokens: readonly Token[], quantities: readonly Quantity[], index: number): Reading {
  const quantity = quantities[index]!;
  const previous = quantities[index - 1] ?? null;
  const before = plainText(text.slice(sentence.start, quantity.start));
  const earlier = walk.earlier;
  return {
    quantity, previous, before, earlier, told: walk.told, entry: walk.whole,
    after: clauseAfter(text.slice(endOfPair(text, quantities, index), sentence.end)), inner: innerNoun(tokens, quantity), sentence: plainText(text.slice(sentence.start, sentence.end)),
    since: previous === null ? before : plainText(text.slice(previous.end, quantity.start)),
    quoted: isQuoted(text, quantity.start), interrupted: walk.interrupted,
    cuesBefore: () => cuesIn(`${earlier} ${before}`),
  };
}

/** "38% and 43% in work": what is said of the second is said of the first. */
function endOfPair(text: string, quantities: readonly Quantity[], index: number): number {
  const quantity = quantities[index]!;
  const next = quantities[index + 1];
  const pair = next !== undefined && next.unit === quantity.unit && /^ (?:and|or) $/.test(text.slice(quantity.end, next.start));
  return pair ? next.end : quantity.end;
}

/** True inside quote marks that the block opens and has not closed. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  return (before.split('"').length - 1) % 2 === 1;
}
