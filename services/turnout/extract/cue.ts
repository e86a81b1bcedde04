/** Finds what people are said to have done, come or stayed out, with negation taken into account. */
import { STRUCK, WORKED } from './lexicon.js';

export interface Cue {
  readonly measure: 'working' | 'striking';
  /** The same without its negation: what "did" and "were" later stand for. */
  readonly plain: 'working' | 'striking';
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

const CUE = new RegExp(String.raw`\b(?:(${WORKED.join('|')})|(${STRUCK.join('|')}))`, 'g');
const NEGATED = /(?:\b(?:not|never|nor|refus(?:e|ed|ing|es) to|fail(?:ed|ing|s)? to|declin(?:ed|ing) to|without|no longer|instead of|rather than|cannot|neither)|n't|n't to) (?:(?:[a-z]+) ){0,2}?$/;

/** All cues of a lower-case text, in order. */
export function cuesIn(text: string): readonly Cue[] {
  const found: Cue[] = [];
  for (const match of text.matchAll(CUE)) {
    const plain = match[1] === undefined ? 'striking' : 'working';
    const negated = NEGATED.test(text.slice(Math.max(0, match.index - 40), match.index));
    found.push({ plain, measure: negated ? opposite(plain) : plain, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

export function opposite(measure: Cue['measure']): Cue['measure'] {
  return measure === 'working' ? 'striking' : 'working';
}
