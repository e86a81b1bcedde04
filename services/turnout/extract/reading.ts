/** What a rule of turnout sees: one quantity, the words around it, what was read before it. */
import type { Measure } from '../../kernel/core/claims.js';
import type { Quantity } from '../../kernel/reading/quantity.js';
import type { Groups } from '../../kernel/reading/scan.js';
import { straightened } from '../../kernel/reading/small-letters.js';
import { textAt, type Token } from '../../kernel/reading/tokens.js';
import type { Cue } from './cue.js';

/** Whom a quantity counts: people who may work or strike, something else, nobody named, or a plural that is not known. */
export interface Counting {
  readonly kind: 'people' | 'bare' | 'other' | 'unknown';
  /** Length of the counted people's words in `after`, 0 when none are named. */
  readonly group: number;
}

/** What the quantity before was found to count. */
export interface Told {
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** Sentences passed since; 0 in the same one. */
  readonly distance: number;
}

/** Texts are lower case, apostrophes straight, white space single; what stands in brackets or between dashes is left out of `after`. */
export interface Reading {
  readonly quantity: Quantity;
  /** From the sentence's start to the quantity. */
  readonly before: string;
  /** From the quantity to the end of its clause (";", ":" or the sentence's end). */
  readonly after: string;
  /** From the noun that it counts, where that stands inside a share ("one nurse in five": nurse …). */
  readonly inner: string;
  readonly sentence: string;
  /** What hints of rules the sentence's words give (hints.ts). */
  readonly seen: Groups;
  /** The sentences of the entry before this one that it may go on from, the nearest last. */
  readonly earlier: () => string;
  /** The whole entry. */
  readonly entry: () => string;
  /** The sentence, or what stands before it, is about a strike ballot and no opinion poll. */
  readonly ballot: () => boolean;
  /** What the quantity counts, by the words after it. */
  readonly counted: () => Counting;
  /** The last cue of `earlier` and `before`: what a "did" or "were" takes up. */
  readonly cueBefore: () => Cue | null;
  readonly told: Told | null;
  /** The quantity before it in the sentence, read or not. */
  readonly previous: Quantity | null;
  /** Lower-case text between the previous quantity of the sentence and this one; the sentence's start where there is none. */
  readonly since: string;
  /** The same as printed. */
  readonly printedSince: () => string;
  /** It stands inside quote marks. */
  readonly quoted: () => boolean;
  /** A quantity that no rule took stands between it and `told`. */
  readonly interrupted: boolean;
}

/** A rule of the language of turnout. It stands once in the list (rules.ts); earlier ones go first. */
export interface TurnoutRule {
  readonly name: string;
  /** One line for people: what it reads. */
  readonly says: string;
  /** Text, and what it gives: "striking 78%", "working 38 of 1100". */
  readonly examples: readonly (readonly [text: string, ...gives: string[]])[];
  read(reading: Reading): Measure | null;
}

/** Lower case, straight apostrophes, single blanks. What is so already is left alone: most is. */
export function plainText(text: string): string {
  const straight = straightened(text.toLowerCase());
  return hasOddBlanks(straight) ? straight.replace(/\s\s+|[^\S ]/g, ' ') : straight;
}

/** A blank beside another, or one that is no space. */
function hasOddBlanks(text: string): boolean {
  let beside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at), space = code === 32;
    if (space ? beside : isOtherBlank(code)) return true;
    beside = space;
  }
  return false;
}

function isOtherBlank(code: number): boolean {
  return code < 14 ? code > 8 : code > 159 && (code === 160 || code === 0x1680 || (code > 0x1fff && code < 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff);
}

const ASIDE = / ?\([^)]*\)|, or [^,;.]{1,50},(?= )| [–—-] [^–—]{0,80}? [–—-](?= )|, (?:who|accompanied|some|many|most|several|led|including|together|joined|wearing|carrying|holding|clad|dressed|among them|including)\b[^,;.]{0,90},(?= )/g;

/** Plain text without what stands between brackets or dashes, up to the end of its first clause. */
export function clauseOf(plain: string): string {
  const open = plain.replace(ASIDE, '');
  const stop = /[;!?]|: /.exec(open);
  return stop === null ? open : open.slice(0, stop.index);
}

/** The noun inside a share, with the rest of the share; empty when it stands behind. */
export function innerNoun(tokens: readonly Token[], quantity: Quantity): string {
  if (quantity.noun >= quantity.to) return '';
  return Array.from({ length: quantity.to - quantity.noun }, (_, index) => textAt(tokens, quantity.noun + index)).join(' ');
}

/** What the number right before this one, in the same sentence, was found to count; null when that is nothing. */
export function toldJustBefore({ told, previous }: Reading): Told | null {
  return told !== null && told.distance === 0 && previous === told.quantity ? told : null;
}
