/** Words before and after a number that say how exactly it is meant. Source of the classes: DOMAIN.md, "Quantity". */
import type { Modifier } from '../core/claims.js';
import { endsBefore, startsAt, textAt, type Token } from './tokens.js';

const BEFORE: Readonly<Record<Exclude<Modifier, 'exact' | 'multiple'>, readonly string[]>> = {
  about: [
    'about', 'around', 'some', 'roughly', 'approximately', 'approx', 'circa', 'maybe', 'perhaps', 'probably', 'nearer', 'nearer to', 'closer to', 'close to', 'call it',
    'something like', 'in the region of', 'of the order of', 'in the order of', 'an estimated', 'estimated', 'anything like', 'give or take', 'a rough', 'an approximate',
  ],
  over: [
    'more than', 'over', 'at least', 'at the very least', 'upwards of', 'upward of', 'in excess of', 'above', 'north of', 'well north of', 'well over', 'well above', 'just over',
    'a little over', 'a bit over', 'slightly over', 'a shade over', 'just above', 'comfortably over', 'comfortably more than', 'slightly more than', 'a little more than', 'a few more than',
    'no fewer than', 'no less than', 'not less than', 'not fewer than', 'better than', 'exceeding', 'exceeds', 'exceeded', 'topped', 'topping', 'tops', 'surpassed', 'surpassing', 'gone through', 'gone past',
    'passed', 'beyond', 'getting on for more than', 'a minimum of', 'rather more than', 'far more than', 'many more than', 'a good',
  ],
  under: [
    'fewer than', 'less than', 'under', 'up to', 'almost', 'nearly', 'very nearly', 'nigh on', 'just short of', 'short of', 'a little short of', 'just shy of', 'shy of', 'a little shy of', 'just under', 'a little under', 'slightly under',
    'a shade under', 'a bit under', 'well under', 'well below', 'just below', 'not quite', 'as many as', 'at most', 'no more than', 'not more than', 'close on', 'below', 'approaching', 'nudging', 'getting on for',
    'the best part of', 'a little less than', 'a little fewer than', 'slightly fewer than', 'slightly less than', 'rather fewer than', 'a maximum of', 'at the most', 'far fewer than', 'not even', 'as much as', 'south of', 'just south of',
  ],
};

const AFTER: readonly (readonly [string, Modifier])[] = [
  ['or so', 'about'], ['or thereabouts', 'about'], ['- odd', 'about'], ['odd', 'about'], ['- ish', 'about'], ['or more', 'over'], ['and counting', 'over'], ['plus', 'over'], ['- plus', 'over'], ['+', 'over'],
  ['at least', 'over'], ['at the very least', 'over'], ['and more', 'over'], ['at most', 'under'], ['at the most', 'under'], ['or fewer', 'under'], ['or less', 'under'], ['tops', 'under'],
];

interface Phrase { readonly words: readonly string[]; readonly modifier: Modifier }

/** By their last word, longest first, so that "a little more than" goes before "more than". */
const byLast = new Map<string, Phrase[]>();
for (const [modifier, phrases] of Object.entries(BEFORE)) {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const last = words[words.length - 1]!;
    byLast.set(last, [...byLast.get(last) ?? [], { words, modifier: modifier as Modifier }].sort((a, b) => b.words.length - a.words.length));
  }
}
/** By their first word, in the order of the list. */
const byFirst = new Map<string, Phrase[]>();
for (const [phrase, modifier] of AFTER) {
  const words = phrase.split(' ');
  byFirst.set(words[0]!, [...byFirst.get(words[0]!) ?? [], { words, modifier }]);
}

/** A modifier and the token where it starts (before a number) or after which it ends (behind one). */
export interface FoundModifier { readonly modifier: Modifier; readonly at: number }

/** "crept up to 40", "add up to 300": a direction, no bound. */
const MOVES = new Set('amount amounts amounted adding edged crept went rose gone moved climbed shot grew grown swelled swollen added adds add rising going stepped jumped back'.split(' '));

/** The modifier whose words end right before the number at `index`; "only", "just" and "as few as" change nothing and are passed. */
export function modifierBefore(tokens: readonly Token[], index: number): FoundModifier | null {
  const from = textAt(tokens, index - 1) === 'the' || textAt(tokens, index - 1) === 'only' ? index - 1 : index;
  for (const phrase of byLast.get(textAt(tokens, from - 1)) ?? []) {
    // "More than the 1,096 of the first day" is compared with a figure, not bounded by it.
    if (from < index && phrase.words.at(-1) === 'than' && textAt(tokens, index - 1) === 'the') continue;
    if (phrase.words[0] === 'up' && MOVES.has(textAt(tokens, from - 3))) continue;
    if (endsBefore(tokens, from, phrase.words)) return { modifier: phrase.modifier, at: from - phrase.words.length };
  }
  return null;
}

/** The modifier whose words start right after the number, at `index`. */
export function modifierAfter(tokens: readonly Token[], index: number): FoundModifier | null {
  for (const phrase of byFirst.get(textAt(tokens, index)) ?? []) if (startsAt(tokens, index, phrase.words)) return { modifier: phrase.modifier, at: index + phrase.words.length };
  return null;
}

const ESTIMATES = new Set((
  'estimate estimates estimated estimating reckon reckons reckoned reckoning believe believes believed think thinks thought guess guesses guessed guessing suspect suspects suspected estimation guesstimate'
).split(' '));

/** True when somebody estimates, reckons, believes, thinks or guesses what is said after it, up to `index`. */
export function isEstimateBefore(tokens: readonly Token[], index: number): boolean {
  for (let at = 0; at < index; at++) if (ESTIMATES.has(tokens[at]!.text)) return true;
  return false;
}
