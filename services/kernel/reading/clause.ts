/** The clauses of a sentence, by the marks and joining words that part them. */
import type { Range } from './passage.js';

const BREAK = /[;:]\s|\s[–—-]\s|,\s(?=(?:and|but|while|whereas|though|although|with|which|another|as|for|in|at|outside|on|by)\b|\p{Lu})|,?\s(?=(?:but|while|whereas|though|although|because)\s)|\s(?=and (?:in|at|on|outside|some|another|the|an?|his|her|its|they|he|she|it|we|i|\p{Lu}[\p{L}]+(?:s|ed|has|have)?)\b)|[([)\]]/gu;

/** The clause around an offset; both count from the sentence's start. */
export function clauseAround(sentence: string, offset: number): Range {
  let start = 0;
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(sentence); match; match = BREAK.exec(sentence)) {
    const after = match.index + match[0].length;
    if (match.index >= offset) return { start, end: match.index };
    if (after <= offset) start = after;
    if (match[0].length === 0) BREAK.lastIndex++;
  }
  return { start, end: sentence.length };
}
