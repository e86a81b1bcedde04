/** The clauses of a sentence, by the marks and joining words that part them. */
import { everyMatch } from './every-match.js';
import type { Range } from './passage.js';

const BREAK = /[;:]\s|\s[–—-]\s|,\s(?=(?:and|but|while|whereas|though|although|with|which|another|as|for|in|at|outside|on|by|against|compared|up from|up on|down from|down on|versus)\b|\p{Lu})|,?\s(?=(?:but|while|whereas|though|although|because)\s)|\s(?=and (?:in|at|on|outside|some|another|the|an?|his|her|its|they|he|she|it|we|i|\p{Lu}[\p{L}]+(?:s|ed|has|have)?)\b)|[([)\]]/gu;

interface Break {
  readonly at: number;
  readonly after: number;
}

/** Of the sentence asked about last: each attribute of a claim asks about the same one. */
let last: { readonly sentence: string; readonly breaks: readonly Break[] } = { sentence: '', breaks: [] };

function breaksIn(sentence: string): readonly Break[] {
  if (last.sentence !== sentence) last = { sentence, breaks: everyMatch(BREAK, sentence).map(match => ({ at: match.index, after: match.index + match[0].length })) };
  return last.breaks;
}

/** The clause around an offset; both count from the sentence's start. */
export function clauseAround(sentence: string, offset: number): Range {
  let start = 0;
  for (const { at, after } of breaksIn(sentence)) {
    if (at >= offset) return { start, end: at };
    if (after <= offset) start = after;
  }
  return { start, end: sentence.length };
}
